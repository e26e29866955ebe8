import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keyring } from './keyring.ts'

/**
 * A sealed value: suite (1 byte), key id (4 bytes), nonce (12 bytes), ciphertext, tag (16 bytes). The suite stands first, so
 * that another algorithm can stand beside this one and the two are never mixed silently.
 */
const AES_256_GCM = 1
const HEAD = 1 + 4 + 12
const TAG = 16

export class SealBroken extends Error {}

/** `place` (table.column and row) and key id are bound in: a seal moved to another row or column does not open. */
export function seal(keyring: Keyring, place: string, plain: Buffer): Buffer {
  const { id, key } = keyring.data.at(-1)!
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(`${place}|${id}`))
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(AES_256_GCM, 0)
  head.writeUInt32BE(id, 1)
  nonce.copy(head, 5)
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export function unseal(keyring: Keyring, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < HEAD + TAG || bytes.readUInt8(0) !== AES_256_GCM)
    throw new SealBroken('not a seal of ours')
  const id = bytes.readUInt32BE(1)
  const key = keyring.data.find((one) => one.id === id)?.key
  if (!key) throw new SealBroken(`the key ${id} is not in the key folder`)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(5, HEAD))
  decipher.setAAD(Buffer.from(`${place}|${id}`))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD, bytes.length - TAG)), decipher.final()])
  } catch {
    throw new SealBroken('the seal does not open: changed, or moved from another place')
  }
}

/** The key a value was sealed with, for renewing. */
export function keyIdOf(sealed: Uint8Array): number {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(1)
}
