import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { copyBinaries, findBinaries, type Binaries } from './embedded-binaries.ts'
import { isAlive } from './embedded-lock.ts'
import { findOwner, reachableFolder, reaches, type Owner } from './embedded-owner.ts'

export interface Embedded {
  /** The owner's URL: migrations and roles; the program itself runs as `linli_app`. */
  readonly ownerUrl: string
  readonly port: number
  /** Process number of the postmaster. */
  readonly pid: number
  /** False: it was running already (an orphan, or the server beside a command line). */
  readonly startedHere: boolean
  /** Orderly shutdown; waits until it is down. */
  stop(): Promise<void>
}

const USER = 'linli_owner'
const DATABASE = 'linli'

/** An office computer: little memory, one disk, a dozen people. Durability is never given up: fsync stays on. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  wal_compression: 'pglz',
  checkpoint_completion_target: '0.9',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  log_min_messages: 'warning',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  password_encryption: 'scram-sha-256',
}

/**
 * The real PostgreSQL of the npm package under our care. Started once, it outlives a kill -9 of this program; the next
 * start finds it and goes on with it. `postmaster.pid` is PostgreSQL's own and never touched.
 */
export async function startEmbedded(options: {
  readonly dataFolder: string
  readonly log?: (line: string) => void
}): Promise<Embedded> {
  const owner = findOwner()
  const folder = placeFor(resolve(options.dataFolder), owner)
  const cluster = join(folder, 'cluster')
  const secret = join(folder, 'owner-password')
  const binaries = await reachableBinaries(owner)
  mkdirSync(folder, { recursive: true })
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster, secret, owner)
  refuseOtherMajor(binaries, cluster)
  const password = readFileSync(secret, 'utf8').trim()

  const running = readPostmaster(cluster)
  if (running && isAlive(running.pid) && (await answers(urlOf(running.port, password)))) {
    options.log?.(`内置数据库已经在运行 (进程 ${running.pid}), 接着用 / the embedded database is already running`)
    return embedded(running.port, running.pid, password, false)
  }
  if (running && isAlive(running.pid)) await stopPostmaster(running.pid)
  const port = await freePort()
  const pid = await launch(binaries, cluster, port, password, owner)
  return embedded(port, pid, password, true)
}

function embedded(port: number, pid: number, password: string, startedHere: boolean): Embedded {
  return { ownerUrl: urlOf(port, password), port, pid, startedHere, stop: () => stopPostmaster(pid) }
}

function urlOf(port: number, password: string, database = DATABASE): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`
}

/** `LINLI_DATA/postgres`; for root, a place that the ordinary user reaches. */
function placeFor(dataFolder: string, owner: Owner): string {
  mkdirSync(dataFolder, { recursive: true })
  if (reaches(owner, dataFolder)) return join(dataFolder, 'postgres')
  return join(reachableFolder(dataFolder), 'postgres')
}

async function reachableBinaries(owner: Owner): Promise<Binaries> {
  const binaries = findBinaries()
  if (reaches(owner, dirname(binaries.postgres))) return binaries
  return copyBinaries(binaries, join('/var/lib/linli', `postgresql-${binaries.major}`))
}

function initialise(binaries: Binaries, cluster: string, secret: string, owner: Owner): void {
  rmSync(cluster, { recursive: true, force: true })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(secret, password, { mode: 0o600 })
  if (owner.uid !== undefined) chownSync(secret, owner.uid, owner.gid ?? owner.uid)
  const made = spawnSync(
    binaries.initdb,
    ['-D', cluster, '-U', USER, `--pwfile=${secret}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--data-checksums', '--no-instructions'],
    { ...owner, cwd: dirname(cluster), encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true })
    throw new Error(`内置数据库没能建立 / initdb failed: ${made.error?.message ?? made.stderr}`)
  }
}

function refuseOtherMajor(binaries: Binaries, cluster: string): void {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === binaries.major) return
  throw new Error(
    `数据是 PostgreSQL ${major} 的, 现在的程序带的是 ${binaries.major}。请用原来的版本备份 (linli backup), 再用新版本恢复 (linli restore)。` +
      ` / The data belongs to PostgreSQL ${major}, this program brings ${binaries.major}: back up with the old, restore with the new.`,
  )
}

async function launch(binaries: Binaries, cluster: string, port: number, password: string, owner: Owner): Promise<number> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(cluster, '..', 'postgres.log')
  const log = openSync(logFile, 'a')
  // A process group of its own: Ctrl-C reaches us first, and we stop it in order.
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...settings], {
    ...owner,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code) => (ended = `code ${code}`))
  child.unref()
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && ended === undefined) {
    if (await answers(urlOf(port, password, 'postgres'))) {
      await ensureDatabase(urlOf(port, password, 'postgres'))
      return child.pid!
    }
    await pause(40)
  }
  throw new Error(`内置数据库没能启动 (${ended ?? '60 s'}); 看 ${logFile} / the embedded database did not start, see its log`)
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function readPostmaster(cluster: string): { pid: number; port: number } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : undefined
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopPostmaster(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  const deadline = Date.now() + 30_000
  while (isAlive(pid) && Date.now() < deadline) await pause(25)
}

async function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
