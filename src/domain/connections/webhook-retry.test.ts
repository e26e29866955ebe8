import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GIVE_UP_HOURS, givesUp, LONGEST_PUT_OFF_MINUTES, nextTry, RETRY_MINUTES } from './webhook-retry.ts'

const NOW = '2026-11-23T02:00:00Z'
const minutes = (tries: number, retryAfter?: number) =>
  (Date.parse(nextTry(tries, NOW, retryAfter)) - Date.parse(NOW)) / 60_000

test.each(RETRY_MINUTES.map((wait, at) => [at + 1, wait] as const))(
  'after %i failures a receiver is left in peace for %i minutes',
  (tries, wait) => {
    expect(minutes(tries)).toBe(wait)
  },
)

test('a receiver that asks for more time gets it, but never more than an hour', () => {
  expect(minutes(1, 600)).toBe(10)
  expect(minutes(4, 60)).toBe(30)
  expect(minutes(1, 86_400)).toBe(LONGEST_PUT_OFF_MINUTES)
})

test('waiting never gets shorter, and is never longer than four hours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (tries, after) => {
        expect(minutes(tries + 1)).toBeGreaterThanOrEqual(minutes(tries))
        expect(minutes(tries, after)).toBeLessThanOrEqual(240)
        expect(minutes(tries, after)).toBeGreaterThanOrEqual(1)
      },
    ),
  )
})

test('a receiver that has failed for a day is given up, and not a minute sooner', () => {
  const since = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()
  expect(givesUp(since(GIVE_UP_HOURS), NOW)).toBe(true)
  expect(givesUp(since(GIVE_UP_HOURS - 1 / 60), NOW)).toBe(false)
})

test('before it is given up a receiver is tried at least ten times', () => {
  let now = NOW
  let tries = 0
  while (!givesUp(NOW, now)) {
    tries += 1
    now = nextTry(tries, now)
  }
  expect(tries).toBeGreaterThanOrEqual(10)
})
