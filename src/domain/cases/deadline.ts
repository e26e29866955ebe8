import { addDays, dayOf, type Day, type Instant } from '../kit/dates.ts'
import type { WorkCalendar } from './calendar.ts'
import {
  daysEnded,
  dueAt,
  endOfDays,
  officeCloses,
  officeTime,
  type Due,
  type TimeLimit,
  type TimeUnit,
} from './working-time.ts'

/** A time the clock stood still; without `until` it stands now. */
export interface Pause {
  readonly from: Instant
  readonly until?: Instant | null
}

export interface Course {
  readonly start: Instant
  readonly limit: TimeLimit
  readonly pauses: readonly Pause[]
  /** Approved extensions, in the order they were given; each begins where the limit before it ended. */
  readonly extensions: readonly TimeLimit[]
}

/**
 * When a matter is due: limit, extensions and paused time together. A pause that still runs counts up to `now`.
 *
 * Our convention, for the law is silent: a pause is worth the time that passed of what was running, in its own unit; for days
 * the ends of office that passed. So a matter paused before it is due is never overdue while it stands, and pausing and going
 * on within one day costs no day, however often. A pause begun after the due moment moves nothing: late stays late.
 */
export function deadline(course: Course, calendar: WorkCalendar, now: Instant): Due {
  const years = new Set<number>()
  const pauses = joined(course, now)
  let from = course.start
  for (const step of [course.limit, ...course.extensions]) {
    let end = begun(from, step, calendar)
    for (const year of end.unpublishedYears) years.add(year)
    while (pauses[0] && Date.parse(pauses[0].from) < Date.parse(end.due)) {
      end = postponed(end, pauses.shift()!, step.unit, calendar)
      for (const year of end.unpublishedYears) years.add(year)
    }
    from = end.due
  }
  return { due: from, unpublishedYears: [...years].sort((a, b) => a - b) }
}

/** Where one limit ends. `last`: its last day by count, before holidays move it (自然日 only). */
interface End extends Due {
  readonly last: Day
}

function begun(from: Instant, step: TimeLimit, calendar: WorkCalendar): End {
  return { ...dueAt(from, step, calendar), last: addDays(dayOf(from), Math.floor(step.amount)) }
}

interface Stop {
  readonly from: Instant
  readonly until: Instant
}

function postponed(end: End, stop: Stop, unit: TimeUnit, calendar: WorkCalendar): End {
  if (unit === 'day') {
    const days = daysEnded(stop.from, stop.until, unit, calendar)
    const counting = Date.parse(stop.from) <= Date.parse(officeCloses(end.last, calendar))
    const last = addDays(counting ? end.last : dayOf(end.due), days)
    return days === 0 ? end : { ...endOfDays(last, calendar), last }
  }
  const amount = worth(stop, unit, calendar)
  return amount === 0 ? end : { ...end, ...dueAt(end.due, { amount, unit }, calendar) }
}

const HOUR_MS = 3_600_000

function worth({ from, until }: Stop, unit: Exclude<TimeUnit, 'day'>, calendar: WorkCalendar): number {
  if (unit === 'workingDay') return daysEnded(from, until, unit, calendar)
  if (unit === 'workingHour') return officeTime(from, until, calendar) / HOUR_MS
  return (Date.parse(until) - Date.parse(from)) / HOUR_MS
}

/** In order of time, none before the start; overlapping and touching pauses are one. */
function joined({ start, pauses }: Course, now: Instant): Stop[] {
  const all = pauses
    .map(({ from, until }) => ({ from: later(from, start), until: until ?? now }))
    .filter(({ from, until }) => Date.parse(from) < Date.parse(until))
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
  const whole: Stop[] = []
  for (const pause of all) {
    const last = whole.at(-1)
    if (last && Date.parse(pause.from) <= Date.parse(last.until)) {
      whole[whole.length - 1] = { from: last.from, until: later(last.until, pause.until) }
    } else whole.push(pause)
  }
  return whole
}

function later(a: Instant, b: Instant): Instant {
  return Date.parse(a) >= Date.parse(b) ? a : b
}

/** 预警: first this long before the due moment, then again (鄂托克旗 practice: 48 h and 24 h). */
export const WARN_BEFORE_HOURS = [48, 24] as const

export type Urgency = 'calm' | 'soon' | 'verySoon' | 'overdue'

export function urgency(due: Instant, now: Instant): Urgency {
  const hours = (Date.parse(due) - Date.parse(now)) / HOUR_MS
  if (hours < 0) return 'overdue'
  if (hours <= WARN_BEFORE_HOURS[1]) return 'verySoon'
  return hours <= WARN_BEFORE_HOURS[0] ? 'soon' : 'calm'
}

export function isOverdue(due: Instant, now: Instant): boolean {
  return urgency(due, now) === 'overdue'
}
