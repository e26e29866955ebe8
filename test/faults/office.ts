import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export interface OfficeRun {
  readonly stories: number
  readonly events: number
  readonly complaints: readonly string[]
}

/** What one office is told: with more its books grow so long that laying them beside the phones takes the time. */
const STORIES_EACH = 200

interface Share {
  readonly stories: number
  readonly seed: number
}

/**
 * Stories of phones to the real server and its database (test/sync/real-office.test.ts): several offices, each a server, a database and a
 * seed of its own, as many at once as there are processors.
 */
export async function tellOffices(
  stories: number,
  seed: number,
  say: (line: string) => void,
): Promise<OfficeRun> {
  const shares = Array.from({ length: Math.ceil(stories / STORIES_EACH) }, (_, nth) => ({
    stories: Math.min(STORIES_EACH, stories - nth * STORIES_EACH),
    seed: seed + nth,
  }))
  const begun = performance.now()
  let told: OfficeRun = { stories: 0, events: 0, complaints: [] }
  const next = async (): Promise<void> => {
    for (let share = shares.shift(); share; share = shares.shift()) {
      const one = await tellOne(share)
      told = sum(told, one)
      const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
      say(`  ${told.stories} stories, ${told.events} events in ${minutes} min`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, next))
  return told
}

function sum(a: OfficeRun, b: OfficeRun): OfficeRun {
  const complaints = [...a.complaints, ...b.complaints]
  return { stories: a.stories + b.stories, events: a.events + b.events, complaints }
}

/** A process of its own. What it said is shown only where something is wrong. */
async function tellOne({ stories, seed }: Share): Promise<OfficeRun> {
  const root = join(import.meta.dirname, '../..')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'server', 'test/sync/real-office.test.ts'],
    {
      cwd: root,
      env: { ...process.env, LINLI_SYNC_REAL_RUNS: String(stories), LINLI_SEED: String(seed) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  const [, told, events] = /(\d+) stories, (\d+) events/.exec(said) ?? []
  const isWhole = code === 0 && Number(told) === stories
  return {
    stories: Number(told ?? 0),
    events: Number(events ?? 0),
    complaints: isWhole ? [] : [`office with seed ${seed} ended with ${code}:\n${said}`],
  }
}
