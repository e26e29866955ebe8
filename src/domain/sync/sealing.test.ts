import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fromBase64,
  openSealer,
  openUnsealer,
  seal,
  sealedTo,
  sealingKeyName,
  toBase64,
  unseal,
} from './sealing.ts'

async function serverKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  return { privateKey: pair.privateKey, publicKey }
}

const bytes = fc
  .uint8Array({ maxLength: 20_000, size: 'max' })
  .map((array) => Uint8Array.from(array) as Uint8Array<ArrayBuffer>)

test('what a phone seals the server opens, and only for the phone it belongs to', async () => {
  const { privateKey, publicKey } = await serverKey()
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), async (plain, bound) => {
      const sealed = await seal(publicKey, bound, plain)
      expect(await unseal(privateKey, publicKey, bound, sealed)).toEqual(plain)
      expect(sealedTo(sealed)).toBe(await sealingKeyName(publicKey))
      await expect(unseal(privateKey, publicKey, `${bound} `, sealed)).rejects.toThrow()
    }),
    { numRuns: 50 },
  )
})

test('a seal with one changed bit does not open, wherever the bit is', async () => {
  const { privateKey, publicKey } = await serverKey()
  const sealed = await seal(publicKey, 'record', new TextEncoder().encode('没人'))
  for (let at = 0; at < sealed.length; at += 1) {
    // The name of the key only helps to find it.
    if (at >= 1 && at <= 8) continue
    const changed = sealed.slice()
    changed[at]! ^= 1
    await expect(unseal(privateKey, publicKey, 'record', changed)).rejects.toThrow()
  }
})

test('another key does not open it, and two seals of the same words have nothing in common', async () => {
  const [one, other] = [await serverKey(), await serverKey()]
  const plain = new TextEncoder().encode('见到, 同意')
  const first = await seal(one.publicKey, 'record', plain)
  const second = await seal(one.publicKey, 'record', plain)
  await expect(unseal(other.privateKey, other.publicKey, 'record', first)).rejects.toThrow()
  expect(toBase64(first.slice(9))).not.toBe(toBase64(second.slice(9)))
})

test('base64 is read back as it was written', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect(fromBase64(toBase64(some))).toEqual(some)
    }),
  )
})

test('a whole backlog shares one key and opens one by one', async () => {
  const { privateKey, publicKey } = await serverKey()
  const sealer = await openSealer(publicKey)
  const unsealer = openUnsealer(privateKey, publicKey)
  const words = Array.from({ length: 50 }, (_, nth) => `第${nth}户`)
  const sealed = await Promise.all(words.map((text) => sealer.seal('record', new TextEncoder().encode(text))))
  const opened = await Promise.all(sealed.map((one) => unsealer.unseal('record', one)))
  expect(opened.map((one) => new TextDecoder().decode(one))).toEqual(words)
  expect(new Set(sealed.map((one) => toBase64(one.slice(9, 74)))).size).toBe(1)
  expect(new Set(sealed.map((one) => toBase64(one.slice(74, 86)))).size).toBe(50)
})
