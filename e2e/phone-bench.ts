import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { BROWSER_ARGS, executable } from './browser.ts'

/** A phone: a browser of its own with a profile on the disk, which can be killed and opened again. */
export interface TestPhone {
  readonly page: Page
  readonly context: BrowserContext
  /** As if the battery had been pulled out. */
  kill(): Promise<void>
}

let bundled: Promise<string> | undefined

/** The store's page as one script, built once. */
function script(): Promise<string> {
  bundled ??= (async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, 'phone-page.ts'), formats: ['iife'], name: 'phonePage' },
      },
    })
    const [first] = Array.isArray(built) ? built : [built]
    if (!first || !('output' in first)) throw new Error('the page was not built')
    return first.output[0].code
  })()
  return bundled
}

export async function newProfile(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-phone-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the browser on a profile and opens the store's page on the workbench's address. */
export async function openPhone(url: string, profile: string): Promise<TestPhone> {
  const args = ['--headless', ...BROWSER_ARGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  // A group of its own, so that all of the browser's processes are killed with it and nothing else is.
  const child = spawn(await executable(), [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser without a window')
  const code = await script()
  const html =
    '<!doctype html><meta charset="utf-8"><title>phone</title><script src="/store-alone/page.js"></script>'
  await context.route('**/store-alone/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: code })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  const page = await context.newPage()
  await page.goto(`${url}/store-alone/`)
  await page.evaluate(() => window.phone.settled())
  return {
    page,
    context,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      process.kill(-child.pid!, 'SIGKILL')
      await gone
    },
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)))
  })
}

/** The office's own account of one phone: how many were made, how many came. */
export const received = ({ page }: TestPhone) =>
  page.evaluate(async () => {
    const { person } = window.phone.store.view()
    const query = new URLSearchParams({ at: person!.at, input: '{}' })
    const reply = await fetch(`/api/ask/device.list?${query.toString()}`)
    const rows = (await reply.json()) as { accountId: string; made: number; received: number }[]
    const own = rows.find(({ accountId }) => accountId === person!.accountId)
    return { made: own?.made, received: own?.received }
  })
