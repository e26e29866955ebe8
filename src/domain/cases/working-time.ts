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

const MINUTE_MS = 60_000
const OFFSET_MS = 8 * 3_600_000

/**
 * When a limit that begins at `start` ends.
 * - 时: so many hours by the clock, day and night.
 * - 工作时: so many hours of office time; outside it the clock stands.
 * - 工作日: the day it begins does not count (民法典 art. 201); the end of the last office hour of the last working day.
 * - 自然日: likewise by calendar days; a last day that is a holiday moves to the first working day after (民法典 art. 203).
 */
export function dueAt(start: Instant, limit: TimeLimit, calendar: WorkCalendar): Due {
  const reckoning = reckon(calendar)
  const due = reckonDue(start, limit, reckoning)
  return { due, unpublishedYears: unpublished(dayOf(start), dayOf(due), reckoning) }
}

function reckonDue(start: Instant, { amount, unit }: TimeLimit, reckoning: Reckoning): Instant {
  if (unit === 'hour') return toInstant(Date.parse(start) + amount * 60 * MINUTE_MS)
  if (unit === 'workingHour') return afterOfficeMinutes(start, Math.round(amount * 60), reckoning)
  if (unit === 'workingDay') return endOfOffice(afterWorkdays(dayOf(start), amount, reckoning), reckoning)
  return endOfOffice(workdayFrom(addDays(dayOf(start), amount), reckoning), reckoning)
}

function afterWorkdays(from: Day, amount: number, reckoning: Reckoning): Day {
  let on = from
  for (let counted = 0; counted < amount; counted += 1) on = workdayFrom(addDays(on, 1), reckoning)
  return amount === 0 ? workdayFrom(on, reckoning) : on
}

function afterOfficeMinutes(start: Instant, minutes: number, reckoning: Reckoning): Instant {
  let left = minutes
  let on = dayOf(start)
  let from = (Date.parse(start) - midnight(on)) / MINUTE_MS
  for (;;) {
    on = workdayFrom(on, reckoning)
    if (on !== dayOf(start)) from = 0
    for (const block of reckoning.blocks) {
      const begin = Math.max(block.from, from)
      const room = block.to - begin
      if (room <= 0) continue
      if (left <= room) return toInstant(midnight(on) + (begin + left) * MINUTE_MS)
      left -= room
    }
    on = addDays(on, 1)
    from = 0
  }
}

/** Office minutes between two moments. */
export function officeMinutes(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const reckoning = reckon(calendar)
  let total = 0
  for (let on = dayOf(from); on <= dayOf(to); on = addDays(on, 1)) {
    if (!reckoning.isWorkday(on)) continue
    for (const block of reckoning.blocks) {
      const begin = Math.max(midnight(on) + block.from * MINUTE_MS, Date.parse(from))
      const end = Math.min(midnight(on) + block.to * MINUTE_MS, Date.parse(to))
      total += Math.max(0, end - begin) / MINUTE_MS
    }
  }
  return total
}

/** Working days after the day of `from`, up to and with the day of `to`. */
export function workdaysBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  const reckoning = reckon(calendar)
  let count = 0
  for (let on = addDays(dayOf(from), 1); on <= dayOf(to); on = addDays(on, 1))
    if (reckoning.isWorkday(on)) count += 1
  return count
}

function endOfOffice(on: Day, reckoning: Reckoning): Instant {
  return toInstant(midnight(on) + reckoning.blocks.at(-1)!.to * MINUTE_MS)
}

function unpublished(from: Day, to: Day, reckoning: Reckoning): readonly number[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!reckoning.isPublished(`${year}-01-01`)) years.push(year)
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
