import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import {
  firstStep,
  reachLadder,
  reachSteps,
  stepAfter,
  stepDue,
  usualReachLadder,
  type ReachStep,
} from './reach.ts'

const { ladder } = usualReachLadder
const usual = { hasPhone: true, isConfidential: false }

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
  expect(stepDue({ ...usual, step, stepSince }, ladder, chinaCalendar, now)).toBe(next)
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

test.each([
  ['with a number', usual, ['call', 'neighbour', 'knock']],
  ['without a number', { ...usual, hasPhone: false }, ['neighbour', 'knock']],
  ['who stays unnamed', { ...usual, isConfidential: true }, ['call', 'knock']],
  ['who stays unnamed and left no number', { hasPhone: false, isConfidential: true }, ['knock']],
] as const)('somebody %s is looked for by what is possible, and is never lost', (_who, sought, ways) => {
  expect(firstStep(ladder, sought)).toBe(ways[0])
  const gone: ReachStep[] = []
  let step: ReachStep | undefined = 'message'
  while ((step = stepAfter(step, ladder, sought))) gone.push(step)
  expect(gone).toEqual(ways)
  // Also where the office has taken the other ways off its ladder.
  const short = { about: [], steps: [{ step: 'message' as const, hours: 1 }] }
  expect(firstStep(short, sought)).toBe(sought.hasPhone ? 'call' : 'knock')
})

test('whatever the ladder, going on always comes to an end', () => {
  const some = fc
    .shuffledSubarray(reachSteps.filter((step) => step !== 'message'))
    .map((steps) => ['message' as const, ...steps].map((step) => ({ step, hours: 1 })))
  fc.assert(
    fc.property(some, (steps) => {
      let step: ReturnType<typeof stepAfter> = 'message'
      let moves = 0
      for (; step; moves += 1) step = stepAfter(step, { about: [], steps }, usual)
      expect(moves).toBe(steps.length)
    }),
  )
})
