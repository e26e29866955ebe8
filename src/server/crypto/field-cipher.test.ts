import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seal, SealBroken, sealInPieces, unseal, unsealInPieces } from './field-cipher.ts'
import { openKeyring, renewDataKey, type Keyring } from './keyring.ts'
import { suites, type SuiteName } from './suite.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-seals-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const PLACE = 'registry.person.document|row-1'
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

describe.each<SuiteName>(['aes-256-gcm', 'sm4-sm3'])('%s', (suite) => {
  let keyring: Keyring
  beforeAll(async () => {
    await openKeyring(join(folder, suite))
    keyring = await renewDataKey(join(folder, suite), suite)
  })

  test('whatever is sealed opens in its own place and in no other', () => {
    const place = fc.string({ maxLength: 40 })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), place, place, (plain, here, there) => {
        const sealed = seal(keyring, here, plain)
        expect(unseal(keyring, here, sealed)).toEqual(Buffer.from(plain))
        if (here !== there) expect(() => unseal(keyring, there, sealed)).toThrow(SealBroken)
      }),
    )
  })

  test('a file sealed in pieces is sealed as in one, and a changed byte in any piece breaks it', async () => {
    for (const size of [0, 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20 - 7]) {
      const plain = Buffer.alloc(size, '表')
      const pieces = [plain.subarray(0, size >> 1), plain.subarray(size >> 1)]
      const sealed = Buffer.concat(await Array.fromAsync(sealInPieces(keyring, PLACE, pieces)))
      expect(unseal(keyring, PLACE, sealed).equals(plain)).toBe(true)
      const opened = await unsealInPieces(keyring, PLACE, seal(keyring, PLACE, plain))
      expect(opened.equals(plain)).toBe(true)
      expect(opened.buffer.byteLength).toBe(size)
      await expect(unsealInPieces(keyring, `${PLACE}0`, sealed)).rejects.toThrow(SealBroken)
      for (const at of [5, Math.floor(sealed.length / 2), sealed.length - 1]) {
        const changed = Buffer.from(sealed)
        changed[at]! ^= 1
        await expect(unsealInPieces(keyring, PLACE, changed)).rejects.toThrow(SealBroken)
      }
    }
  })

  test('one changed bit anywhere, or one byte more or less, breaks the seal', () => {
    const sealed = seal(keyring, PLACE, Buffer.from('𠮷田·阿古拉'))
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => unseal(keyring, PLACE, changed), `bit ${bit}`).toThrow(SealBroken)
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => unseal(keyring, PLACE, sealed.subarray(0, length))).toThrow(SealBroken)
    expect(() => unseal(keyring, PLACE, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(SealBroken)
  })

  test('the same text never looks the same twice, and shows through nowhere', () => {
    const seals = new Set<string>()
    for (let time = 0; time < 2_000; time += 1) {
      const sealed = seal(keyring, PLACE, Buffer.from('990101196401130024'))
      expect(sealed.includes('99010119')).toBe(false)
      seals.add(sealed.subarray(5, 17).toString('hex'))
    }
    expect(seals.size).toBe(2_000)
  })

  test('another office with other keys opens nothing, and says that its key does not fit or is missing', async () => {
    const sealed = seal(keyring, PLACE, Buffer.from('夜里'))
    const other = join(folder, `other-${suite}`)
    await openKeyring(other)
    await expect(renewDataKey(other, suite).then((theirs) => unseal(theirs, PLACE, sealed))).rejects.toThrow(
      /does not open/,
    )
    await expect(
      openKeyring(join(folder, 'younger')).then((keys) => unseal(keys, PLACE, sealed)),
    ).rejects.toThrow(/the key 2 is not in the key folder/)
  })
})

test('a seal that claims another algorithm than its key has is refused', async () => {
  const keyring = await openKeyring(join(folder, 'one'))
  const sealed = seal(keyring, PLACE, Buffer.alloc(80))
  sealed[0] = suites['sm4-sm3'].number
  expect(() => unseal(keyring, PLACE, sealed)).toThrow(/for another algorithm/)
  sealed[0] = 0
  expect(() => unseal(keyring, PLACE, sealed)).toThrow(/not a seal of ours/)
})

// NIST GCM test case 14 (McGrew and Viega): a zero key, a zero nonce, one zero block.
test('AES-256-GCM gives what its authors give', () => {
  const cipher = suites['aes-256-gcm'].ready(Buffer.alloc(32))
  const body = cipher.seal(Buffer.alloc(12), Buffer.alloc(0), Buffer.alloc(16))
  expect(body).toEqual(hex('cea7403d4d606b6e074ec5d3baf39d18 d0d1c8a799996bf0265b98b5d48ab919'))
})
