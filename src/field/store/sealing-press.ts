import { openSealer, photoSeal, recordSeal, toBase64, type Sealer } from '../../domain/sync/sealing.ts'
import type { Head } from '../../domain/sync/books.ts'
import type { AccountDisk, BodyRow } from './disk.ts'
import type { OwnCopy } from './disk-keeper.ts'
import { bytesOf, encryptJson } from './lock-box.ts'

/** Seals to the server's key; opened once, and anew when the key on the disk is another. */
export class SealingPress {
  private readonly disk: AccountDisk
  private open: { readonly to: string; readonly sealer: Sealer } | undefined

  constructor(disk: AccountDisk) {
    this.disk = disk
  }

  /** What a deed carries: sealed to the server, and once more under the owner's key. */
  async body(key: CryptoKey, { at, deviceId }: Head, copy: OwnCopy): Promise<Omit<BodyRow, 'seq'>> {
    const { id } = copy.envelope
    const plain = bytesOf(JSON.stringify(copy.envelope))
    const sealed = toBase64(await (await this.sealer()).seal(recordSeal(at, deviceId), plain))
    return { id, sealed, own: await encryptJson(key, `own ${id}`, copy) }
  }

  async photo({ at, deviceId }: Head, photoId: string, plain: Uint8Array<ArrayBuffer>) {
    return (await this.sealer()).seal(photoSeal(at, deviceId, photoId), plain)
  }

  forget(): void {
    this.open = undefined
  }

  private async sealer(): Promise<Sealer> {
    const to = (await this.disk.read('sealingKey')) ?? ''
    if (this.open?.to !== to) this.open = { to, sealer: await openSealer(to) }
    return this.open.sealer
  }
}
