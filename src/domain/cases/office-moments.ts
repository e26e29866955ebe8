import { addDays, dayOf, type Instant } from '../kit/dates.ts'
import { reckon, workdayFrom, type WorkCalendar } from './calendar.ts'

const OFFSET_MS = 8 * 3_600_000
const LONGEST_HOLIDAY = 400

/** The same moment while the office is open, otherwise when it opens next. */
export function officeAtOrAfter(moment: Instant, calendar: WorkCalendar): Instant {
  const reckoning = reckon(calendar)
  const at = Date.parse(moment)
  for (let on = workdayFrom(dayOf(moment), reckoning); ; on = workdayFrom(addDays(on, 1), reckoning)) {
    const block = reckoning.hoursOn(on).find(({ to }) => at < midnight(on) + to)
    if (block) return toInstant(Math.max(at, midnight(on) + block.from))
  }
}

/**
 * The same moment while the office is open (its closing included), otherwise the beginning of the last block of office hours
 * before it: there is half a day left to do something.
 */
export function officeBefore(moment: Instant, calendar: WorkCalendar): Instant {
  const reckoning = reckon(calendar)
  const at = Date.parse(moment)
  let on = dayOf(moment)
  for (let step = 0; step < LONGEST_HOLIDAY; step += 1, on = addDays(on, -1)) {
    if (!reckoning.isWorkday(on)) continue
    const block = reckoning.hoursOn(on).findLast(({ from }) => midnight(on) + from <= at)
    if (!block) continue
    return at <= midnight(on) + block.to ? moment : toInstant(midnight(on) + block.from)
  }
  return moment
}

function midnight(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) - OFFSET_MS
}

function toInstant(ms: number): Instant {
  return new Date(ms).toISOString()
}
