import type { Day, Instant } from '../kit/dates.ts'

/** The moment a day begins in China. */
export function startOfDay(day: Day): Instant {
  return `${day}T00:00:00+08:00`
}
