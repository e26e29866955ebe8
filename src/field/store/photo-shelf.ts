import type { Envelope } from '../../domain/kit/action.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { AccountDisk, PhotoRow } from './disk.ts'
import { decrypt, encrypt } from './lock-box.ts'
import { PhoneTrouble, type KeptPhoto } from './phone-store.ts'
import { isFull } from './disk.ts'

/** A picture that no record has named for this long never will be: whoever took it left the screen. */
const DRAFT_MS = 86_400_000

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The pictures of a store. One that was taken and is not named by a record yet is a draft: it is not sent, and goes when it is taken
 * out again or forgotten.
 */
export class PhotoShelf {
  private readonly disk: AccountDisk

  constructor(disk: AccountDisk) {
    this.disk = disk
  }

  /** `seal`: to the server's key, for this picture. */
  async add(key: CryptoKey, jpeg: Blob, seal: (photoId: string, plain: Bytes) => Promise<Bytes>) {
    const photoId = newId()
    const plain = new Uint8Array(await jpeg.arrayBuffer())
    const sealed = await seal(photoId, plain)
    const own = await encrypt(key, `photo ${photoId}`, plain)
    const row: PhotoRow = { photoId, sealed, sha256: await sha256Of(sealed), own }
    const { photos, values } = this.disk
    try {
      await this.disk.transaction('rw', photos, values, async () => {
        await photos.put(row)
        await this.disk.write('draftPhotos', [...(await this.drafts()), photoId])
      })
    } catch (error) {
      throw isFull(error) ? new PhoneTrouble('full', error) : error
    }
    const kept: KeptPhoto = { photoId, bytes: plain.length, sha256: await sha256Of(plain) }
    return kept
  }

  async open(key: CryptoKey, photoId: string): Promise<Blob | undefined> {
    const { own } = (await this.disk.photos.get(photoId)) ?? {}
    const plain = own && (await decrypt(key, `photo ${photoId}`, own))
    return plain && new Blob([plain], { type: 'image/jpeg' })
  }

  /** Runs inside the transaction that puts the records which name them on the disk. */
  async named(photoIds: readonly string[]): Promise<void> {
    if (photoIds.length === 0) return
    const left = (await this.drafts()).filter((photoId) => !photoIds.includes(photoId))
    await this.disk.write('draftPhotos', left)
  }

  /** Taken out again. One that a record names stays. */
  async drop(photoIds: readonly string[]): Promise<void> {
    const { photos, values } = this.disk
    await this.disk.transaction('rw', photos, values, async () => {
      const drafts = await this.drafts()
      await photos.bulkDelete(drafts.filter((photoId) => photoIds.includes(photoId)))
      await this.disk.write(
        'draftPhotos',
        drafts.filter((photoId) => !photoIds.includes(photoId)),
      )
    })
  }

  /** `now`: milliseconds by the phone. */
  async dropForgotten(now: number): Promise<void> {
    const drafts = await this.drafts()
    await this.drop(drafts.filter((photoId) => now - madeAt(photoId) > DRAFT_MS))
  }

  /** Those that wait to be sent. */
  async waiting(): Promise<readonly string[]> {
    const drafts = new Set(await this.drafts())
    const ids = await this.disk.photos.toCollection().primaryKeys()
    return ids.filter((photoId) => !drafts.has(photoId))
  }

  private async drafts(): Promise<readonly string[]> {
    return (await this.disk.read('draftPhotos')) ?? []
  }
}

/** A UUIDv7 begins with the time at which it was made. */
function madeAt(photoId: string): number {
  return Number.parseInt(photoId.replace(/-/g, '').slice(0, 12), 16)
}

export async function sha256Of(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The picture that a deed names. */
export function photoOf({ input }: Envelope): readonly string[] {
  const named = typeof input === 'object' && input !== null && 'photoId' in input ? input.photoId : undefined
  return typeof named === 'string' ? [named] : []
}
