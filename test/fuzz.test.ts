import { expect, test } from 'vitest'
import { fuzz } from './faults/fuzz.ts'

/** The long form is `npm run faults -- fuzz`. */
const REQUESTS = 4_000

test('hostile and half-fitting deeds and questions from every role end in an answer, never in a fault', async () => {
  const run = await fuzz(REQUESTS, 20_261_124)
  expect(run.complaints).toEqual([])
  // Many must get through to the rooms behind the door, or only the door was tried.
  expect(run.statuses['200']).toBeGreaterThan(REQUESTS / 10)
})
