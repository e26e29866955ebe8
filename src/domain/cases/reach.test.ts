import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import { reachLadder, reachSteps, stepAfter, stepDue, usualReachLadder } from './reach.ts'

const { ladder } = usualReachLadder

test.each([
  // Monday morning to Tuesday morning.
  ['message', '2026-11-23T02:00:00Z', '2026-11-24T01:59:59Z', undefined],
  ['message', '2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z', 'call'],
  // Sent at 20:30: nobody calls at 20:30 the next day, but when the office opens after it.
  ['message', '2026-11-23T12:30:00Z', '2026-11-24T13:00:00Z', undefined],
  ['message', '2026-11-23T12:30:00Z', '2026-11-25T00:30:00Z', 'call'],
  // Friday afternoon: over the weekend nobody is called; the office opens on Monday.
  ['message', '2026-11-27T08:00:00Z', '2026-11-29T08:00:00Z', undefined],
  ['message', '2026-11-27T08:00:00Z', '2026-11-30T00:30:00Z', 'call'],
  ['call', '2026-11-24T02:00:00Z', '2026-11-25T02:00:00Z', 'neighbour'],
  ['neighbour', '2026-11-25T02:00:00Z', '2026-11-26T02:00:00Z', 'knock'],
  ['knock', '2026-11-26T02:00:00Z', '2027-11-26T02:00:00Z', undefined],
] as const)('on %s since %s, at %s comes %s', (step, stepSince, now, next) => {
  expect(stepDue({ step, stepSince }, ladder, chinaCalendar, now)).toBe(next)
})

test('a ladder begins with the message and has each step once', () => {
  const of = (...steps: readonly string[]) =>
    reachLadder.safeParse({ about: [], steps: steps.map((step) => ({ step, hours: 1 })) }).success
  expect(of('message')).toBe(true)
  expect(of('message', 'knock')).toBe(true)
  expect(of('call')).toBe(false)
  expect(of('message', 'call', 'call')).toBe(false)
  expect(of()).toBe(false)
})

test('whatever the ladder, going on always comes to an end', () => {
  const some = fc
    .shuffledSubarray(reachSteps.filter((step) => step !== 'message'))
    .map((steps) => ['message' as const, ...steps].map((step) => ({ step, hours: 1 })))
  fc.assert(
    fc.property(some, (steps) => {
      let step: ReturnType<typeof stepAfter> = 'message'
      let moves = 0
      for (; step; moves += 1) step = stepAfter(step, { about: [], steps })
      expect(moves).toBe(steps.length)
    }),
  )
})
