import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names one process for as long as the disk remembers it; a number used again, or another computer's, is not it. */
export interface ProcessMark {
  readonly pid: number
  /** Start in ticks since boot; '-' where the system does not say. */
  readonly begun: string
  /** Boot and process namespace in which the number counts, and the computer's name. */
  readonly world: string
  readonly host: string
}

export function markOf(pid: number): ProcessMark {
  return { pid, begun: begunAt(pid), world: WORLD, host: hostname() }
}

/** Does a process with this number run? One that has ended but was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** Is it the marked process itself, seen from here? `unknown`: it counts in a world that we cannot look into. */
export function lives(mark: ProcessMark): 'yes' | 'no' | 'unknown' {
  // The same computer with another world was restarted (or the container was): everything from before is gone.
  if (mark.world !== WORLD) return mark.host === hostname() ? 'no' : 'unknown'
  return isAlive(mark.pid) && begunAt(mark.pid) === mark.begun ? 'yes' : 'no'
}

/** Folder in which a process works; undefined where the system does not say. */
export function workingFolder(pid: number): string | undefined {
  return quietly(() => readlinkSync(`/proc/${pid}/cwd`))
}

/** The command a process runs, for a sentence to the operator. */
export function commandOf(pid: number): string {
  if (process.platform === 'win32') return ''
  const said = quietly(() => execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }))
  return said?.trim() ?? ''
}

const WORLD = [
  quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '-',
  quietly(() => readlinkSync('/proc/self/ns/pid')) ?? '-',
].join(' ')

function begunAt(pid: number): string {
  return statOf(pid)?.[19] ?? '-'
}

/** Fields of /proc/PID/stat from the third on (state); the second, the command in brackets, may hold spaces. */
function statOf(pid: number): readonly string[] | undefined {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function quietly<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
