import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100

/** Processor seconds of a process so far, those of its children that have ended included; undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  const fields = statOf(pid)
  if (!fields) return undefined
  return (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) / TICKS
}

/** The same of everything that one database server runs; `backend` is any connection's process of it. */
export function cpuOfServer(backend: number): number | undefined {
  const postmaster = Number(statOf(backend)?.[1])
  if (!postmaster) return undefined
  let sum = cpuOf(postmaster) ?? 0
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statOf(Number(name)) : undefined
    if (fields && Number(fields[1]) === postmaster) sum += cpuOf(Number(name)) ?? 0
  }
  return sum
}

/** What stands in /proc/<pid>/stat behind the name: state, parent … */
function statOf(pid: number): readonly string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
