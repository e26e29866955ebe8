import { parseArgs } from 'node:util'
import { openGround } from './ground.ts'
import type { Measured, Measurement, Trial } from './measurement.ts'
import { p1 } from './p1-report.ts'
import { p2 } from './p2-list.ts'
import { p3 } from './p3-facts.ts'
import { p5 } from './p5-dashboard.ts'
import { p6 } from './p6-search.ts'
import { p7 } from './p7-import.ts'
import { p8 } from './p8-export.ts'
import { p9 } from './p9-phone.ts'
import { p10 } from './p10-resident.ts'
import { p12 } from './p12-start.ts'
import { lineOf, writeTable } from './table.ts'

/**
 * `npm run bench [-- P1 P2] [-- --json --small --seed=N]`: measures, prints, and writes docs/measurements.md. Ends with 1 when
 * something does not hold.
 */
const ALL: readonly Measurement[] = [p1, p2, p3, p5, p6, p7, p8, p9, p10, p12]

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
  allowPositionals: true,
})
const wanted = new Set(positionals.map((name) => name.toUpperCase()))
const known = new Set(ALL.map(({ id }) => id))
const unknown = [...wanted].filter((name) => !known.has(name))
const seed = Number(values.seed ?? Math.trunc(Math.random() * 1e9))

if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  console.error(`bench [--json] [--small] [--seed=N] [${[...known].join(' ')}]`)
  process.exitCode = 2
} else process.exitCode = await measure()

async function measure(): Promise<number> {
  const trial: Trial = { small: values.small, seed, say: (line) => console.error(line) }
  trial.say(`seed ${seed}${trial.small ? '; small: the numbers mean nothing' : ''}`)
  const ground = openGround()
  const found: Measured[] = []
  try {
    for (const one of ALL) {
      if (wanted.size > 0 && !wanted.has(one.id)) continue
      const measured = await one.run(ground, trial)
      found.push(measured)
      console.log(values.json ? JSON.stringify(measured) : lineOf(one, measured))
    }
  } finally {
    await ground.close()
  }
  if (!trial.small) writeTable(ALL, found, seed)
  return found.every(({ ok }) => ok) ? 0 : 1
}
