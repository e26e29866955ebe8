import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dayOf, endOfDay } from '../src/domain/kit/dates.ts'

export interface Workbench {
  readonly url: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** What it has printed so far. */
  said(): string
  stop(): Promise<void>
}

/** The whole product as its users start it: own data folder, embedded database, demo community, a real second process. */
export async function startWorkbench(
  options: { readonly empty?: boolean; readonly https?: boolean } = {},
): Promise<Workbench> {
  await farFromMidnight()
  const dataFolder = await mkdtemp(join(tmpdir(), 'linli-story-'))
  // The database runs as an ordinary user when the tests run as root: let it through.
  await chmod(dataFolder, 0o711)
  const port = await freePort()
  const root = join(import.meta.dirname, '..')
  const program = join(root, 'src/server/cli/main.ts')
  const env = {
    ...process.env,
    LINLI_DATA: dataFolder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
  }
  if (options.https) execFileSync(process.execPath, [program, 'https'], { cwd: root, env })
  const child = spawn(process.execPath, [program, 'start', ...(options.empty ? [] : ['--demo'])], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said.push(chunk.toString())
      const address = /https?:\/\/[\w.:[\]]+\d/.exec(said.join(''))
      if (address && /Ctrl/.test(said.join(''))) resolve(address[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said.join('')}`)))
  })
  return {
    url,
    dataFolder,
    process: child,
    said: () => said.join(''),
    stop: async () => {
      child.removeAllListeners('exit')
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A story is one of one day: what is due today would be of yesterday in the middle of it. */
async function farFromMidnight(): Promise<void> {
  const left = Date.parse(endOfDay(dayOf(new Date().toISOString()))) - Date.now()
  if (left < STORY_MS) await pause(left + 1000)
}

/** Longer than any story takes, and shorter than a test may wait before it. */
const STORY_MS = 5 * 60_000

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
