import { expect, test } from 'vitest'
import { chinaCalendar } from './calendar-china.ts'
import type { WorkCalendar } from './calendar.ts'
import { deadline, type Course } from './deadline.ts'
import type { TimeLimit, TimeUnit } from './working-time.ts'

/** '2026-02-13 16:00' in China. */
const at = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString()
const FAR = at('2027-12-31 00:00')
const of = (course: Partial<Course> & Pick<Course, 'start' | 'limit'>, calendar = chinaCalendar) =>
  deadline({ pauses: [], extensions: [], ...course }, calendar, FAR)

type Span = readonly [from: string, until: string]
const days = (amount: number, unit: TimeUnit = 'workingDay'): TimeLimit => ({ amount, unit })

// Worked out by hand on the wall calendar of 2026: office 8:30–12:00 and 14:30–17:30; holidays 15–23 February; the Saturdays 14 and
// 28 February are worked. Five working days from Wednesday the 11th: 12, 13, 14, 24, 25.
test.each<[string, TimeLimit, string, readonly Span[], readonly TimeLimit[], string]>([
  ['nothing stands still', days(5), '2026-02-11 09:00', [], [], '2026-02-25 17:30'],
  [
    'a day before the holidays',
    days(5),
    '2026-02-11 09:00',
    [['2026-02-13 10:00', '2026-02-14 10:00']],
    [],
    '2026-02-26 17:30',
  ],
  [
    'the holidays themselves cost nothing',
    days(5),
    '2026-02-11 09:00',
    [['2026-02-14 18:00', '2026-02-24 08:00']],
    [],
    '2026-02-25 17:30',
  ],
  [
    'the worked Saturday costs a day',
    days(5),
    '2026-02-11 09:00',
    [['2026-02-14 10:00', '2026-02-24 10:00']],
    [],
    '2026-02-26 17:30',
  ],
  [
    'from before the holidays into March',
    days(5),
    '2026-02-11 09:00',
    [['2026-02-13 10:00', '2026-03-02 10:00']],
    [],
    '2026-03-05 17:30',
  ],
  ['two days more', days(5), '2026-02-11 09:00', [], [days(2)], '2026-02-27 17:30'],
  [
    'three days more end on the worked Saturday',
    days(5),
    '2026-02-11 09:00',
    [],
    [days(3)],
    '2026-02-28 17:30',
  ],
  [
    'stood still in the extension',
    days(5),
    '2026-02-11 09:00',
    [['2026-02-26 09:00', '2026-02-27 09:00']],
    [days(3)],
    '2026-03-02 17:30',
  ],
  [
    'eight office hours over the holidays',
    days(8, 'workingHour'),
    '2026-02-14 16:00',
    [],
    [],
    '2026-02-24 17:30',
  ],
  [
    'noon is no office time',
    days(8, 'workingHour'),
    '2026-02-14 16:00',
    [['2026-02-24 10:00', '2026-02-24 15:30']],
    [],
    '2026-02-25 11:30',
  ],
  [
    'half an hour on either side of the holidays',
    days(8, 'workingHour'),
    '2026-02-14 16:00',
    [['2026-02-14 17:00', '2026-02-24 09:00']],
    [],
    '2026-02-25 09:30',
  ],
  [
    'a last day that is a holiday moves once, paused or not',
    days(7, 'day'),
    '2026-02-10 09:00',
    [['2026-02-11 10:00', '2026-02-12 10:00']],
    [],
    '2026-02-24 17:30',
  ],
  [
    'fifteen days and one that stood still',
    days(15, 'day'),
    '2026-02-10 09:00',
    [['2026-02-11 10:00', '2026-02-12 10:00']],
    [],
    '2026-02-26 17:30',
  ],
  [
    'a day by the clock knows no holiday',
    days(24, 'hour'),
    '2026-02-14 23:30',
    [['2026-02-15 00:30', '2026-02-15 02:30']],
    [],
    '2026-02-16 01:30',
  ],
])('Spring Festival 2026: %s', (_name, limit, start, stops, extensions, due) => {
  const pauses = stops.map(([from, until]) => ({ from: at(from), until: at(until) }))
  expect(of({ start: at(start), limit, pauses, extensions })).toEqual({ due: at(due), unpublishedYears: [] })
})

test('three blocks a day: half an hour before noon, three in the afternoon, the rest on the worked Saturday', () => {
  const blocks: WorkCalendar['blocks'] = [
    { from: '08:00', to: '10:00' },
    { from: '11:00', to: '13:00' },
    { from: '15:00', to: '18:00' },
  ]
  const course = { start: at('2026-02-13 12:30'), limit: days(6, 'workingHour') }
  expect(of(course, { ...chinaCalendar, blocks }).due).toBe(at('2026-02-14 11:30'))
})

test('into 2027, whose holidays nobody knows yet, by weekdays and with a warning', () => {
  const course = { start: at('2026-12-28 09:00'), limit: days(5) }
  expect(of(course)).toEqual({ due: at('2027-01-04 17:30'), unpublishedYears: [2027] })
  const pauses = [{ from: at('2026-12-29 09:00'), until: at('2026-12-30 09:00') }]
  expect(of({ ...course, pauses })).toEqual({ due: at('2027-01-05 17:30'), unpublishedYears: [2027] })
})
