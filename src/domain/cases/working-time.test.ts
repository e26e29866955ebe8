import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import { deadline, urgency, type Pause } from './deadline.ts'
import { dueAt, officeMinutes, timeUnits, type TimeLimit } from './working-time.ts'

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

test('a pause cut into pieces is worth what the whole is worth', () => {
  fc.assert(
    fc.property(
      moment,
      limit,
      fc.array(fc.integer({ min: 1, max: 86_400 * 3 }), { minLength: 3, maxLength: 6 }),
      (start, one, steps) => {
        let time = ms(start)
        const cuts = steps.map((seconds) => new Date((time += seconds * 1000)).toISOString())
        const [from, until] = [cuts[0]!, cuts.at(-1)!]
        const pieces: Pause[] = cuts.slice(1).map((cut, index) => ({ from: cuts[index]!, until: cut }))
        const of = (pauses: Pause[]) =>
          deadline({ start, limit: one, pauses, extensions: [] }, chinaCalendar, until).due
        expect(of(pieces)).toBe(of([{ from, until }]))
        expect(ms(of(pieces))).toBeGreaterThanOrEqual(ms(of([])))
      },
    ),
  )
})

test('while it stands paused the due moment moves on with the clock', () => {
  const course = {
    start: at('2026-11-23 09:00'),
    limit: { amount: 5, unit: 'workingDay' as const },
    extensions: [],
  }
  const pauses = [{ from: at('2026-11-24 09:00') }]
  expect(deadline({ ...course, pauses }, chinaCalendar, at('2026-11-26 09:00')).due).toBe(
    at('2026-12-02 17:30'),
  )
})

test('an extension begins where the limit ended', () => {
  const course = {
    start: at('2026-11-23 09:00'),
    limit: { amount: 5, unit: 'workingDay' as const },
    pauses: [],
  }
  const extensions = [{ amount: 3, unit: 'workingDay' as const }]
  expect(deadline({ ...course, extensions }, chinaCalendar, at('2026-11-24 09:00')).due).toBe(
    at('2026-12-03 17:30'),
  )
})

test('the colours: two days before, one day before, over', () => {
  const end = at('2026-11-27 17:30')
  const seen = ['2026-11-25 17:00', '2026-11-26 17:00', '2026-11-26 18:00', '2026-11-27 17:31'].map((now) =>
    urgency(end, at(now)),
  )
  expect(seen).toEqual(['calm', 'soon', 'verySoon', 'overdue'])
})
