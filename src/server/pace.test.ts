import { expect, test } from 'vitest'
import { pace } from './pace.ts'

const ROUNDS = 30

/** A round of long work: a millisecond by the clock, whatever else the machine does. */
function round(): void {
  const begun = performance.now()
  while (performance.now() - begun < 1);
}

test('several lists that come in at once hold the desk up no longer than one', async () => {
  let [done, before, most] = [0, 0, 0]
  const work = async (): Promise<void> => {
    for (let at = 0; at < ROUNDS; at += 1) {
      await pace()
      round()
      done += 1
    }
  }
  const look = (): void => {
    most = Math.max(most, done - before)
    before = done
    turn = setImmediate(look)
  }
  let turn = setImmediate(look)
  await Promise.all([work(), work(), work(), work()])
  clearImmediate(turn)
  // Five milliseconds, and a round of each that was let in before they were over.
  expect(most).toBeLessThanOrEqual(9)
})
