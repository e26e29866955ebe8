import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ENOUGH = 2_000_000_000
const NAME = /^linli-test-(\d+)$/

/**
 * An empty folder for this run's throw-away database: in memory where the system offers enough of it (a clone of the
 * template then takes 20 ms instead of 600), else in the temp folder. What a killed run left behind is taken away first.
 */
export function scratchFolder(): string {
  const places = ['/dev/shm', tmpdir()].filter((place) => existsSync(place))
  for (const place of places) sweep(place)
  const roomy = places.find((place) => place === tmpdir() || free(place) > ENOUGH) ?? tmpdir()
  const folder = join(roomy, `linli-test-${process.pid}`)
  // Not mkdtemp: its 0700 would shut out the ordinary user whom the database runs as under root.
  mkdirSync(folder, { mode: 0o711 })
  return folder
}

function free(place: string): number {
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize
}

function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid)
    if (pid === process.pid || isAlive(pid)) continue
    const left = join(place, name, 'postgres/cluster/postmaster.pid')
    if (existsSync(left)) kill(parseInt(readFileSync(left, 'utf8'), 10))
    rmSync(join(place, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

function isAlive(pid: number): boolean {
  return kill(pid, 0)
}

function kill(pid: number, signal: NodeJS.Signals | 0 = 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
