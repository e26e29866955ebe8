import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import type { WorkCalendar } from './calendar.ts'
import { dueAt, officeMinutes, timeUnits, workdaysBetween, type TimeLimit } from './working-time.ts'

/** '2026-02-13 16:00' in China. */
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString()
const due = (start: string, amount: number, unit: TimeLimit['unit']) =>
  dueAt(at(start), { amount, unit }, chinaCalendar)

// Spring Festival 2026: holiday 15–23 February; Saturdays 14 and 28 February are worked (国办 notice for 2026).
test.each<[string, number, TimeLimit['unit'], string]>([
  ['2026-02-13 16:00', 2, 'hour', '2026-02-13 18:00'],
  ['2026-02-14 23:30', 24, 'hour', '2026-02-15 23:30'],
  ['2026-02-13 16:00', 1, 'workingHour', '2026-02-13 17:00'],
  ['2026-02-13 17:00', 1, 'workingHour', '2026-02-14 09:00'],
  ['2026-02-14 17:00', 1, 'workingHour', '2026-02-24 09:00'],
  ['2026-02-14 11:30', 4, 'workingHour', '2026-02-24 09:00'],
  ['2026-02-13 12:30', 3, 'workingHour', '2026-02-13 17:30'],
  ['2026-02-16 10:00', 2, 'workingHour', '2026-02-24 10:30'],
  ['2026-02-13 09:00', 1, 'workingDay', '2026-02-14 17:30'],
  ['2026-02-13 09:00', 5, 'workingDay', '2026-02-27 17:30'],
  ['2026-02-14 20:00', 1, 'workingDay', '2026-02-24 17:30'],
  ['2026-02-27 09:00', 1, 'workingDay', '2026-02-28 17:30'],
  ['2026-02-27 09:00', 2, 'workingDay', '2026-03-02 17:30'],
  ['2026-02-10 09:00', 7, 'day', '2026-02-24 17:30'],
  ['2026-02-10 09:00', 4, 'day', '2026-02-14 17:30'],
  ['2026-11-23 14:30', 5, 'workingDay', '2026-11-30 17:30'],
])('from %s on, %d %s end at %s', (start, amount, unit, end) => {
  expect(due(start, amount, unit)).toEqual({ due: at(end), unpublishedYears: [] })
})

test('a limit that reaches into 2027 says that the holidays of 2027 are not published', () => {
  expect(due('2026-12-29 10:00', 5, 'workingDay').unpublishedYears).toEqual([2027])
  expect(due('2026-12-29 10:00', 1, 'workingDay').unpublishedYears).toEqual([])
  expect(due('2026-12-31 17:00', 1, 'workingHour').unpublishedYears).toEqual([2027])
  expect(due('2026-12-20 10:00', 15, 'day').unpublishedYears).toEqual([2027])
  expect(due('2025-12-20 10:00', 400, 'day').unpublishedYears).toEqual([2027])
})

test('hours by the clock need no holidays, so no year is uncertain', () => {
  expect(due('2026-12-31 10:00', 48, 'hour')).toEqual({ due: at('2027-01-02 10:00'), unpublishedYears: [] })
})

test('a year without a notice is reckoned by its weekdays alone', () => {
  expect(due('2026-12-31 09:00', 1, 'workingDay').due).toBe(at('2027-01-01 17:30'))
})

const summer: WorkCalendar = {
  ...chinaCalendar,
  blocks: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
  seasons: [
    {
      from: '06-01',
      to: '09-30',
      blocks: [
        { from: '08:00', to: '12:00' },
        { from: '15:00', to: '18:00' },
      ],
    },
  ],
}

test.each<[string, number, TimeLimit['unit'], string]>([
  ['2026-05-28 10:00', 1, 'workingDay', '2026-05-29 17:00'],
  ['2026-05-29 10:00', 1, 'workingDay', '2026-06-01 18:00'],
  ['2026-05-29 16:00', 2, 'workingHour', '2026-06-01 09:00'],
  ['2026-09-30 17:30', 1, 'workingHour', '2026-10-08 09:00'],
])('with summer hours: from %s on, %d %s end at %s', (start, amount, unit, end) => {
  expect(dueAt(at(start), { amount, unit }, summer).due).toBe(at(end))
})

test('winter hours go on over the new year', () => {
  const winter: WorkCalendar = {
    ...chinaCalendar,
    seasons: [{ from: '10-08', to: '04-30', blocks: [{ from: '09:00', to: '17:00' }] }],
  }
  const end = (start: string) => dueAt(at(start), { amount: 1, unit: 'workingDay' }, winter).due
  expect([end('2025-12-30 09:00'), end('2026-01-05 09:00'), end('2026-05-05 09:00')]).toEqual([
    at('2025-12-31 17:00'),
    at('2026-01-06 17:00'),
    at('2026-05-06 17:30'),
  ])
})

test('an office open day and night counts every minute of a working day', () => {
  const always: WorkCalendar = { ...chinaCalendar, blocks: [{ from: '00:00', to: '24:00' }] }
  expect(dueAt(at('2026-11-27 12:00'), { amount: 24, unit: 'workingHour' }, always).due).toBe(
    at('2026-11-30 12:00'),
  )
})

const moment = fc
  .integer({ min: Date.parse(at('2026-01-01 00:00')), max: Date.parse(at('2026-10-01 00:00')) })
  .map((ms) => new Date(ms).toISOString())
const limit = fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom(...timeUnits) })
const ms = (instant: string) => Date.parse(instant)

test('more time never ends earlier, and a later start never ends earlier', () => {
  fc.assert(
    fc.property(moment, limit, fc.integer({ min: 0, max: 5_000_000 }), (start, one, later) => {
      const end = ms(dueAt(start, one, chinaCalendar).due)
      expect(ms(dueAt(start, { ...one, amount: one.amount + 1 }, chinaCalendar).due)).toBeGreaterThanOrEqual(
        end,
      )
      const after = new Date(ms(start) + later).toISOString()
      expect(ms(dueAt(after, one, chinaCalendar).due)).toBeGreaterThanOrEqual(end)
    }),
  )
})

test('office hours that are given are office hours that pass', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 60 }), (start, amount) => {
      const end = dueAt(start, { amount, unit: 'workingHour' }, chinaCalendar).due
      expect(officeMinutes(start, end, chinaCalendar)).toBeCloseTo(amount * 60, 6)
    }),
  )
})

/** Whether the usual office is open in the minute that begins at `time`; written apart from the rule it checks. */
function open(time: number): boolean {
  const local = new Date(time + 8 * 3_600_000).toISOString()
  const [on, clock] = [local.slice(0, 10), local.slice(11, 16)]
  const dayBefore = new Date(time - 16 * 3_600_000).toISOString().slice(0, 10)
  const worked = workdaysBetween(at(`${dayBefore} 00:00`), at(`${on} 00:00`), chinaCalendar) === 1
  return worked && ((clock >= '08:30' && clock < '12:00') || (clock >= '14:30' && clock < '17:30'))
}

const instant = (minutes: number) => new Date(minutes * 60_000).toISOString()

test('office time is what a clock counts that is read every minute', () => {
  const minute = fc.integer({
    min: ms(at('2026-02-10 00:00')) / 60_000,
    max: ms(at('2026-03-03 00:00')) / 60_000,
  })
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 4_000 }), (from, length) => {
      let counted = 0
      for (let now = from; now < from + length; now += 1) if (open(now * 60_000)) counted += 1
      expect(officeMinutes(instant(from), instant(from + length), chinaCalendar)).toBe(counted)
    }),
    { numRuns: 40 },
  )
})
