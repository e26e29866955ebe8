import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import exceljs from 'exceljs'
import { areaId } from '../world/community.ts'
import type { BareWrite, BareWriteOrder } from './bare-write.ts'
import { startChild } from './child.ts'
import type { Place } from './ground.ts'
import { layResidents } from './lay-residents.ts'
import { round, type Measurement } from './measurement.ts'

const MOST_RATIO = 1.5
const MOST_MB = 250
const ROOT = join(import.meta.dirname, '..')

/** The list of residents as a workbook, from the command to the file on the disk. */
export const p8: Measurement = {
  id: 'P8',
  work: 'linli export of 100,000 residents to .xlsx, masked, with homes; bare: a streaming write of such rows',
  holds: '≤ 1.5 × bare, memory ≤ 250 MB',
  async run(ground, { small, seed, say }) {
    const place = await ground.freshDatabase()
    const rows = small ? 2_000 : 100_000
    say('P8  laying the residents')
    await layResidents(place, areaId('community'), rows, seed)
    const folder = ground.freshFolder()
    const writer = startChild('bare-write.ts')
    try {
      const order: BareWriteOrder = { file: join(folder, 'bare.xlsx'), rows }
      const bare = await writer.ask<BareWrite>(order)
      const file = join(folder, 'residents.xlsx')
      const { seconds, memory } = await exported(place, file)
      const written = await rowsIn(file)
      const baseline = round(bare.ms / 1000)
      const ratio = round(seconds / baseline)
      say(`P8  ${round(seconds)} s, bare ${baseline} s, ${written} rows`)
      return {
        id: 'P8',
        unit: ' s',
        value: round(seconds),
        baseline,
        ratio,
        hold: MOST_RATIO,
        ok: ratio <= MOST_RATIO && memory <= MOST_MB && written >= rows,
        more: { 'memory MB': round(memory), rows: written },
      }
    } finally {
      await writer.end()
      await place.drop()
    }
  },
}

async function exported({ databaseUrl, dataFolder }: Place, file: string) {
  const begun = performance.now()
  const memory = process.execArgv.filter((flag) => /^--(max-semi-space-size|heap-growing-percent)/.test(flag))
  const program = [...memory, join(ROOT, 'src/server/cli/main.ts')]
  const child = spawn(process.execPath, [...program, 'export', 'residents', file, '--as', 'liumin'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      LINLI_DATA: dataFolder,
      LINLI_KEYS: join(dataFolder, 'keys'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  let most = 0
  while (child.exitCode === null && child.signalCode === null) {
    most = Math.max(most, memoryOf(child.pid ?? 0))
    await Promise.race([ended, pause(50)])
  }
  if (child.exitCode !== 0) throw new Error(`the export ended with ${child.exitCode}`)
  return { seconds: (performance.now() - begun) / 1000, memory: most }
}

/** Most memory so far, in MB; 0 where the system does not tell, and when the process has gone. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Read with another library than it was written with; the header does not count. */
async function rowsIn(file: string): Promise<number> {
  let rows = 0
  const book = new exceljs.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'cache' })
  for await (const sheet of book) for await (const row of sheet) if (row.hasValues) rows += 1
  return rows - 1
}
