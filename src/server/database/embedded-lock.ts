import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One server a data folder. The file names the process and when it began, so that a number used again after a crash or a
 * restart of the computer is not taken for it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'linli.lock')
  const other = existsSync(file) ? holder(file) : undefined
  if (other !== undefined) {
    throw new Error(
      `这个数据文件夹正被另一个邻里程序使用 (进程 ${other}): ${folder}; 请先关掉它。` +
        ` / Another Linli (process ${other}) runs on this data folder.`,
    )
  }
  writeFileSync(file, `${process.pid} ${begunAt(process.pid)}\n`)
  return () => rmSync(file, { force: true })
}

function holder(file: string): number | undefined {
  const [pid, begun] = readFileSync(file, 'utf8').trim().split(' ')
  const id = Number(pid)
  if (!Number.isInteger(id) || id === process.pid || !isAlive(id)) return undefined
  return begunAt(id) === begun ? id : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Start of a process in ticks since boot (field 22 of its stat); '-' where the system does not say. */
function begunAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
  } catch {
    return '-'
  }
}
