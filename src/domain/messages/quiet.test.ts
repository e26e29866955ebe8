import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet, quietUntil } from './quiet.ts'

const night = { from: '21:00', until: '08:00' }
const noon = { from: '12:00', until: '14:30' }

test.each([
  ['2026-11-23T20:59:59+08:00', night, '2026-11-23T20:59:59+08:00'],
  ['2026-11-23T21:00:00+08:00', night, '2026-11-24T00:00:00.000Z'],
  ['2026-11-23T23:59:59+08:00', night, '2026-11-24T00:00:00.000Z'],
  ['2026-11-24T00:00:00+08:00', night, '2026-11-24T00:00:00.000Z'],
  ['2026-11-24T07:59:59+08:00', night, '2026-11-24T00:00:00.000Z'],
  ['2026-11-24T08:00:00+08:00', night, '2026-11-24T08:00:00+08:00'],
  ['2026-12-31T22:00:00+08:00', night, '2027-01-01T00:00:00.000Z'],
  ['2026-11-23T13:00:00+08:00', noon, '2026-11-23T06:30:00.000Z'],
  ['2026-11-23T14:30:00+08:00', noon, '2026-11-23T14:30:00+08:00'],
  ['2026-11-23T03:00:00+08:00', null, '2026-11-23T03:00:00+08:00'],
  ['2026-11-23T03:00:00+08:00', { from: '08:00', until: '08:00' }, '2026-11-23T03:00:00+08:00'],
])('at %s with %j somebody may be written to from %s', (moment, window, until) => {
  expect(quietUntil(moment, window)).toBe(until)
})

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((one) => String(one).padStart(2, '0')).join(':'))
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString())

test('whoever waits to the end of the quiet may be written to, within a day, and never earlier than now', () => {
  fc.assert(
    fc.property(moment, fc.record({ from: time, until: time }), (now, window) => {
      const until = quietUntil(now, window)
      const wait = Date.parse(until) - Date.parse(now)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(86_400_000)
      expect(isQuiet(until, window)).toBe(false)
    }),
  )
})

test('the machine’s own zone changes nothing', () => {
  const before = process.env['TZ']
  try {
    for (const zone of ['America/Los_Angeles', 'Asia/Kolkata', 'UTC', 'Asia/Shanghai']) {
      process.env['TZ'] = zone
      expect(quietUntil('2026-11-23T14:00:00Z', night)).toBe('2026-11-24T00:00:00.000Z')
    }
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})
