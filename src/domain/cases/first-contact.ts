import type { Instant } from '../kit/dates.ts'
import type { WorkCalendar } from './calendar.ts'
import type { CaseSource } from './case.ts'
import { dueAt } from './working-time.ts'

/** Whoever stands at the counter, calls or meets the grid worker has been spoken to; nobody waits for a word on our own finds. */
const OWED: ReadonlySet<CaseSource> = new Set(['residentPage', 'hotline12345', 'platform'])

/** What comes over the net may come from nobody: without a name or a number there is no one to call. */
const MAY_BE_NAMELESS: ReadonlySet<CaseSource> = new Set(['residentPage', 'platform'])

/**
 * 首次联系: by when the resident must have heard from us: two hours where it is urgent, otherwise before the office closes on
 * the day (the first day with office time left). `undefined`: nobody is owed a first call (北京接诉即办条例 art. 15).
 */
export function firstContactDue(
  {
    source,
    isNamed,
    urgent,
  }: { readonly source: CaseSource; readonly isNamed: boolean; readonly urgent: boolean },
  reportedAt: Instant,
  calendar: WorkCalendar,
): Instant | undefined {
  if (!OWED.has(source) || (!isNamed && MAY_BE_NAMELESS.has(source))) return undefined
  if (urgent) return dueAt(reportedAt, { amount: 2, unit: 'hour' }, calendar).due
  const officeMinute = dueAt(reportedAt, { amount: 1 / 60, unit: 'workingHour' }, calendar).due
  return dueAt(officeMinute, { amount: 0, unit: 'workingDay' }, calendar).due
}
