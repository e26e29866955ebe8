import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from '../kit/dates.ts'
import { rhythmOf, rruleOf, type Rhythm } from './rhythm.ts'
import { daysBetweenOf, nextDay } from './rhythm-days.ts'

const rhythms: fc.Arbitrary<Rhythm> = fc.record({
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  every: fc.integer({ min: 1, max: 6 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  monthDay: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(-1 as const)),
})
const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n))

test.each([
  ['every Monday', { unit: 'week', weekdays: [1] }, '2026-11-26', ['2026-11-30', '2026-12-07', '2026-12-14']],
  [
    'every second week',
    { unit: 'week', every: 2, weekdays: [1] },
    '2026-11-23',
    ['2026-11-23', '2026-12-07'],
  ],
  ['every third day', { unit: 'day', every: 3 }, '2026-11-26', ['2026-11-26', '2026-11-29', '2026-12-02']],
  ['the last of a month', { unit: 'month', monthDay: -1 }, '2027-01-15', ['2027-01-31', '2027-02-28']],
] as const)('%s falls on the days that a calendar shows', (_name, rhythm, start, expected) => {
  const rule = rruleOf({
    every: 1,
    monthDay: 1,
    ...rhythm,
    weekdays: [...('weekdays' in rhythm ? rhythm.weekdays : [])],
  })
  expect(daysBetweenOf(rule, start, start, addDays(start, 60)).slice(0, expected.length)).toEqual(expected)
})

test('a rhythm is read back from its rule as it was written', () => {
  fc.assert(
    fc.property(rhythms, (one) => {
      const rule = rruleOf(one)
      expect(rruleOf(rhythmOf(rule))).toBe(rule)
    }),
  )
  expect(() => rhythmOf('FREQ=SECONDLY')).toThrow(RangeError)
})

test('the next day is after the one before, of the rhythm, and the first such', () => {
  fc.assert(
    fc.property(rhythms, days, days, (one, start, after) => {
      const rule = rruleOf(one)
      const next = nextDay(rule, start, { after })
      expect(next).toBeDefined()
      expect(next! > after && next! >= start).toBe(true)
      if (one.unit === 'week') expect(one.weekdays).toContain(weekday(next!))
      if (one.unit === 'day') expect(daysBetween(start, next!) % one.every).toBe(0)
      if (next !== addDays(after, 1))
        expect(nextDay(rule, start, { after }, addDays(next!, -1))).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test('after its last day a rhythm has no more days', () => {
  expect(
    nextDay('FREQ=DAILY;INTERVAL=1', '2026-11-01', { after: '2026-11-30' }, '2026-11-30'),
  ).toBeUndefined()
})
