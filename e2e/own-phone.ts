import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { BROWSER_ARGS, executable, PATIENCE, PHONE } from './browser.ts'

/** A browser of its own whose disk outlives it: it can be killed in the middle of something and opened again. */
export interface OwnPhone {
  page(): Page
  context(): BrowserContext
  open(url: string): Promise<Page>
  /** SIGKILL to the browser and all its processes: nothing is said goodbye to. */
  kill(): Promise<void>
  end(): Promise<void>
}

interface Running {
  readonly child: ChildProcess
  readonly browser: Browser
  readonly page: Page
}

export async function ownPhone(): Promise<OwnPhone> {
  const disk = await mkdtemp(join(tmpdir(), 'linli-phone-'))
  let running: Running | undefined
  const now = () => {
    if (!running) throw new Error('the phone is off')
    return running
  }
  const kill = async () => {
    const { child, browser } = now()
    running = undefined
    const gone = once(child, 'exit')
    process.kill(-child.pid!, 'SIGKILL')
    await gone
    await browser.close().catch(() => undefined)
  }
  return {
    page: () => now().page,
    context: () => now().page.context(),
    async open(url) {
      running ??= await start(disk)
      await running.page.goto(url)
      return running.page
    },
    kill,
    async end() {
      if (running) await kill()
      await rm(disk, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function start(disk: string): Promise<Running> {
  const args = [
    ...BROWSER_ARGS,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${disk}`,
    `--window-size=${PHONE.width},${PHONE.height}`,
    'about:blank',
  ]
  const child = spawn(await executable(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const context = browser.contexts()[0]!
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize(PHONE)
  page.setDefaultTimeout(PATIENCE)
  return { child, browser, page }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stderr!) {
    said += String(chunk)
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address) {
      child.stderr!.resume()
      return address
    }
  }
  throw new Error(`the browser did not start: ${said}`)
}
