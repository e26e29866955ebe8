import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '../world/community.ts'
import { cpuOf } from './cpu-time.ts'
import { askChild, endProcess } from './child.ts'
import type { Place } from './ground.ts'
import type { LoopWaits } from './loop-watch.ts'

/** The product's own server, as `linli start` runs it, in a process of its own. */
export interface Product {
  readonly url: string
  /** What every request of a signed-in worker carries. */
  readonly headers: Readonly<Record<string, string>>
  /** The cookie of somebody else of the demo. */
  signIn(login: string): Promise<string>
  /** The longest turn of its event loop since it was last asked. */
  longestTurn(): Promise<LoopWaits>
  /** Most memory since it was last asked (resident, whole process), in MB; undefined where the system does not tell. */
  peakMemory(): number | undefined
  /** Its processor seconds so far. */
  cpu(): number
  stop(): Promise<void>
}

const ROOT = join(import.meta.dirname, '..')

export async function startProduct({ databaseUrl, dataFolder }: Place, login = 'liumin'): Promise<Product> {
  const port = await freePort()
  const watch = new URL('loop-watch.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    [...given(), ...profiling(), '--import', watch, join(ROOT, 'src/server/cli/main.ts'), 'start', '--demo'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        LINLI_DATA: dataFolder,
        LINLI_KEYS: join(dataFolder, 'keys'),
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const url = `http://127.0.0.1:${port}`
  await untilSaid(child, url)
  return {
    url,
    headers: { 'x-linli': '1', 'content-type': 'application/json', cookie: await signIn(url, login) },
    signIn: (other) => signIn(url, other),
    longestTurn: () => askChild<LoopWaits>(child, 'waits'),
    peakMemory: () => peakOf(child.pid ?? 0),
    cpu: () => cpuOf(child.pid ?? 0) ?? Number.NaN,
    stop: () => endProcess(child, 'SIGTERM'),
  }
}

/** What the launcher gives every program of ours. */
function given(): readonly string[] {
  return process.execArgv.filter((flag) => /^--(max-semi-space-size|heap-growing-percent)/.test(flag))
}

/** BENCH_PROFILE names a folder: the server leaves a CPU profile there when it stops. */
function profiling(): readonly string[] {
  const folder = process.env['BENCH_PROFILE']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}

async function untilSaid(child: ChildProcess, word: string): Promise<void> {
  const gone = once(child, 'exit').then(() => {
    throw new Error('the server ended before it served')
  })
  await Promise.race([gone, said(child, word)])
  child.stdout?.resume()
  gone.catch(() => undefined)
}

async function said(child: ChildProcess, word: string): Promise<void> {
  let text = ''
  for await (const [chunk] of onData(child)) {
    text += String(chunk)
    if (text.includes(word)) return
  }
}

async function* onData(child: ChildProcess): AsyncGenerator<readonly [unknown]> {
  for (;;) yield [(await once(child.stdout!, 'data'))[0]]
}

async function signIn(url: string, login: string): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'x-linli': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`signing in: ${response.status} ${await response.text()}`)
  return cookie
}

/** Linux tells the most a process ever had, and forgets it when asked to. */
function peakOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return Number(kilobytes) / 1024
}

export function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
