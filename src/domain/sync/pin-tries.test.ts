import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUsedUp, isWeakPin, noTries, tried, TRIES, waitsFor } from './pin-tries.ts'

test('each wrong PIN makes the next one wait longer, and the fifth is the last', () => {
  let tries = noTries
  const waits: number[] = []
  for (let nth = 0; nth < TRIES; nth += 1) {
    expect(isUsedUp(tries)).toBe(false)
    tries = tried(tries, 1_000_000)
    waits.push(waitsFor(tries, 1_000_000))
  }
  expect(waits.slice(0, 4)).toEqual([1, 5, 15, 60])
  expect(isUsedUp(tries)).toBe(true)
})

test('whatever the clock says, nobody waits longer than a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer(), fc.integer(), (wrong, lastAt, now) => {
      const waits = waitsFor({ wrong, lastAt }, now)
      expect(waits).toBeGreaterThanOrEqual(0)
      expect(waits).toBeLessThanOrEqual(60)
    }),
  )
})

test.each(['111111', '123456', '987654', '000000', '12345', '12345a', '', '890123'])(
  '%s is no PIN to keep',
  (pin) => expect(isWeakPin(pin)).toBe(true),
)
test.each(['250714', '840271', '100000'])('%s is a PIN', (pin) => expect(isWeakPin(pin)).toBe(false))
