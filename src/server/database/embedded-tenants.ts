import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { lives, markOf, type ProcessMark } from './embedded-process.ts'

/** `server`: at most one a data folder. `command`: an operator's command, also beside the server. */
export type Tenancy = 'server' | 'command'

export interface Tenant extends ProcessMark {
  /** Absent in the sign of whose turn it is. */
  readonly as?: Tenancy
  /** Where the server answers, once it does. */
  readonly address?: string
}

export interface Tenants {
  /** The others that live on this database now. */
  others(): readonly Tenant[]
  /** Says that we live here; the sign is renewed as long as this process runs. */
  moveIn(as: Tenancy): void
  /** Says under which address this server answers, for whoever starts it a second time. */
  answersAt(address: string): void
  moveOut(): void
}

const RENEW_MS = 10_000
/** A tenant in a container that we cannot look into counts as gone when its sign was not renewed for so long. */
const STALE_MS = 45_000

/**
 * Who uses the database of a data folder: one small file a process. The last to leave stops it; a file left by a crash
 * names a process that is no more and is taken away.
 */
export function openTenants(folder: string): Tenants {
  const place = join(folder, 'tenants')
  mkdirSync(place, { recursive: true })
  const own = join(place, `${process.pid}.json`)
  let pulse: NodeJS.Timeout | undefined
  const sign = (more: Partial<Tenant>): void =>
    writeFileSync(own, JSON.stringify({ ...markOf(process.pid), ...more } satisfies Tenant))
  return {
    others: () =>
      livingTenants(place).filter(({ pid, world }) => pid !== process.pid || world !== markOf(pid).world),
    moveIn: (as) => {
      sign({ as })
      pulse = setInterval(() => renew(own), RENEW_MS).unref()
    },
    answersAt: (address) => sign({ as: 'server', address }),
    moveOut: () => {
      clearInterval(pulse)
      rmSync(own, { force: true })
    },
  }
}

/** Runs one at a time a data folder, over all processes: coming and going must not cross. */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'turn.json')
  const deadline = Date.now() + 60_000
  while (!takeTurn(file)) {
    if (Date.now() > deadline) {
      throw new Error(
        `另一个邻里程序一直在启动或停止数据库 (${file}); 请等它结束, 或重启电脑后再试。` +
          ` / Another Linli has been starting or stopping this database for a minute.`,
      )
    }
    await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function takeTurn(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(markOf(process.pid)), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  if (isGone(file)) {
    // Moved aside, not deleted: of two that saw the same dead holder only one can move it.
    const aside = `${file}.${process.pid}`
    try {
      renameSync(file, aside)
      if (isGone(aside)) rmSync(aside, { force: true })
      else renameSync(aside, file)
    } catch {
      // The other one was quicker.
    }
  }
  return false
}

function livingTenants(place: string): readonly Tenant[] {
  return readdirSync(place).flatMap((name) => {
    const file = join(place, name)
    const tenant = readMark(file)
    if (tenant && !isGone(file)) return [tenant]
    rmSync(file, { force: true })
    return []
  })
}

function isGone(file: string): boolean {
  const mark = readMark(file)
  const state = mark ? lives(mark) : 'unknown'
  if (state !== 'unknown') return state === 'no'
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  // A file still being written is unreadable for a moment; so is one of a foreign world, whose sign must be fresh.
  return written !== undefined && Date.now() - written > STALE_MS
}

function readMark(file: string): Tenant | undefined {
  try {
    const mark: Tenant = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(mark.pid) ? mark : undefined
  } catch {
    return undefined
  }
}

function renew(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was taken away under us; moving out has nothing left to do either.
  }
}
