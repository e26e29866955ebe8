import { writeFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyIdOf, seal, unseal } from './field-cipher.ts'
import { readKeyFile } from './key-file.ts'
import { openKeyring, renewDataKey } from './keyring.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-keys-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const PLACE = 'registry.person.document|row-1'
const text = Buffer.from('990101196401130024')
const keyFile = () => join(folder, 'keys.json')

test('the first start makes the keys, for the owner alone, and the next start finds the same', async () => {
  const sealed = seal(await openKeyring(folder), PLACE, text)
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['keys.json'])
  expect(unseal(await openKeyring(folder), PLACE, sealed)).toEqual(text)
})

test('ten programs that start at once have the same keys', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => openKeyring(folder)))
  const sealed = all.map((keyring) => seal(keyring, PLACE, text))
  for (const keyring of all) for (const one of sealed) expect(unseal(keyring, PLACE, one)).toEqual(text)
  expect(await readdir(folder)).toEqual(['keys.json'])
})

test('a program that finds the keys made while it was making its own takes those', async () => {
  const taken = readKeyFile(folder, () => {
    writeFileSync(keyFile(), 'theirs', { mode: 0o600 })
    return 'ours'
  })
  expect(await taken).toBe('theirs')
  expect(await readdir(folder)).toEqual(['keys.json'])
})

test('after the key is renewed the old seals still open and new ones carry the new key', async () => {
  const before = seal(await openKeyring(folder), PLACE, text)
  const renewed = await renewDataKey(folder)
  expect(unseal(renewed, PLACE, before)).toEqual(text)
  expect([keyIdOf(before), keyIdOf(seal(renewed, PLACE, text))]).toEqual([1, 2])
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600)
})

test('renewed for the national algorithms, the office reads both and writes the new', async () => {
  const before = seal(await openKeyring(folder), PLACE, text)
  const renewed = await renewDataKey(folder, 'sm4-sm3')
  const after = seal(renewed, PLACE, text)
  expect([before[0], after[0]]).toEqual([1, 2])
  expect([unseal(renewed, PLACE, before), unseal(await openKeyring(folder), PLACE, after)]).toEqual([
    text,
    text,
  ])
  expect((await renewDataKey(folder)).data.map(({ suite }) => suite)).toEqual([
    'aes-256-gcm',
    'sm4-sm3',
    'sm4-sm3',
  ])
})

test('a file of keys written before algorithms had names is for AES-256-GCM', async () => {
  const sealed = seal(await openKeyring(folder), PLACE, text)
  const kept = await readFile(keyFile(), 'utf8')
  await writeFile(keyFile(), kept.replace(/\s*"suite": "aes-256-gcm",/, ''))
  expect(await readFile(keyFile(), 'utf8')).not.toContain('suite')
  expect(unseal(await openKeyring(folder), PLACE, sealed)).toEqual(text)
})

test.each([0o644, 0o640, 0o604, 0o660])(
  'a key file that others may read (%o) is refused in words',
  async (mode) => {
    await openKeyring(folder)
    await chmod(keyFile(), mode)
    await expect(openKeyring(folder)).rejects.toThrow(/chmod 600/)
    await expect(renewDataKey(folder)).rejects.toThrow(/chmod 600/)
  },
)

test.each<[string, (text: string) => string]>([
  ['empty', () => ''],
  ['cut off', (kept) => kept.slice(0, -20)],
  ['with a key too short', (kept) => kept.replace(/"token": "..../, '"token": "')],
  ['with a key of other letters', (kept) => kept.replace(/"token": "..../, '"token": "密钥密钥')],
  ['without its data keys', (kept) => JSON.stringify({ ...JSON.parse(kept), data: [] })],
  ['without an index key', (kept) => kept.replace('"phoneTail"', '"phoneHead"')],
  ['of another version', (kept) => kept.replace('"version": 1', '"version": 9')],
  ['with an algorithm nobody knows', (kept) => kept.replace('aes-256-gcm', 'rot13')],
])('a key file %s is refused in words that tell no key, and is left as it is', async (_how, harm) => {
  await openKeyring(folder)
  const kept = await readFile(keyFile(), 'utf8')
  const harmed = harm(kept)
  expect(harmed).not.toBe(kept)
  await writeFile(keyFile(), harmed)
  const refusal = await openKeyring(folder).then(
    () => 'opened',
    (error: Error) => error.message,
  )
  expect(refusal).toMatch(/密钥文件坏了/)
  for (const [secret] of kept.matchAll(/[\w+/]{20,}=*/g)) expect(refusal).not.toContain(secret)
  expect(await readFile(keyFile(), 'utf8')).toBe(harmed)
})
