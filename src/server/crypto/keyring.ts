import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Cipher } from './cipher.ts'
import { keyFileIn, readKeptKeys, readKeyFile, replaceKeyFile } from './key-file.ts'
import { isSuiteName, suites, type SuiteName } from './suite.ts'

/** A key with its number; the newest seals, all open. A key serves one algorithm. */
export interface DataKey {
  readonly id: number
  readonly createdAt: string
  readonly suite: SuiteName
  readonly cipher: Cipher
}

/**
 * The keys of one office. They live in a folder outside the database and its backups: a key beside its data is no
 * encryption. Lost keys cannot be replaced; `linli doctor` says so and asks for a copy in a safe.
 */
export interface Keyring {
  /** Encrypts fields and files; may be renewed. Newest last. */
  readonly data: readonly DataKey[]
  /** Finds numbers again without opening them. Never renewed in place: every index would have to be made anew. */
  readonly index: Readonly<Record<IndexKind, KeyObject>>
  /** Peppers what is stored instead of tokens and codes. */
  readonly token: KeyObject
}

const indexKinds = ['idNumber', 'phone', 'idTail', 'phoneTail'] as const
export type IndexKind = (typeof indexKinds)[number]

const secret = z.base64()
const keyFile = z.object({
  version: z.literal(1),
  data: z
    .array(
      z.object({
        id: z.number().int().min(1).max(0xffff_ffff),
        createdAt: z.string(),
        suite: z.string().refine(isSuiteName).default('aes-256-gcm'),
        key: secret,
      }),
    )
    .min(1),
  index: z.record(z.enum(indexKinds), secret),
  token: secret,
})
type KeyFile = z.infer<typeof keyFile>

/** Reads the keys; makes them at the first start. Refuses, in words, a file that is damaged or that others can read. */
export async function openKeyring(folder: string): Promise<Keyring> {
  return ready(await readKeys(folder), folder)
}

/** The keys as they stand in the file now; never makes any. */
export function readKeyring(folder: string): Keyring {
  return ready(parsed(readKeptKeys(folder), folder), folder)
}

/**
 * Adds a new data key, for the same algorithm or another. What is written from now on is sealed with it; older seals still
 * open.
 */
export async function renewDataKey(folder: string, suite?: SuiteName): Promise<Keyring> {
  const kept = await readKeys(folder)
  const id = Math.max(...kept.data.map((one) => one.id)) + 1
  const next = newDataKey(id, suite ?? kept.data.at(-1)!.suite)
  const keys = { ...kept, data: [...kept.data, next] }
  await replaceKeyFile(folder, JSON.stringify(keys, undefined, 1))
  return ready(keys, folder)
}

function firstKeys(): KeyFile {
  const [idNumber, phone, idTail, phoneTail, token] = [chance(), chance(), chance(), chance(), chance()]
  return {
    version: 1,
    data: [newDataKey(1, 'aes-256-gcm')],
    index: { idNumber, phone, idTail, phoneTail },
    token,
  }
}

function newDataKey(id: number, suite: SuiteName): KeyFile['data'][number] {
  return { id, createdAt: new Date().toISOString(), suite, key: chance(suites[suite].keyBytes) }
}

function chance(bytes = 32): string {
  return randomBytes(bytes).toString('base64')
}

async function readKeys(folder: string): Promise<KeyFile> {
  return parsed(await readKeyFile(folder, () => JSON.stringify(firstKeys(), undefined, 1)), folder)
}

function parsed(text: string, folder: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(text))
  } catch (error) {
    throw damaged(folder, error)
  }
}

function ready({ data, index, token }: KeyFile, folder: string): Keyring {
  try {
    const { idNumber, phone, idTail, phoneTail } = index
    return {
      data: data.map(({ id, createdAt, suite, key }) => {
        const cipher = suites[suite].ready(read(key, suites[suite].keyBytes))
        return { id, createdAt, suite, cipher }
      }),
      index: {
        idNumber: keyObject(idNumber),
        phone: keyObject(phone),
        idTail: keyObject(idTail),
        phoneTail: keyObject(phoneTail),
      },
      token: keyObject(token),
    }
  } catch (error) {
    throw damaged(folder, error)
  }
}

/** A key object is prepared once; from bytes every seal and index would prepare it again. */
function keyObject(base64: string): KeyObject {
  return createSecretKey(read(base64, 32))
}

function read(base64: string, length: number): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== length) throw new RangeError(`a key of ${bytes.length} bytes instead of ${length}`)
  return bytes
}

/** Says where, never what: the text of a broken file is still a key. */
function damaged(folder: string, error: unknown): Error {
  const where = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : ''
  const file = keyFileIn(folder)
  return new Error(
    `密钥文件坏了, 请用备份的密钥: ${file} ${where} / The key file is damaged; put back the copy.`,
  )
}
