import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** A key with its number; the newest seals, all open. */
export interface DataKey {
  readonly id: number
  readonly createdAt: string
  readonly key: KeyObject
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

interface KeyFile {
  readonly version: 1
  readonly data: readonly { id: number; createdAt: string; key: string }[]
  readonly index: Readonly<Record<IndexKind, string>>
  readonly token: string
}

const FILE = 'keys.json'

/** Reads the keys; makes them at the first start. */
export async function openKeyring(folder: string): Promise<Keyring> {
  const file = join(folder, FILE)
  if (!existsSync(file)) await write(folder, firstKeys())
  refuseOpenFile(file)
  return parse(readFileSync(file, 'utf8'), file)
}

/** Adds a new data key. What is written from now on is sealed with it; older seals still open. */
export async function renewDataKey(folder: string): Promise<Keyring> {
  const file = join(folder, FILE)
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeyFile
  const next = Math.max(...kept.data.map(({ id }) => id)) + 1
  await write(folder, { ...kept, data: [...kept.data, newDataKey(next)] })
  return openKeyring(folder)
}

function firstKeys(): KeyFile {
  const secret = () => randomBytes(32).toString('base64')
  const index = Object.fromEntries(indexKinds.map((kind) => [kind, secret()])) as Record<IndexKind, string>
  return { version: 1, data: [newDataKey(1)], index, token: secret() }
}

function newDataKey(id: number) {
  return { id, createdAt: new Date().toISOString(), key: randomBytes(32).toString('base64') }
}

/** Whole or not at all, and on the disk before anything is sealed with it. */
async function write(folder: string, keys: KeyFile): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `${FILE}.${process.pid}`)
  const handle = await open(unfinished, 'w', 0o600)
  await handle.writeFile(JSON.stringify(keys, undefined, 1))
  await handle.sync()
  await handle.close()
  await rename(unfinished, join(folder, FILE))
  const directory = await open(folder, 'r').catch(() => undefined)
  await directory?.sync().catch(() => undefined)
  await directory?.close()
}

function refuseOpenFile(file: string): void {
  if (process.platform === 'win32') return
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(
      `密钥文件别人也能读, 请改权限: chmod 600 ${file} / The key file is readable by others: chmod 600`,
    )
  }
}

function parse(text: string, file: string): Keyring {
  try {
    const kept = JSON.parse(text) as KeyFile
    const bytes = (base64: string) => {
      const key = Buffer.from(base64, 'base64')
      if (key.length !== 32) throw new Error('a key has 32 bytes')
      // A key object is prepared once; from bytes every seal and index would prepare it again.
      return createSecretKey(key)
    }
    return {
      data: kept.data.map(({ id, createdAt, key }) => ({ id, createdAt, key: bytes(key) })),
      index: Object.fromEntries(indexKinds.map((kind) => [kind, bytes(kept.index[kind])])) as Record<
        IndexKind,
        KeyObject
      >,
      token: bytes(kept.token),
    }
  } catch (error) {
    throw new Error(`密钥文件坏了, 请用备份的密钥: ${file} / The key file is damaged; put back the copy.`, {
      cause: error,
    })
  }
}
