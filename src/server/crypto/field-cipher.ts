import { setImmediate as breathe } from 'node:timers/promises'
import type { DataKey, Keyring } from './keyring.ts'
import type { Passing } from './cipher.ts'
import { freshNonce } from './nonce.ts'
import { suites } from './suite.ts'

/**
 * A sealed value: suite (1 byte), key id (4 bytes), nonce (12 bytes), ciphertext with tag. The suite stands first, so that
 * another algorithm can stand beside this one and the two are never mixed silently.
 */
const HEAD = 1 + 4 + 12

export class SealBroken extends Error {}

/** Sealed with a key that this program has not read: it may have been made since. */
export class KeyUnknown extends SealBroken {}

/** `place` (table.column and row) and key id are bound in: a seal moved to another row or column does not open. */
export function seal(keyring: Keyring, place: string, plain: Uint8Array): Buffer {
  const { id, suite, cipher } = keyring.data.at(-1)!
  const nonce = freshNonce()
  const head = Buffer.allocUnsafe(HEAD)
  head.writeUInt8(suites[suite].number, 0)
  head.writeUInt32BE(id, 1)
  head.set(nonce, 5)
  return Buffer.concat([head, cipher.seal(nonce, boundTo(place, id), plain)])
}

/** Throws `SealBroken`, saying which: no seal of ours, its key is missing, changed or moved. Never a part of the text. */
export function unseal(keyring: Keyring, place: string, sealed: Uint8Array): Buffer {
  const { id, suite, cipher } = keyOf(keyring, sealed)
  if (sealed.length < HEAD + suites[suite].tagBytes) throw new SealBroken('not a seal of ours')
  const plain = cipher.open(sealed.subarray(5, HEAD), boundTo(place, id), sealed.subarray(HEAD))
  if (!plain) throw new SealBroken('the seal does not open: changed, or moved from another place')
  return plain
}

/** Bytes taken in one go: less than a millisecond. */
const PIECE = 2 ** 20

/** What `seal` gives, piece by piece as the plain text comes: a large file is never there as a whole. */
export async function* sealInPieces(
  keyring: Keyring,
  place: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { id, suite, cipher } = keyring.data.at(-1)!
  const nonce = freshNonce()
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(suites[suite].number, 0)
  head.writeUInt32BE(id, 1)
  head.set(nonce, 5)
  const passing = cipher.sealing(nonce, boundTo(place, id))
  yield head
  for await (const piece of pieces) yield passing.piece(piece)
  yield passing.end()
}

/** What `unseal` gives, opened in pieces; the bytes have a memory of their own and can be handed to a thread. */
export async function unsealInPieces(
  keyring: Keyring,
  place: string,
  sealed: Uint8Array,
): Promise<Buffer<ArrayBuffer>> {
  const { id, suite, cipher } = keyOf(keyring, sealed)
  const length = sealed.length - HEAD - suites[suite].tagBytes
  if (length < 0) throw new SealBroken('not a seal of ours')
  const plain = Buffer.allocUnsafeSlow(length)
  const passing = cipher.opening(sealed.subarray(5, HEAD), boundTo(place, id), sealed.subarray(HEAD + length))
  await pass(passing, sealed.subarray(HEAD, HEAD + length), plain)
  if (!passing.end()) throw new SealBroken('the seal does not open: changed, or moved from another place')
  return plain
}

async function pass(through: Passing<unknown>, bytes: Uint8Array, into: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await breathe()
    into.set(through.piece(bytes.subarray(at, at + PIECE)), at)
  }
}

/** The key a value was sealed with, for renewing. */
export function keyIdOf(sealed: Uint8Array): number {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(1)
}

function keyOf(keyring: Keyring, sealed: Uint8Array): DataKey {
  if (sealed.length < HEAD) throw new SealBroken('not a seal of ours')
  const number = sealed[0]
  if (!Object.values(suites).some((suite) => suite.number === number))
    throw new SealBroken('not a seal of ours')
  const id = keyIdOf(sealed)
  const key = keyring.data.find((one) => one.id === id)
  if (!key) throw new KeyUnknown(`the key ${id} is not in the key folder`)
  if (suites[key.suite].number !== number) throw new SealBroken(`the key ${id} is for another algorithm`)
  return key
}

function boundTo(place: string, keyId: number): Buffer {
  return Buffer.from(`${place}|${keyId}`)
}
