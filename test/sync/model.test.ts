import { expect, test } from 'vitest'
import { runModel } from './model.ts'
import { SEED } from '../seed.ts'

/** `LINLI_SYNC_RUNS=100000` for more. */
const RUNS = Number(process.env['LINLI_SYNC_RUNS'] ?? 20_000)

test('whatever the network, the phone and the office do, nothing recorded is lost, doubled or shown to the wrong worker', async () => {
  const run = await runModel(RUNS, SEED)
  console.log(`${run.runs} stories, ${run.events} events, seed ${run.seed}`)
  expect(run.complaint).toBeUndefined()
  expect(run.events).toBeGreaterThan(RUNS * 40)
}, 600_000)

test('a server that forgets what it has carried out would be noticed', async () => {
  const { complaint } = await runModel(500, SEED, { idempotent: false })
  expect(complaint).toMatch(/taken \d+ times|shows \d+ visits/)
})

test('a phone that empties its outbox before the answer would be noticed', async () => {
  // Either somebody misses the record, or the phone itself stumbles over what it has forgotten.
  const { complaint } = await runModel(500, SEED, { forgetsOnSending: true })
  expect(complaint).toMatch(/nowhere|never came|shows \d+ visits|undefined \(reading 'id'\)/)
})
