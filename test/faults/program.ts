import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { areaId, DEMO_PASSWORD } from '../../world/community.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The workbench as an office runs it, `linli start` on its embedded database, in processes that can be killed. */
export interface Program {
  readonly url: string
  /** Cookie and headers of a signed-in worker; they outlive every kill. */
  readonly headers: Readonly<Record<string, string>>
  /** `kill -9` of the server; the database goes on without it. */
  killServer(): Promise<void>
  /** Starts the server again on the same folder and port. */
  startServer(): Promise<void>
  /** `kill -9` of every process of the database at once; the server finds it dead and starts it again. */
  killDatabase(): void
  /** Waits until a signed-in question is answered again; returns the ms it took. */
  healed(): Promise<number>
  /** Ends in order. */
  stop(): Promise<void>
}

export async function startProgram(dataFolder: string, port: number): Promise<Program> {
  const url = `http://127.0.0.1:${port}`
  let server = await launch(dataFolder, port, url)
  const headers = {
    'x-linli': '1',
    'content-type': 'application/json',
    cookie: await signIn(url, 'liumin'),
  }
  return {
    url,
    headers,
    async killServer() {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
    },
    async startServer() {
      server = await launch(dataFolder, port, url)
    },
    killDatabase() {
      for (const pid of databaseProcesses(dataFolder)) kill(pid)
    },
    async healed() {
      const begun = Date.now()
      while (!(await answers(url, headers))) {
        if (Date.now() - begun > 60_000) throw new Error('the program did not come back within a minute')
        if (server.exitCode !== null) throw new Error('the server ended by itself')
        await pause(20)
      }
      return Date.now() - begun
    },
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
    },
  }
}

async function launch(dataFolder: string, port: number, url: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(ROOT, 'src/server/cli/main.ts'), 'start', '--demo'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: '',
      LINLI_DATA: dataFolder,
      LINLI_KEYS: join(dataFolder, 'keys'),
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((settle, fail) => {
    server.once('exit', () => fail(new Error(`the server ended before it served: ${said}`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(url)) settle()
    })
  })
  return server
}

/** Cookie of a session of this demo account. */
export async function signIn(url: string, login: string): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'x-linli': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`signing in: ${response.status} ${await response.text()}`)
  return cookie
}

async function answers(url: string, headers: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    const address = `${url}/api/ask/case.list?at=${areaId('community')}&input=${encodeURIComponent('{"limit":1}')}`
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** The postmaster and all its children, as the system lists them. */
function databaseProcesses(dataFolder: string): readonly number[] {
  const file = readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8')
  const postmaster = Number.parseInt(file, 10)
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number)
  return [postmaster, ...children]
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between listing and killing.
  }
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
