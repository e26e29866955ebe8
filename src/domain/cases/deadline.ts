import { dayOf, daysBetween, type Instant } from '../kit/dates.ts'
import type { WorkCalendar } from './calendar.ts'
import { dueAt, officeMinutes, workdaysBetween, type Due, type TimeLimit } from './working-time.ts'

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

/** When a matter is due: limit, extensions and paused time together. A pause that still runs counts up to `now`. */
export function deadline(
  { start, limit, pauses, extensions }: Course,
  calendar: WorkCalendar,
  now: Instant,
): Due {
  const years = new Set<number>()
  let { due, unpublishedYears } = dueAt(start, limit, calendar)
  for (const year of unpublishedYears) years.add(year)
  const steps = [...pausedTime(pauses, limit.unit, calendar, now), ...extensions]
  for (const step of steps) {
    if (step.amount <= 0) continue
    ;({ due, unpublishedYears } = dueAt(due, step, calendar))
    for (const year of unpublishedYears) years.add(year)
  }
  return { due, unpublishedYears: [...years].sort() }
}

/**
 * What the pauses are worth in the limit's own unit: office time for 工作时, hours for 时, and for days the days on which the
 * matter stood still over night. Pausing and going on within one day costs no day, however often.
 */
function pausedTime(
  pauses: readonly Pause[],
  unit: TimeLimit['unit'],
  calendar: WorkCalendar,
  now: Instant,
): TimeLimit[] {
  return joined(pauses, now).map(({ from, until }) => {
    if (unit === 'hour') return { amount: (Date.parse(until) - Date.parse(from)) / 3_600_000, unit }
    if (unit === 'workingHour') return { amount: officeMinutes(from, until, calendar) / 60, unit }
    if (unit === 'workingDay') return { amount: workdaysBetween(from, until, calendar), unit }
    return { amount: daysBetween(dayOf(from), dayOf(until)), unit }
  })
}

/** Overlapping and touching pauses are one. */
function joined(pauses: readonly Pause[], now: Instant): { from: Instant; until: Instant }[] {
  const all = pauses
    .map(({ from, until }) => ({ from, until: until ?? now }))
    .filter(({ from, until }) => Date.parse(from) < Date.parse(until))
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
  const whole: { from: Instant; until: Instant }[] = []
  for (const pause of all) {
    const last = whole.at(-1)
    if (last && Date.parse(pause.from) <= Date.parse(last.until)) {
      if (Date.parse(pause.until) > Date.parse(last.until)) last.until = pause.until
    } else whole.push({ ...pause })
  }
  return whole
}

/** 预警: first this long before the due moment, then again (鄂托克旗 practice: 48 h and 24 h). */
export const WARN_BEFORE_HOURS = [48, 24] as const

export type Urgency = 'calm' | 'soon' | 'verySoon' | 'overdue'

export function urgency(due: Instant, now: Instant): Urgency {
  const hours = (Date.parse(due) - Date.parse(now)) / 3_600_000
  if (hours < 0) return 'overdue'
  if (hours <= WARN_BEFORE_HOURS[1]) return 'verySoon'
  return hours <= WARN_BEFORE_HOURS[0] ? 'soon' : 'calm'
}

export function isOverdue(due: Instant, now: Instant): boolean {
  return urgency(due, now) === 'overdue'
}
