import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP, Secret } from 'otpauth'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyIdOf } from './field-cipher.ts'
import { openKeyring, renewDataKey } from './keyring.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { newTotpSecret, verifyTotp } from './totp.ts'
import { vaultOf } from './vault.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-keys-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const FIELD = 'registry.person.document'
const NUMBER = '990101196401130024'

test('a sealed number opens in its own place and in no other', async () => {
  const vault = vaultOf(await openKeyring(folder))
  const sealed = vault.seal(FIELD, 'row-1', NUMBER)
  expect(vault.open(FIELD, 'row-1', sealed)).toBe(NUMBER)
  expect(() => vault.open(FIELD, 'row-2', sealed)).toThrow(/does not open/)
  expect(() => vault.open('registry.person_phone.phone', 'row-1', sealed)).toThrow(/does not open/)
  expect(sealed.includes(Buffer.from(NUMBER))).toBe(false)
})

test('one changed bit anywhere breaks the seal', async () => {
  const vault = vaultOf(await openKeyring(folder))
  const sealed = vault.seal(FIELD, 'row-1', '𠮷田·阿古拉')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => vault.open(FIELD, 'row-1', changed)).toThrow()
  }
})

test('after the key is renewed the old seals still open and new ones carry the new key', async () => {
  const before = vaultOf(await openKeyring(folder)).seal(FIELD, 'row-1', NUMBER)
  const vault = vaultOf(await renewDataKey(folder))
  expect(vault.open(FIELD, 'row-1', before)).toBe(NUMBER)
  expect([keyIdOf(before), keyIdOf(vault.seal(FIELD, 'row-1', NUMBER))]).toEqual([1, 2])
})

test('another office with other keys opens nothing and finds nothing', async () => {
  const ours = vaultOf(await openKeyring(folder))
  const theirs = vaultOf(await openKeyring(join(folder, 'other')))
  expect(() => theirs.open(FIELD, 'row-1', ours.seal(FIELD, 'row-1', NUMBER))).toThrow()
  expect(theirs.index('idNumber', NUMBER).equals(ours.index('idNumber', NUMBER))).toBe(false)
})

test('the same number has the same index, a phone and an ID number never share one', async () => {
  const vault = vaultOf(await openKeyring(folder))
  expect(vault.index('idNumber', NUMBER)).toEqual(vault.index('idNumber', NUMBER))
  expect(vault.index('phone', NUMBER)).not.toEqual(vault.index('idNumber', NUMBER))
  expect(vault.tail('idNumber', '002x')).toBe(vault.tail('idNumber', '002X'))
})

test('a key file that others can read is refused in words', async () => {
  await openKeyring(folder)
  await chmod(join(folder, 'keys.json'), 0o644)
  await expect(openKeyring(folder)).rejects.toThrow(/chmod 600/)
})

test('a password is right or wrong, and for an account that is not there always wrong', async () => {
  const kept = await hashPassword('春天里的三号楼 302')
  expect(await verifyPassword(kept, '春天里的三号楼 302')).toBe(true)
  expect(await verifyPassword(kept, '春天里的三号楼 303')).toBe(false)
  expect(await verifyPassword(undefined, '春天里的三号楼 302')).toBe(false)
})

test('a code of the second factor works once, a step early or late, and never again', () => {
  const secret = newTotpSecret()
  const at = Date.parse('2026-11-23T06:30:10Z')
  const code = (time: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time })
  const step = verifyTotp(secret, code(at), at, null)
  expect(step).toBe(Math.floor(at / 30_000))
  expect(verifyTotp(secret, code(at), at, step!)).toBeUndefined()
  expect(verifyTotp(secret, code(at - 30_000), at, null)).toBe(step! - 1)
  expect(verifyTotp(secret, code(at - 90_000), at, null)).toBeUndefined()
})
