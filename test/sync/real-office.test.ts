import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layGround, RealOffice, type Ground } from './real-office.ts'
import { stories } from './story.ts'
import { openSyncServer, type SyncServer } from './sync-server.ts'
import { Telling } from './telling.ts'
import { SEED } from '../seed.ts'

/** `LINLI_SYNC_REAL_RUNS=2000` for more. */
const RUNS = Number(process.env['LINLI_SYNC_REAL_RUNS'] ?? 300)

let server: SyncServer
let ground: Ground
beforeAll(async () => {
  server = await openSyncServer()
  ground = await layGround(server)
})
afterAll(async () => {
  await ground.owner.end()
  await server.close()
})

test('the same stories, told to the real server and its database: nothing lost, nothing twice, nothing shown to the wrong worker', async () => {
  let events = 0
  const property = fc.asyncProperty(stories(25), async (story) => {
    events += story.length
    await new Telling(await RealOffice.open(ground)).tell(story)
  })
  const run = await fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
  console.log(`${run.numRuns} stories, ${events} events, seed ${SEED}`)
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : ''
  expect(run.failed ? `${why}\n${JSON.stringify(run.counterexample)}` : '').toBe('')
  expect(events).toBeGreaterThan(RUNS)
}, 7_200_000)
