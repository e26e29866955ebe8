import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOver, leaseFrom, passed, type Lease } from './lease.ts'
import { LEASE_HOURS } from './protocol.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-23T08:00:00Z')
const instantAt = (ms: number) => new Date(ms).toISOString()
const years = fc.integer({ min: -10, max: 10 }).map((count) => count * 365 * 24 * HOUR)

test('a phone whose clock is wrong by years has its lease for as long as the server gave it', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: LEASE_HOURS }), (wrong, hours) => {
      const phone = NOW + wrong
      const lease = leaseFrom(instantAt(NOW + hours * HOUR), instantAt(NOW), phone)
      expect(isOver(passed(lease, 0, phone + hours * HOUR - 1))).toBe(false)
      expect(isOver(passed(lease, 0, phone + hours * HOUR))).toBe(true)
    }),
  )
})

test('turning the clock back never prolongs a lease, and time goes on while the app is used', () => {
  const step = fc.record({ elapsed: fc.integer({ min: 0, max: 10 * HOUR }), jump: years })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      let lease: Lease = leaseFrom(instantAt(NOW + 72 * HOUR), instantAt(NOW), NOW)
      let used = 0
      let over = false
      for (const { elapsed, jump } of steps) {
        used += elapsed
        lease = passed(lease, elapsed, NOW + jump)
        if (over) expect(isOver(lease)).toBe(true)
        over = isOver(lease)
        if (used >= 72 * HOUR) expect(over).toBe(true)
      }
    }),
  )
})

test.each<[string, string | undefined]>([
  ['an unreadable instant', '2026-11-23T08:00:00Z'],
  ['2020-01-01T00:00:00Z', '2026-11-23T08:00:00Z'],
])('a lease until %s is over at once', (until, serverNow) => {
  expect(isOver(leaseFrom(until, serverNow, NOW))).toBe(true)
})

test('whatever the server says, no lease is longer than three days', () => {
  const lease = leaseFrom('2099-01-01T00:00:00Z', instantAt(NOW), NOW)
  expect(isOver(passed(lease, 0, NOW + LEASE_HOURS * HOUR))).toBe(true)
})
