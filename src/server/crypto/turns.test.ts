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
    })
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => one(at)))
  expect(most).toBe(2)
  expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(5)
})

test('somebody who comes in the very moment that a place is free goes behind those who wait', async () => {
  const inTurn = turns(1)
  const begun: string[] = []
  const first = Promise.withResolvers<void>()
  const second = Promise.withResolvers<void>()
  const begin = (name: string, until: Promise<void>) =>
    inTurn(() => {
      begun.push(name)
      return until
    })
  const done = [begin('first', first.promise), begin('second', second.promise)]
  done.push(first.promise.then(() => begin('late', Promise.resolve())))
  first.resolve()
  await new Promise((turn) => setTimeout(turn))
  expect(begun).toEqual(['first', 'second'])
  second.resolve()
  await Promise.all(done)
  expect(begun).toEqual(['first', 'second', 'late'])
})
