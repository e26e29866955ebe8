import { createHash } from 'node:crypto'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { PHOTO_DAYS, type PhotoReply } from '../../domain/sync/protocol.ts'
import { photoSeal } from '../../domain/sync/sealing.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Door } from '../door.ts'
import {
  addPiece,
  beginAnew,
  beginPhoto,
  dropStalePhotos,
  findPhoto,
  lockPhoto,
  readPieces,
  savePhotoWhole,
  unfinishedBytes,
} from '../doors/photo-store.ts'
import type { House } from '../house.ts'
import { keepFile } from '../http/attachment-keep.ts'
import { ownerOf } from './sender.ts'
import { carryOutAwaiting } from './awaiting-photo.ts'
import { findDevice } from '../doors/device-store.ts'

export interface PhotoRoom {
  readonly database: Database
  readonly door: Door
  readonly house: House
  readonly clock: () => string
}

/** What one phone may have on its way at once (bytes). */
const ON_THE_WAY = 128 * 1024 * 1024
const DAY_MS = 86_400_000

export interface Piece {
  readonly at: string
  readonly deviceId: string
  readonly photoId: string
  readonly offset: number
  readonly size: number
  readonly sha256: string
  readonly bytes: Buffer
}

export async function photoState(
  { database }: PhotoRoom,
  at: string,
  deviceId: string,
  photoId: string,
): Promise<PhotoReply | 'notFound'> {
  const photo = await database.read(at, 'all', (tx) => findPhoto(tx, photoId))
  if (!photo) return { status: 'photo', received: 0, kept: false }
  if (photo.deviceId !== deviceId) return 'notFound'
  return { status: 'photo', received: photo.received, kept: photo.file !== null }
}

/** Adds a piece where the last one ended; with the last, the picture is opened, looked at, kept, and its deed carried out. */
export async function takePiece(
  room: PhotoRoom,
  actor: AccountActor,
  piece: Piece,
): Promise<PhotoReply | 'notFound' | 'tooMuch'> {
  const { at, deviceId, photoId } = piece
  const state = await room.database.write(at, (tx) => storePiece(tx, room, actor, piece))
  if (state !== 'whole') return state
  const kept = await keepWhole(room, piece)
  const device = await deviceIn(room, at, deviceId)
  // Of a phone that was revoked nothing is carried out by itself: somebody at the desk looks at it first.
  if (kept && !device.revokedAt) await carryOutAwaiting(room, at, photoId, await ownerOf(room, device))
  return photoState(room, at, deviceId, photoId)
}

async function deviceIn({ database }: PhotoRoom, at: string, deviceId: string) {
  const device = await database.read(at, 'all', (tx) => findDevice(tx, deviceId))
  if (!device) throw new Error('a phone that has just sent is not there')
  return device
}

async function storePiece(
  tx: Tx,
  { clock }: PhotoRoom,
  actor: AccountActor,
  { deviceId, photoId: id, offset, size, sha256, bytes }: Piece,
): Promise<PhotoReply | 'notFound' | 'tooMuch' | 'whole'> {
  const now = clock()
  const hash = Buffer.from(sha256, 'hex')
  let photo = await lockPhoto(tx, id)
  if (!photo) {
    await dropStalePhotos(tx, new Date(Date.parse(now) - PHOTO_DAYS * DAY_MS).toISOString())
    if ((await unfinishedBytes(tx, deviceId)) + size > ON_THE_WAY) return 'tooMuch'
    await beginPhoto(tx, { id, deviceId, accountId: actor.id, size, sha256: hash, at: now })
    photo = await lockPhoto(tx, id)
  }
  if (!photo || photo.deviceId !== deviceId) return 'notFound'
  const fits =
    photo.file === null &&
    offset === photo.received &&
    size === photo.size &&
    hash.equals(photo.sha256) &&
    bytes.length > 0 &&
    offset + bytes.length <= size
  if (!fits) {
    // Whole already, but the program ended before it was looked at.
    if (photo.file === null && photo.received === photo.size) return 'whole'
    return { status: 'photo', received: photo.received, kept: photo.file !== null }
  }
  await addPiece(tx, id, { offset, bytes, at: now })
  const received = offset + bytes.length
  return received === size ? 'whole' : { status: 'photo', received, kept: false }
}

/** Says whether it was kept. What is not what was sent begins anew. */
async function keepWhole(
  { database, house, clock }: PhotoRoom,
  { at, deviceId, photoId, sha256 }: Piece,
): Promise<boolean> {
  const sealed = await database.read(at, 'all', (tx) => readPieces(tx, photoId))
  const isSame = createHash('sha256').update(sealed).digest('hex') === sha256
  const plain = isSame ? house.outbox.open(photoSeal(at, deviceId, photoId), sealed) : undefined
  try {
    const name = `${dayOf(clock())}.jpg`
    const brought = { bytes: plain ?? Buffer.alloc(0), name, claimedType: 'image/jpeg' }
    const file = await keepFile(house, at, brought)
    await database.write(at, (tx) => savePhotoWhole(tx, photoId, file))
    return true
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await database.write(at, (tx) => beginAnew(tx, photoId))
    return false
  }
}
