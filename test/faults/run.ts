import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'
import { killPhones } from '../../e2e/phone-kills.ts'
import { startWorkbench } from '../../e2e/workbench.ts'
import { runModel } from '../sync/model.ts'
import { killUnderLoad, type KillRun } from './kills.ts'
import { tellOffices } from './office.ts'

/**
 * The long fault runs: `npm run faults [-- server database fuzz sync office phone] [--kills=50] [--requests=100000] [--stories=100000] [--office-stories=2000] [--seed=N]`. Prints a line for each and, at the end,
 * `N passed, N failed`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    requests: { type: 'string', default: '100000' },
    stories: { type: 'string', default: '100000' },
    'office-stories': { type: 'string', default: '2000' },
    seed: { type: 'string' },
  },
})
const kills = Number(values.kills)
const seed = Number(values.seed ?? Date.now() % 1_000_000)

const runs: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  server: () => kill('server'),
  database: () => kill('database'),
  fuzz: hostile,
  sync: phones,
  office,
  phone: browsers,
}

async function kill(victim: 'server' | 'database'): Promise<readonly string[]> {
  const run = await killUnderLoad(victim, kills, seed, console.log)
  console.log(sentence(run))
  return run.ambiguous > 0 ? run.complaints : [...run.complaints, 'void: nothing was on the way at any kill']
}

/** Nobody waits longer than a second, whatever is sent. */
const SLOW_MS = 1_000

async function hostile(): Promise<readonly string[]> {
  const run = await fuzz(Number(values.requests), seed, console.log)
  console.log(`${run.requests} requests: ${JSON.stringify(run.statuses)}, slowest ${run.slowest} ms`)
  return run.slowest > SLOW_MS ? [...run.complaints, `the slowest took ${run.slowest} ms`] : run.complaints
}

/** Phones and an office in memory: the sync core under every mishap of the network. */
async function phones(): Promise<readonly string[]> {
  const run = await runModel(Number(values.stories), seed)
  console.log(`${run.runs} stories, ${run.events} events`)
  return run.complaint === undefined ? [] : [run.complaint]
}

/** The same stories against the real server on a real database, whose books are compared by SQL. */
async function office(): Promise<readonly string[]> {
  const run = await tellOffices(Number(values['office-stories']), seed, console.log)
  console.log(`${run.stories} stories, ${run.events} events`)
  return run.complaints
}

/** A browser on a phone is killed while records are written: what it said was saved is there afterwards. */
async function browsers(): Promise<readonly string[]> {
  const bench = await startWorkbench()
  try {
    const run = await killPhones(bench.url, kills, console.log)
    console.log(
      `${run.kills} kills: ${run.saved} saved, ${run.unsure} on their way to the disk; store thrown away by the browser ${run.thrownAway} times`,
    )
    return run.unsure > 0 ? run.complaints : [...run.complaints, 'void: nothing was on its way at any kill']
  } finally {
    await bench.stop()
  }
}

function sentence({ kills, sent, acknowledged, refused, ambiguous, healing }: KillRun): string {
  const { median, p95, worst } = healing
  return (
    `${kills} kills: ${sent} sent, ${acknowledged} acknowledged, ${refused} refused, ${ambiguous} ambiguous and retried;` +
    ` back after ${median} ms (median), ${p95} ms (p95), ${worst} ms (worst)`
  )
}

const wanted = positionals.length > 0 ? positionals : Object.keys(runs)
let failed = 0
for (const name of wanted) {
  const run = runs[name]
  console.log(`\n── ${name} (seed ${seed}) ──`)
  const complaints = run ? await run() : [`no such run: ${name} (${Object.keys(runs).join(', ')})`]
  if (complaints.length > 0) failed += 1
  for (const complaint of complaints.slice(0, 50)) console.log(`✗ ${complaint}`)
}
console.log(`\n${wanted.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
