import { writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Measured, Measurement } from './measurement.ts'

const FILE = join(import.meta.dirname, '../docs/measurements.md')

export function lineOf({ work, holds }: Measurement, one: Measured): string {
  const bare = one.baseline === undefined ? '' : `, bare ${one.baseline}${one.unit}, ratio ${one.ratio}`
  return `${one.id}  ${one.ok ? 'holds' : 'MISSED'}  ${one.value}${one.unit}${bare}  (${holds})  ${work}`
}

/** Only what was measured in this run stands in the table. */
export function writeTable(all: readonly Measurement[], found: readonly Measured[], seed: number): void {
  const rows = found.map((one) => {
    const { work = '', holds = '' } = all.find(({ id }) => id === one.id) ?? {}
    const more = Object.entries(one.more).map(([name, value]) => `${name} ${value}`)
    const cells = [
      one.id,
      work,
      holds,
      `${one.value}${one.unit}`,
      one.baseline ?? '',
      one.ratio ?? '',
      more.join(', '),
    ]
    return `| ${[...cells, one.ok ? 'yes' : 'no'].join(' | ')} |`
  })
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory`
  writeFileSync(
    FILE,
    [
      '# Measurements',
      '',
      `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, the embedded PostgreSQL with`,
      `durable commits on the same machine, seed ${seed}. Trust the ratios; the bare baselines ran in the same minute.`,
      '',
      '| | work | must hold | measured | bare | ratio | more | holds |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  )
}
