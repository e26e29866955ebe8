import { existsSync, readFileSync, statSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'

/** Keys for what is kept here; what phones seal has a file of its own (outbox-keys.ts). */
const FILE = 'keys.json'

/** The text of the key file; at the first start `first()` is written. Refuses a file that others can read. */
export async function readKeyFile(folder: string, first: () => string, name = FILE): Promise<string> {
  if (!hasKeyFile(folder, name)) await begin(folder, first(), name)
  return readKeptKeys(folder, name)
}

export function hasKeyFile(folder: string, name = FILE): boolean {
  return existsSync(keyFileIn(folder, name))
}

/** The text of a key file that is there. */
export function readKeptKeys(folder: string, name = FILE): string {
  const file = keyFileIn(folder, name)
  refuseOpenFile(file)
  return readFileSync(file, 'utf8')
}

export function keyFileIn(folder: string, name = FILE): string {
  return join(folder, name)
}

/** Two programs that start at once agree on one file: a link is made once, and whoever comes second reads the first one's. */
async function begin(folder: string, text: string, name: string): Promise<void> {
  makeFolder(folder, 0o700)
  const unfinished = await writeBeside(folder, text, name)
  await link(unfinished, keyFileIn(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(unfinished)
  await settle(folder)
}

/** The new file whole or the old one: never half of either, and on the disk before anything is sealed with it. */
export async function replaceKeyFile(folder: string, text: string, name = FILE): Promise<void> {
  await rename(await writeBeside(folder, text, name), keyFileIn(folder, name))
  await settle(folder)
}

async function writeBeside(folder: string, text: string, name: string): Promise<string> {
  const unfinished = join(folder, `${name}.${crypto.randomUUID()}`)
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
