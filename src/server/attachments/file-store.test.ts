import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileDamaged, FileMissing, FileStore, type FileCipher } from './file-store.ts'

const key = randomBytes(32)
const cipher: FileCipher = {
  async *seal(pieces) {
    const nonce = randomBytes(12)
    const gcm = createCipheriv('aes-256-gcm', key, nonce)
    yield nonce
    for await (const piece of pieces) yield gcm.update(piece)
    yield Buffer.concat([gcm.final(), gcm.getAuthTag()])
  },
  async open(sealed) {
    const gcm = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
    gcm.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([gcm.update(sealed.subarray(12, -16)), gcm.final()])
  },
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const photo = Buffer.from('一张锦旗的照片')
const sha = createHash('sha256').update(photo).digest('hex')
const pathOf = (address: string) => join(folder, 'files', address.slice(0, 2), address)
const open = () => new FileStore(join(folder, 'files'), cipher)
async function addressesOf(): Promise<string[]> {
  const found: string[] = []
  for await (const address of open().addresses()) found.push(address)
  return found
}

test('a file comes back as it was put, under the hash of its content, also after a restart', async () => {
  expect(await open().put(photo)).toEqual({ sha256: sha, bytes: photo.length })
  expect((await open().get(sha)).equals(photo)).toBe(true)
})

test('a file that arrives in pieces is the same file', async () => {
  async function* pieces() {
    for (const byte of photo) yield Buffer.from([byte])
  }
  expect(await open().put(pieces())).toEqual({ sha256: sha, bytes: photo.length })
})

test('on the disk nobody can read it', async () => {
  await open().put(photo)
  expect((await readFile(pathOf(sha))).includes('锦旗')).toBe(false)
})

test('the same content is kept once, however often and at once it is put', async () => {
  const store = open()
  await Promise.all(Array.from({ length: 8 }, () => store.put(photo)))
  expect(await addressesOf()).toEqual([sha])
  expect(await readdir(join(folder, 'files', 'arriving'))).toEqual([])
})

test('one changed byte on the disk is noticed, and putting the content again repairs it', async () => {
  const store = open()
  await store.put(photo)
  const sealed = await readFile(pathOf(sha))
  sealed[20]! ^= 1
  await writeFile(pathOf(sha), sealed)
  await expect(store.get(sha)).rejects.toThrow(FileDamaged)
  await store.put(photo)
  expect((await store.get(sha)).equals(photo)).toBe(true)
})

test('one file in the place of another is noticed', async () => {
  const store = open()
  const other = await store.put(Buffer.from('另一张'))
  await store.put(photo)
  await rename(pathOf(other.sha256), pathOf(sha))
  await expect(store.get(sha)).rejects.toThrow(FileDamaged)
})

test('a removed file is gone; removing it again is no fault', async () => {
  const store = open()
  await store.put(photo)
  await store.remove(sha)
  await store.remove(sha)
  await expect(store.get(sha)).rejects.toThrow(FileMissing)
  expect(await addressesOf()).toEqual([])
})

test.each(['../../etc/passwd', 'a'.repeat(63), sha.toUpperCase(), ''])(
  '%j is no address',
  async (address) => {
    await expect(open().get(address)).rejects.toThrow(FileMissing)
    await expect(open().remove(address)).rejects.toThrow(FileMissing)
  },
)

test('a disk that cannot be written to says so and leaves nothing behind', async () => {
  await mkdir(join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'files', sha.slice(0, 2)), 'in the way')
  await expect(open().put(photo)).rejects.toThrow(/EEXIST|ENOTDIR/)
})

test('what a crash left half written is swept away, what another process is writing is not', async () => {
  const arriving = join(folder, 'files', 'arriving')
  await mkdir(arriving, { recursive: true })
  await writeFile(join(arriving, 'old'), 'x')
  await writeFile(join(arriving, 'young'), 'x')
  await utimes(join(arriving, 'old'), new Date(0), new Date(0))
  await open().put(photo)
  expect(await readdir(arriving)).toEqual(['young'])
})
