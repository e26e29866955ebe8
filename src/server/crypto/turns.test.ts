import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('never more at once than were let in, in the order they came, also when some fail', async () => {
  const inTurn = turns(2)
  let running = 0
  let most = 0
  const begun: number[] = []
  const one = (at: number) =>
    inTurn(async () => {
      begun.push(at)
      most = Math.max(most, (running += 1))
      await new Promise((done) => setTimeout(done, at % 3))
      running -= 1
      if (at % 4 === 0) throw new Error('wrong')
      return at
    })
  const first = Array.from({ length: 20 }, (_, at) => one(at))
  // Somebody who comes in the very moment that somebody else leaves.
  const late = first[3]!.then(() => one(21))
  const ends = await Promise.allSettled([...first, late])
  expect(most).toBe(2)
  expect(begun).toEqual([...Array.from({ length: 20 }, (_, at) => at), 21])
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(5)
})
