import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import { deadline, isOverdue, urgency, type Course, type Pause } from './deadline.ts'
import { daysEnded, dueAt, officeTime, timeUnits } from './working-time.ts'

/** '2026-02-13 16:00' in China. */
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString()
const ms = (instant: string) => Date.parse(instant)
const instant = (time: number) => new Date(time).toISOString()

const moment = fc.integer({ min: ms(at('2026-01-01 00:00')), max: ms(at('2026-10-01 00:00')) }).map(instant)
const limit = fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom(...timeUnits) })
const seconds = fc.integer({ min: 1, max: 86_400 * 6 })
const later = (from: string, more: number) => instant(ms(from) + more * 1000)
const FAR = at('2027-12-31 00:00')

function dueOf(course: Pick<Course, 'start' | 'limit'> & Partial<Course>, now = FAR): string {
  return deadline({ pauses: [], extensions: [], ...course }, chinaCalendar, now).due
}

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

const week = { start: at('2026-11-23 09:00'), limit: { amount: 5, unit: 'workingDay' as const } }

// Due on Monday the 30th, 17:30.
test.each<[string, string, string, string]>([
  ['within one day', '2026-11-24 09:00', '2026-11-24 17:00', '2026-11-30 17:30'],
  ['over one end of office', '2026-11-24 09:00', '2026-11-24 18:00', '2026-12-01 17:30'],
  ['from evening to morning', '2026-11-24 18:00', '2026-11-25 08:00', '2026-11-30 17:30'],
  ['from the very end of office', '2026-11-24 17:30', '2026-11-25 08:30', '2026-12-01 17:30'],
  ['to the very end of office', '2026-11-24 09:00', '2026-11-24 17:30', '2026-11-30 17:30'],
  ['over a weekend', '2026-11-27 18:00', '2026-11-30 08:00', '2026-11-30 17:30'],
  ['on the last day until the evening', '2026-11-30 09:00', '2026-11-30 20:00', '2026-12-01 17:30'],
  ['after it was due', '2026-12-01 09:00', '2026-12-08 09:00', '2026-11-30 17:30'],
  ['before it began', '2026-11-20 09:00', '2026-11-23 08:00', '2026-11-30 17:30'],
])('five working days paused %s', (_when, from, until, end) => {
  expect(dueOf({ ...week, pauses: [{ from: at(from), until: at(until) }] })).toBe(at(end))
})

test('seven days that end on a Saturday and were paused for one day end on the Monday, not the Tuesday', () => {
  const course = { start: at('2026-11-14 10:00'), limit: { amount: 7, unit: 'day' as const } }
  expect(dueOf(course)).toBe(at('2026-11-23 17:30'))
  const paused = [{ from: at('2026-11-17 10:00'), until: at('2026-11-18 10:00') }]
  expect(dueOf({ ...course, pauses: paused })).toBe(at('2026-11-23 17:30'))
})

test('a matter paused during its extension goes on from there', () => {
  const extensions = [{ amount: 2, unit: 'workingDay' as const }]
  const pauses = [{ from: at('2026-12-01 09:00'), until: at('2026-12-03 09:00') }]
  expect(dueOf({ ...week, extensions })).toBe(at('2026-12-02 17:30'))
  expect(dueOf({ ...week, extensions, pauses })).toBe(at('2026-12-04 17:30'))
})

test('a pause shifts the due moment by exactly what it is worth in the unit that ran', () => {
  fc.assert(
    fc.property(moment, limit, fc.nat({ max: 999 }), seconds, (start, one, share, long) => {
      fc.pre(one.unit !== 'day')
      const plain = dueOf({ start, limit: one })
      const from = instant(ms(start) + Math.floor(((ms(plain) - ms(start)) * share) / 1000))
      const until = later(from, long)
      const paused = dueOf({ start, limit: one, pauses: [{ from, until }] })
      if (one.unit === 'hour') expect(ms(paused) - ms(plain)).toBe(long * 1000)
      else if (one.unit === 'workingHour') {
        expect(officeTime(start, paused, chinaCalendar)).toBe(
          officeTime(start, plain, chinaCalendar) + officeTime(from, until, chinaCalendar),
        )
      } else {
        const days = daysEnded(from, until, 'workingDay', chinaCalendar)
        expect(paused).toBe(dueAt(start, { ...one, amount: one.amount + days }, chinaCalendar).due)
      }
    }),
  )
})

test('a matter paused before it is due is never overdue while it stands paused', () => {
  fc.assert(
    fc.property(
      moment,
      limit,
      fc.array(limit, { maxLength: 2 }),
      fc.nat({ max: 999 }),
      seconds,
      (...drawn) => {
        const [start, one, extensions, share, long] = drawn
        const plain = dueOf({ start, limit: one, extensions })
        const from = instant(ms(start) + Math.floor(((ms(plain) - ms(start)) * share) / 1000))
        const now = later(from, long)
        expect(isOverdue(dueOf({ start, limit: one, extensions, pauses: [{ from }] }, now), now)).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('a pause begun after the due moment moves nothing, and a pause never makes anything due earlier', () => {
  fc.assert(
    fc.property(
      moment,
      limit,
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      seconds,
      (start, one, off, long) => {
        const plain = dueOf({ start, limit: one })
        const from = later(plain, off)
        const paused = dueOf({ start, limit: one, pauses: [{ from, until: later(from, long) }] })
        if (off >= 0) expect(paused).toBe(plain)
        else expect(ms(paused)).toBeGreaterThanOrEqual(ms(plain))
      },
    ),
  )
})

test('extensions that reach into a year without a notice say so', () => {
  const extensions = [{ amount: 30, unit: 'workingDay' as const }]
  const reckoned = deadline({ ...week, pauses: [], extensions }, chinaCalendar, FAR)
  expect(reckoned.unpublishedYears).toEqual([2027])
})
