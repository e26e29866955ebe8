import { addDays, dayOf, type Day, type Instant } from '../kit/dates.ts'
import { reckon, workdayFrom, type Reckoning, type WorkCalendar } from './calendar.ts'

/** 时 clock hours, 工作时 office hours, 工作日 working days, 自然日 calendar days (GB/T 30428 and the hotline rules use all). */
export const timeUnits = ['hour', 'workingHour', 'workingDay', 'day'] as const
export type TimeUnit = (typeof timeUnits)[number]

export interface TimeLimit {
  readonly amount: number
  readonly unit: TimeUnit
}

/** A moment, and the years on the way to it whose holidays are not published yet: they make it uncertain. */
export interface Due {
  readonly due: Instant
  readonly unpublishedYears: readonly number[]
}

const HOUR_MS = 3_600_000
const OFFSET_MS = 8 * HOUR_MS

/**
 * When a limit that begins at `start` ends.
 * - 时: so many hours by the clock, day and night; no holiday matters.
 * - 工作时: so many hours of office time; outside it the clock stands. A start at night or on a holiday begins with the next
 *   block of office hours.
 * - 工作日: the day it begins does not count (民法典 art. 201); the end of the last office hour of the last working day.
 * - 自然日: likewise by calendar days; a last day that is a holiday moves to the first working day after (民法典 art. 203).
 */
export function dueAt(start: Instant, limit: TimeLimit, calendar: WorkCalendar): Due {
  const reckoning = reckon(calendar)
  const { amount, unit } = limit
  if (unit === 'hour') {
    return { due: toInstant(Date.parse(start) + Math.round(amount * HOUR_MS)), unpublishedYears: [] }
  }
  if (unit === 'workingHour') {
    const due = afterOfficeTime(start, Math.round(amount * HOUR_MS), reckoning)
    return { due, unpublishedYears: unpublished(dayOf(start), dayOf(due), reckoning) }
  }
  if (unit === 'workingDay') {
    const last = afterWorkdays(dayOf(start), amount, reckoning)
    return { due: endOfOffice(last, reckoning), unpublishedYears: unpublished(dayOf(start), last, reckoning) }
  }
  return endOfDays(addDays(dayOf(start), amount), calendar)
}

/** 自然日: the end of a limit whose last day by count is `last`. Only the holidays from there on matter. */
export function endOfDays(last: Day, calendar: WorkCalendar): Due {
  const reckoning = reckon(calendar)
  const open = workdayFrom(last, reckoning)
  return { due: endOfOffice(open, reckoning), unpublishedYears: unpublished(last, open, reckoning) }
}

function afterWorkdays(from: Day, amount: number, reckoning: Reckoning): Day {
  let on = from
  for (let counted = 0; counted < amount; counted += 1) on = workdayFrom(addDays(on, 1), reckoning)
  return amount === 0 ? workdayFrom(on, reckoning) : on
}

function afterOfficeTime(start: Instant, ms: number, reckoning: Reckoning): Instant {
  const begins = Date.parse(start)
  let left = ms
  for (let on = workdayFrom(dayOf(start), reckoning); ; on = workdayFrom(addDays(on, 1), reckoning)) {
    for (const { from, to } of reckoning.hoursOn(on)) {
      const begin = Math.max(midnight(on) + from, begins)
      const room = midnight(on) + to - begin
      if (room <= 0) continue
      if (left <= room) return toInstant(begin + left)
      left -= room
    }
  }
}

/** Office time between two moments, in milliseconds. */
export function officeTime(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const reckoning = reckon(calendar)
  const [begins, ends] = [Date.parse(from), Date.parse(to)]
  let total = 0
  for (let on = dayOf(from); on <= dayOf(to); on = addDays(on, 1)) {
    if (!reckoning.isWorkday(on)) continue
    for (const block of reckoning.hoursOn(on)) {
      const begin = Math.max(midnight(on) + block.from, begins)
      total += Math.max(0, Math.min(midnight(on) + block.to, ends) - begin)
    }
  }
  return total
}

/** Office minutes between two moments. */
export function officeMinutes(from: Instant, to: Instant, calendar: WorkCalendar): number {
  return officeTime(from, to, calendar) / 60_000
}

/** Working days after the day of `from`, up to and with the day of `to`. */
export function workdaysBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const reckoning = reckon(calendar)
  let count = 0
  for (let on = addDays(dayOf(from), 1); on <= dayOf(to); on = addDays(on, 1))
    if (reckoning.isWorkday(on)) count += 1
  return count
}

/**
 * How many days ended while a matter stood still: ends of office from `from` on and before `until`. With `workingDay` only
 * working days; with `day` a holiday ends when its office hours would.
 */
export function daysEnded(
  from: Instant,
  until: Instant,
  unit: 'workingDay' | 'day',
  calendar: WorkCalendar,
): number {
  const reckoning = reckon(calendar)
  let count = 0
  for (let on = dayOf(from); on <= dayOf(until); on = addDays(on, 1)) {
    if (unit === 'workingDay' && !reckoning.isWorkday(on)) continue
    const end = Date.parse(endOfOffice(on, reckoning))
    if (Date.parse(from) <= end && end < Date.parse(until)) count += 1
  }
  return count
}

/** When the office closes on a day, or would if the day were worked. */
export function officeCloses(on: Day, calendar: WorkCalendar): Instant {
  return endOfOffice(on, reckon(calendar))
}

function endOfOffice(on: Day, reckoning: Reckoning): Instant {
  return toInstant(midnight(on) + reckoning.hoursOn(on).at(-1)!.to)
}

function unpublished(from: Day, to: Day, reckoning: Reckoning): readonly number[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!reckoning.isPublished(year)) years.push(year)
  }
  return years
}

/** Midnight in China; one offset since 1992, and nothing here reckons before that. */
function midnight(on: Day): number {
  return Date.parse(`${on}T00:00:00Z`) - OFFSET_MS
}

function toInstant(ms: number): Instant {
  return new Date(ms).toISOString()
}
