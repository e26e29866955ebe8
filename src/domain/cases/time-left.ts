import { dayOf, daysBetween, type Instant } from '../kit/dates.ts'
import type { WorkCalendar } from './calendar.ts'
import { officeMinutes, workdaysBetween, type TimeUnit } from './working-time.ts'

/** How much is left, in the limit's own unit; `over`: how much it is late, in calendar days, or in hours within the day. */
export type TimeLeft =
  | { readonly kind: 'left'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'over'; readonly n: number; readonly unit: 'hour' | 'day' }

/** 还有 2 个工作日 · 还有 3 小时 · 超期 2 天. Hours are rounded down while there is time, up once it is over. */
export function timeLeft(due: Instant, unit: TimeUnit, calendar: WorkCalendar, now: Instant): TimeLeft {
  const ms = Date.parse(due) - Date.parse(now)
  if (ms < 0) {
    const days = daysBetween(dayOf(due), dayOf(now))
    return days > 0
      ? { kind: 'over', n: days, unit: 'day' }
      : { kind: 'over', n: Math.ceil(-ms / 3_600_000), unit: 'hour' }
  }
  if (unit === 'workingHour')
    return { kind: 'left', n: Math.floor(officeMinutes(now, due, calendar) / 60), unit }
  const days =
    unit === 'workingDay' ? workdaysBetween(now, due, calendar) : daysBetween(dayOf(now), dayOf(due))
  if (unit === 'hour' || days === 0) return { kind: 'left', n: Math.floor(ms / 3_600_000), unit: 'hour' }
  return { kind: 'left', n: days, unit }
}
