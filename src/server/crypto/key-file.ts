import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'keys.json'

/** The text of the key file; at the first start `first()` is written. Refuses a file that others can read. */
export async function readKeyFile(folder: string, first: () => string): Promise<string> {
  if (!hasKeyFile(folder)) await begin(folder, first())
  return readKeptKeys(folder)
}

export function hasKeyFile(folder: string): boolean {
  return existsSync(keyFileIn(folder))
}

/** The text of a key file that is there. */
export function readKeptKeys(folder: string): string {
  const file = keyFileIn(folder)
  refuseOpenFile(file)
  return readFileSync(file, 'utf8')
}

export function keyFileIn(folder: string): string {
  return join(folder, FILE)
}

/** Two programs that start at once agree on one file: a link is made once, and whoever comes second reads the first one's. */
async function begin(folder: string, text: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = await writeBeside(folder, text)
  await link(unfinished, keyFileIn(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(unfinished)
  await settle(folder)
}

/** The new file whole or the old one: never half of either, and on the disk before anything is sealed with it. */
export async function replaceKeyFile(folder: string, text: string): Promise<void> {
  await rename(await writeBeside(folder, text), keyFileIn(folder))
  await settle(folder)
}

async function writeBeside(folder: string, text: string): Promise<string> {
  const unfinished = join(folder, `${FILE}.${crypto.randomUUID()}`)
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return unfinished
}

/** A name is on the disk when its folder is; Windows has no such deed and needs none. */
async function settle(folder: string): Promise<void> {
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
