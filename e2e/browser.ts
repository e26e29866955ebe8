import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** The package's own default arguments are for another kind of machine; these hold several contexts stable. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Never starts another version that was unpacked earlier: the folder carries the version's name. */
const UNPACKED = join(tmpdir(), 'linli-chromium-153.0.0')

export async function executable(): Promise<string> {
  const path = join(UNPACKED, 'chromium')
  if (existsSync(path)) return path
  await mkdir(UNPACKED, { recursive: true })
  const unpacked = await sparticuz.executablePath()
  const own = `${path}.${process.pid}`
  const { copyFile, chmod } = await import('node:fs/promises')
  await copyFile(unpacked, own)
  await chmod(own, 0o755)
  await rename(own, path)
  await rm(unpacked, { force: true })
  return path
}

/** A real browser. Chinese shows by the fonts that the test run names in FONTCONFIG_FILE. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: BROWSER_ARGS, headless: true })
}

/** How long a screen may keep a test waiting, in milliseconds: a machine that has much else to do is not a fault. */
export const PATIENCE = 60_000

export const PHONE = { width: 360, height: 740 }
