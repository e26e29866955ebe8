import { createHmac } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVault } from './vault.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-keys-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const FIELD = 'registry.person.document'
const NUMBER = '990101196401130024'

test('a number sealed for one row opens there, and in no other row or column', async () => {
  const vault = await openVault(folder)
  const sealed = vault.seal(FIELD, 'row-1', NUMBER)
  expect(vault.open(FIELD, 'row-1', sealed)).toBe(NUMBER)
  expect(() => vault.open(FIELD, 'row-2', sealed)).toThrow(/does not open/)
  expect(() => vault.open('registry.person_phone.phone', 'row-1', sealed)).toThrow(/does not open/)
})

test('two rows whose seals were exchanged open neither', async () => {
  const vault = await openVault(folder)
  const [first, second] = [vault.seal(FIELD, 'row-1', NUMBER), vault.seal(FIELD, 'row-2', '13800001234')]
  expect(() => vault.open(FIELD, 'row-1', second)).toThrow(/does not open/)
  expect(() => vault.open(FIELD, 'row-2', first)).toThrow(/does not open/)
})

test('the same number has the same index; kinds, tails and tokens never share a key', async () => {
  const vault = await openVault(folder)
  expect(vault.index('idNumber', NUMBER)).toEqual(vault.index('idNumber', NUMBER))
  const all = [vault.index('idNumber', '0024'), vault.index('phone', '0024'), vault.tokenHash('0024')]
  const prints = all.map((bytes) => bytes.subarray(0, 6).toString('base64url'))
  expect(new Set([...prints, vault.tail('idNumber', '0024'), vault.tail('phone', '0024')]).size).toBe(5)
  expect(vault.tail('idNumber', '002x')).toBe(vault.tail('idNumber', '002X'))
})

test('an index is HMAC-SHA-256 with the key of the file, so that a restored key finds everything again', async () => {
  const vault = await openVault(folder)
  const kept = await readFile(join(folder, 'keys.json'), 'utf8')
  const key = /"idNumber": "([^"]+)"/.exec(kept)![1]!
  const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(NUMBER).digest()
  expect(vault.index('idNumber', NUMBER)).toEqual(expected)
})

test('another office finds nothing by our index', async () => {
  const [ours, theirs] = [await openVault(folder), await openVault(join(folder, 'other'))]
  expect(theirs.index('idNumber', NUMBER)).not.toEqual(ours.index('idNumber', NUMBER))
  expect(theirs.tail('phone', '1234')).not.toBe(ours.tail('phone', '1234'))
})

test('bytes of a file are sealed as text is', async () => {
  const vault = await openVault(folder)
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2])
  const sealed = vault.sealBytes('files', picture)
  expect(vault.openBytes('files', sealed)).toEqual(picture)
  expect(() => vault.openBytes('templates', sealed)).toThrow(/does not open/)
})
