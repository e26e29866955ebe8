import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBinaries, reachableBinaries, type Binaries } from './embedded-binaries.ts'
import { OWNER_ROLE, prepareCluster } from './embedded-cluster.ts'
import { findPlace, type Place } from './embedded-place.ts'
import {
  explainRefusal,
  findPostmaster,
  launch,
  stopPostmaster,
  type Launched,
} from './embedded-postmaster.ts'
import { isAlive } from './embedded-process.ts'
import { ensureDatabase, folderBehind } from './embedded-queries.ts'
import { inTurn, openTenants, type Tenancy, type Tenants } from './embedded-tenants.ts'

export interface Embedded {
  /** The owner's URL: migrations and roles; the program itself runs as `linli_app`. */
  readonly ownerUrl: string
  readonly port: number
  /** Process number of the postmaster; another one after it crashed and was started again. */
  readonly pid: number
  /** False: it was running already (an orphan, or the server beside a command). */
  readonly startedHere: boolean
  /** Says where this server answers, so that a second start can tell. */
  answersAt(address: string): void
  /** Leaves the database; the last to leave shuts it down in order and waits until it is down. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder of all data; the database lies in `postgres` below it. */
  readonly dataFolder: string
  readonly log?: (line: string) => void
  /** `server` (unless said): refused when another server lives on this folder. `command`: may live beside it. */
  readonly as?: Tenancy
  /** How long to wait, in ms, for another server that is just leaving; 8 s unless said. */
  readonly patience?: number
}

/** Everything that starting, watching and stopping need to know. */
interface Ground {
  readonly place: Place
  readonly binaries: Binaries
  readonly password: string
  readonly log: (line: string) => void
}

interface Running {
  readonly pid: number
  readonly port: number
  readonly startedHere: boolean
}

const DATABASE = 'linli'
const WATCH_MS = 500

/**
 * The real PostgreSQL of the npm package under our care: made at the first start, found again and gone on with when this
 * program was killed, started again when it dies, stopped when the last of us leaves. `postmaster.pid` is PostgreSQL's
 * own and never touched. Errors carry plain words for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { as = 'server', log = () => undefined, patience = 8_000 } = options
  const place = findPlace(resolve(options.dataFolder), log)
  const binaries = await reachableBinaries(findBinaries(), place.owner, log)
  const tenants = openTenants(place.folder)
  if (as === 'server') await waitForOtherServer(tenants, patience, log)
  return inTurn(place.folder, async () => {
    if (as === 'server') await waitForOtherServer(tenants, 0, log)
    const ground = { place, binaries, log, password: prepareCluster(place, binaries, log) }
    const running = await attachOrStart(ground)
    tenants.moveIn(as)
    return watched(ground, tenants, running)
  })
}

async function waitForOtherServer(
  tenants: Tenants,
  patience: number,
  log: (line: string) => void,
): Promise<void> {
  const deadline = Date.now() + patience
  for (let said = false; ; said = true) {
    const other = tenants.others().find((tenant) => tenant.as === 'server')
    if (!other) return
    if (Date.now() >= deadline) {
      const [zh, en] = other.address ? [`: ${other.address} `, ` at ${other.address}`] : ['', '']
      throw new Error(
        `这个数据文件夹正被另一个邻里程序使用 (进程 ${other.pid}, 电脑 ${other.host})。请直接用它${zh}, 或先把它关掉再启动。` +
          ` / Another Linli (process ${other.pid} on ${other.host}) runs on this data folder: use it${en}, or stop it first.`,
      )
    }
    if (!said)
      log('另一个邻里程序还没有退出, 等它一下 … / another Linli is still running here, waiting for it …')
    await pause(100)
  }
}

function watched(ground: Ground, tenants: Tenants, first: Running): Embedded {
  const { place, binaries, password, log } = ground
  let running = first
  let leaving = false
  let busy = false
  const restart = async () => {
    log('数据库意外停了, 正在重新启动 … / the database died, starting it again …')
    running = await inTurn(place.folder, () => attachOrStart(ground))
  }
  const watch = setInterval(() => {
    if (leaving || busy || isAlive(running.pid)) return
    busy = true
    restart()
      .catch((error: unknown) => log(String(error)))
      .finally(() => (busy = false))
  }, WATCH_MS).unref()
  return {
    get ownerUrl() {
      return urlOf(running.port, password)
    },
    get port() {
      return running.port
    },
    get pid() {
      return running.pid
    },
    startedHere: first.startedHere,
    answersAt: tenants.answersAt,
    stop: async () => {
      leaving = true
      clearInterval(watch)
      await inTurn(place.folder, async () => {
        tenants.moveOut()
        if (tenants.others().length === 0) await stopPostmaster(running.pid, place, binaries)
      })
    },
  }
}

async function attachOrStart(ground: Ground): Promise<Running> {
  const { place, binaries, password, log } = ground
  const running = findPostmaster(place.cluster)
  if (running) {
    const port = await untilReady(ground, running.pid)
    if (port !== undefined) {
      log(
        `数据库已经在运行 (进程 ${running.pid}), 接着用 / the database is running already, going on with it`,
      )
      await ensureDatabase(urlOf(port, password, 'postgres'), DATABASE)
      return { pid: running.pid, port, startedHere: false }
    }
    await stopPostmaster(running.pid, place, binaries)
  }
  return start(ground)
}

/** The last port again when it is free, so that connections find their way back after a crash. */
async function start(ground: Ground): Promise<Running> {
  const { place, binaries, password } = ground
  const portFile = join(place.folder, 'port')
  let port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : await freePort()
  for (let round = 1; ; round += 1) {
    const launched = launch(binaries, place, port)
    if ((await untilReady(ground, launched.pid, launched)) !== undefined) {
      writeFileSync(portFile, String(port))
      await ensureDatabase(urlOf(port, password, 'postgres'), DATABASE)
      return { pid: launched.pid, port, startedHere: true }
    }
    const said = launched.ended() ?? 'no answer'
    const portTaken = said.includes('could not bind') || said.includes('could not create any TCP/IP sockets')
    // After a kill -9 its children need a moment to notice and let go of the shared memory.
    const childrenLeft = said.includes('shared memory block')
    if (round >= 50 || !(portTaken || childrenLeft)) throw new Error(explainRefusal(said, place))
    if (portTaken) port = await freePort()
    else await pause(100)
  }
}

const READY_MS = 600_000
const SILENT_MS = 15_000

/** Its port when it answers as the owner of this very cluster; undefined when it ended, is stopping, or stays silent. */
async function untilReady(ground: Ground, pid: number, launched?: Launched): Promise<number | undefined> {
  const { place, password, log } = ground
  const begun = Date.now()
  let readySince: number | undefined
  for (let said = false; Date.now() - begun < READY_MS;) {
    if (launched ? launched.ended() !== undefined : !isAlive(pid)) return undefined
    const found = findPostmaster(place.cluster)
    if (found?.pid === pid && found.status === 'stopping') return undefined
    if (found?.pid === pid && found.status === 'ready') {
      readySince ??= Date.now()
      const folder = await folderBehind(urlOf(found.port, password, 'postgres'))
      if (folder !== undefined && samePlace(folder, place.cluster)) return found.port
      if (Date.now() - readySince > SILENT_MS) return undefined
    }
    if (!said && Date.now() - begun > 3_000) {
      said = true
      log('数据库正在恢复上次没有正常关闭的数据, 请稍等 … / the database is recovering, please wait …')
    }
    await pause(20)
  }
  return undefined
}

function samePlace(said: string, cluster: string): boolean {
  return resolve(said) === resolve(cluster) || realpathSync(said) === realpathSync(cluster)
}

function urlOf(port: number, password: string, database = DATABASE): string {
  return `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
