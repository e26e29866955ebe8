import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, day, dayOf, daysBetween, instant, isDay, weekday } from './dates.ts'

afterEach(() => vi.unstubAllEnvs())

// Shanghai had no midnight on eight days since 1940; Apia had no 2011-12-30 at all; Kiritimati is 14 hours ahead.
describe.each([
  ['Asia/Shanghai', -480],
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Pacific/Apia', -780],
  ['Pacific/Kiritimati', -840],
])('on a computer set to %s', (zone, offset) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
  })

  test('every day from 1900 to 2026 is a day, follows the day before, and has the next weekday', () => {
    let on = '1900-01-01'
    for (let count = 0; count < 46_386; count += 1) {
      const next = addDays(on, 1)
      if (!isDay(next) || daysBetween(on, next) !== 1 || addDays(next, -1) !== on || next <= on)
        expect.fail(`${on} is not followed by ${next}`)
      if (weekday(next) !== (weekday(on) % 7) + 1) expect.fail(`${next} has the weekday of ${on}`)
      on = next
    }
    expect(on).toBe('2027-01-01')
  })

  test('a moment falls on the day it has in China', () => {
    const seen = ['2026-11-22T15:59:59.999Z', '2026-11-22T16:00:00Z', '2026-11-23T00:30:00+08:00'].map(dayOf)
    expect(seen).toEqual(['2026-11-22', '2026-11-23', '2026-11-23'])
  })
})

test.each([
  ['1940-06-01', 6],
  ['1988-04-17', 7],
  ['2000-02-29', 2],
  ['2026-11-23', 1],
])('%s was weekday %d', (on, number) => expect(weekday(on)).toBe(number))

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '0000-01-01',
  '2026-11-23T00:00',
  ' ',
  '',
])('“%s” is no day', (text) => {
  expect(isDay(text)).toBe(false)
  expect(day.safeParse(text).success).toBe(false)
})

test('going so many days and counting them back agree', () => {
  const from = fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1900-01-01', days))
  fc.assert(
    fc.property(from, fc.integer({ min: -40_000, max: 40_000 }), (on, days) => {
      expect(daysBetween(on, addDays(on, days))).toBe(days)
      expect(addDays(addDays(on, days), -days)).toBe(on)
    }),
  )
})

test('beyond the calendar is refused instead of written wrongly', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
  expect(() => addDays('heute', 1)).toThrow(RangeError)
})

test.each<[string, boolean]>([
  ['2026-11-23T06:30:00Z', true],
  ['2026-11-23T14:30:00.123+08:00', true],
  ['2026-11-23T14:30:00', false],
  ['2026-02-30T14:30:00Z', false],
  ['0000-11-23T14:30:00Z', false],
  ['2026-11-23T14:30:00+23:00', false],
  ['2026-11-23', false],
])('“%s” is a moment: %s', (text, is) => expect(instant.safeParse(text).success).toBe(is))
