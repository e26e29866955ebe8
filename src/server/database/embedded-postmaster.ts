import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './embedded-binaries.ts'
import { cleanEnvironment, SETTINGS } from './embedded-cluster.ts'
import type { Place } from './embedded-place.ts'
import { commandOf, isAlive, workingFolder } from './embedded-process.ts'

/** What PostgreSQL itself says in postmaster.pid. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping`, or '' while the file is being written. */
  readonly status: string
}

/** The running server of this cluster: ours from before, or an orphan. A number that now belongs to another program is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  const works = workingFolder(pid)
  if (works !== undefined && works !== realpathSync(cluster)) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? '' }
}

/** Starts the server on a port; resolves with its process number at once, or with why it ended. */
export function launch(binaries: Binaries, place: Place, port: number): Launched {
  turnLog(place.log)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const before = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(place.log, 'a', 0o600)
  // A process group of its own: Ctrl-C reaches us only, and we stop it in order. Nor does it keep Node running.
  const child = spawn(binaries.postgres, ['-D', place.cluster, '-p', String(port), ...settings], {
    ...place.owner,
    cwd: place.cluster,
    env: cleanEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', () => (ended = readFileSync(place.log, 'utf8').slice(before).trim() || 'no word'))
  child.unref()
  return { pid: child.pid ?? 0, ended: () => ended }
}

export interface Launched {
  readonly pid: number
  /** What it said when it ended; undefined as long as it runs. */
  ended(): string | undefined
}

/** PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. Waits for the end. */
export async function stopPostmaster(pid: number, place: Place, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    const control = join(dirname(binaries.postgres), 'pg_ctl.exe')
    spawnSync(control, ['stop', '-w', '-m', 'fast', '-D', place.cluster], { windowsHide: true })
    return
  }
  // Second, the immediate shutdown: as safe as a power cut, the next start recovers. Never SIGKILL.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await ends(pid, 60_000)) return
  }
  throw new Error(`数据库进程 ${pid} 停不下来 (${place.cluster}) / the database process ${pid} does not stop`)
}

async function ends(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true
    await pause(20)
  }
  return false
}

/** PostgreSQL refuses to start beside a number in postmaster.pid that lives, even when it is another program's by now. */
export function explainRefusal(said: string, { cluster }: Place): string {
  const file = join(cluster, 'postmaster.pid')
  if (!said.includes('lock file "postmaster.pid" already exists')) {
    return `数据库没能启动 / the database did not start: ${said}`
  }
  const other = parseInt(readFileSync(file, 'utf8'), 10)
  return (
    `数据库上次没有正常关闭, 它留下的进程号 ${other} 现在属于另一个程序 (${commandOf(other)})。` +
    `重启电脑后再试; 或者确认没有别的数据库在用这个文件夹, 再删除 ${file}。` +
    ` / ${file} names process ${other}, which is another program now. Restart the computer and try again, or make sure` +
    ` that no other database uses this folder and remove that file.`
  )
}

const LOG_AT_MOST = 10_000_000

function turnLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_AT_MOST) renameSync(file, `${file}.1`)
}
