import type { BookKeeper } from '../../domain/sync/books.ts'
import { withPictureGone } from '../../domain/sync/outbox.ts'
import { PHOTO_PIECE, type PhotoReply } from '../../domain/sync/protocol.ts'
import type { AccountDisk, PhotoRow } from './disk.ts'
import { PhotoShelf } from './photo-shelf.ts'
import { passHeader, reach, readJson } from './http-wire.ts'

interface Whose {
  readonly at: string
  readonly deviceId: string
  readonly pass: string | undefined
}

/** Sends the pictures that wait, one after the other, from where each was broken off. Answers whether all have gone. */
export async function sendPhotos(disk: AccountDisk, whose: Whose): Promise<boolean> {
  for (const photoId of await new PhotoShelf(disk).waiting()) {
    const row = await disk.photos.get(photoId)
    if (!row) continue
    if (!(await sendOne(row, whose))) return false
    await disk.photos.delete(photoId)
  }
  return true
}

/** Deeds that the server has, and whose pictures have gone too, wait for nothing but the next fetch. Answers whether there were any. */
export async function releasePictured(disk: AccountDisk, keeper: BookKeeper): Promise<boolean> {
  const here = new Set(await disk.photos.toCollection().primaryKeys())
  return keeper.change(({ rows }) => {
    const put = withPictureGone(rows, here)
    return put.length > 0 ? { change: { put }, result: true } : { result: false }
  })
}

async function sendOne(row: PhotoRow, { at, deviceId, pass }: Whose): Promise<boolean> {
  const { photoId, sealed, sha256 } = row
  const whose = { at, deviceId }
  const shown = passHeader(pass)
  const address = `/api/sync/photo/${photoId}`
  let standing = await told(`${address}?${new URLSearchParams(whose).toString()}`, {
    method: 'GET',
    headers: shown,
  })
  // Twice over at most: a server that keeps forgetting what it was given is not asked for ever.
  let left = 2 * Math.ceil(sealed.length / PHOTO_PIECE) + 1
  while (standing && !standing.kept && left > 0) {
    left -= 1
    const offset = standing.received < sealed.length ? standing.received : 0
    const query = new URLSearchParams({
      ...whose,
      offset: String(offset),
      size: String(sealed.length),
      sha256,
    })
    standing = await told(`${address}?${query.toString()}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-linli': '1', ...shown },
      body: sealed.slice(offset, offset + PHOTO_PIECE),
    })
  }
  return standing?.kept === true
}

async function told(address: string, init: RequestInit): Promise<PhotoReply | undefined> {
  const reply = await reach(address, init)
  const value = reply && (await readJson(reply))
  if (value?.['status'] !== 'photo' || typeof value['received'] !== 'number') return undefined
  return value as unknown as PhotoReply
}
