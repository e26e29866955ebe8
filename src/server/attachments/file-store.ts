import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../crypto/sha256.ts'
import type { Files } from '../house.ts'

/** Seals bytes so that whoever finds the disk cannot read them; `open` throws on bytes that were changed. */
export interface FileCipher {
  seal(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Uint8Array>
  open(bytes: Buffer): Promise<Buffer<ArrayBuffer>>
}

/** The address of a kept file is the SHA-256 of its content, 64 hexadecimal digits. */
export interface KeptFile {
  readonly sha256: string
  readonly bytes: number
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}

/** What is on the disk is not what was put there. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
}

const address = /^[0-9a-f]{64}$/
/** What is older than this in `arriving` was left by a crash; another process may be writing what is younger. */
const STALE_MS = 3_600_000

/**
 * Files by their content, sealed, outside of the database: `files/ab/abcd…`. Putting the same content twice keeps it once.
 * A file is on the disk, not only in a buffer, before `put` answers; a crash leaves at most a nameless rest in `arriving`.
 */
export class FileStore implements Files {
  readonly #folder: string
  readonly #arriving: string
  readonly #cipher: FileCipher
  #swept: Promise<void> | undefined

  /** `folder` is LINLI_DATA/files; it is made when the first file comes. */
  constructor(folder: string, cipher: FileCipher) {
    this.#folder = folder
    this.#arriving = join(folder, 'arriving')
    this.#cipher = cipher
  }

  /** What comes in pieces is never there as a whole. */
  async put(content: Buffer | AsyncIterable<Uint8Array>): Promise<KeptFile> {
    if (Buffer.isBuffer(content)) {
      const kept = { sha256: await sha256(content), bytes: content.length }
      if (await this.#isWhole(kept.sha256)) return kept
    }
    const hash = createHash('sha256')
    let bytes = 0
    async function* passing(): AsyncGenerator<Uint8Array> {
      for await (const piece of Buffer.isBuffer(content) ? cut(content) : content) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    }
    return { sha256: await this.#keep(this.#cipher.seal(passing()), () => hash.digest('hex')), bytes }
  }

  /** The file as it lies on the disk, sealed. Throws FileMissing. */
  async sealed(sha: string): Promise<Buffer> {
    return readFile(this.#pathOf(sha)).catch((fault: unknown) => {
      throw isAbsent(fault) ? new FileMissing(sha) : fault
    })
  }

  /** Puts a file back as it lay on the disk. Throws FileDamaged when these keys do not open it, or it is another file. */
  async putSealed(sha: string, sealed: Buffer): Promise<void> {
    if ((await sha256(await this.#open(sha, sealed))) !== sha) throw new FileDamaged(sha)
    await this.#keep([sealed], () => sha)
  }

  /** `addressOf` is asked when everything has passed. */
  async #keep(
    sealed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    addressOf: () => string,
  ): Promise<string> {
    await mkdir(this.#arriving, { recursive: true, mode: 0o700 })
    await (this.#swept ??= sweep(this.#arriving))
    const arriving = join(this.#arriving, randomUUID())
    try {
      await writeThrough(arriving, sealed)
      const sha = addressOf()
      const place = join(this.#folder, sha.slice(0, 2))
      await mkdir(place, { recursive: true, mode: 0o700 })
      await rename(arriving, this.#pathOf(sha))
      await settle(place)
      await settle(this.#folder)
      return sha
    } catch (fault) {
      await rm(arriving, { force: true })
      throw fault
    }
  }

  /** The content, checked against its address. Throws FileMissing, FileDamaged. */
  async get(sha: string): Promise<Buffer<ArrayBuffer>> {
    const bytes = await this.#open(sha, await this.sealed(sha))
    if ((await sha256(bytes)) !== sha) throw new FileDamaged(sha)
    return bytes
  }

  /** Takes a file off the disk; one that is not there is as good as removed. */
  async remove(sha: string): Promise<void> {
    await rm(this.#pathOf(sha), { force: true })
    await settle(join(this.#folder, sha.slice(0, 2)))
  }

  /** The addresses of all files kept, in order: for backups, and for finding what nothing points to any more. */
  async *addresses(): AsyncGenerator<string> {
    for (const place of (await namesIn(this.#folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const name of await namesIn(join(this.#folder, place))) if (address.test(name)) yield name
    }
  }

  #pathOf(sha: string): string {
    if (!address.test(sha)) throw new FileMissing('no address')
    return join(this.#folder, sha.slice(0, 2), sha)
  }

  async #open(sha: string, sealed: Buffer): Promise<Buffer<ArrayBuffer>> {
    try {
      return await this.#cipher.open(sealed)
    } catch {
      throw new FileDamaged(sha)
    }
  }

  /** A damaged copy is not whole: putting the content again repairs it. */
  async #isWhole(sha: string): Promise<boolean> {
    try {
      await this.get(sha)
      return true
    } catch (fault) {
      if (fault instanceof FileMissing || fault instanceof FileDamaged) return false
      throw fault
    }
  }
}

/** Bytes taken in one go. */
const PIECE = 2 ** 20

function* cut(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

async function writeThrough(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(pieces)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename or removal in a folder durable. Windows cannot open a folder and keeps its directory in a journal. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch((fault: unknown) => {
    if (!isAbsent(fault)) throw fault
  })
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

/** Removes what a crash left half written. */
async function sweep(arriving: string): Promise<void> {
  const now = Date.now()
  for (const name of await namesIn(arriving)) {
    const path = join(arriving, name)
    const age = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    )
    if (age > STALE_MS) await rm(path, { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (isAbsent(fault)) return []
    throw fault
  })
  return names.sort((a, b) => (a < b ? -1 : 1))
}

function isAbsent(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
}
