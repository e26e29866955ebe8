import type { Instant } from '../kit/dates.ts'

const MINUTE_MS = 60_000

/** Minutes until the next try, after the first, second, … that failed; the last one goes on. */
export const RETRY_MINUTES = [1, 5, 15, 30, 60, 120, 240] as const

/** So long a receiver may fail without a break; then sending is stopped by itself and the secretary told. */
export const GIVE_UP_HOURS = 24

/** No receiver puts us off for longer than this (`retry-after`). */
export const LONGEST_PUT_OFF_MINUTES = 60

/** So long the old secret signs beside the new one. */
export const OLD_SECRET_HOURS = 24

/** When to try again after `tries` that failed; a receiver that names a time (seconds) is not asked sooner. */
export function nextTry(tries: number, now: Instant, retryAfterSeconds = 0): Instant {
  const minutes = RETRY_MINUTES[Math.min(tries, RETRY_MINUTES.length) - 1] ?? RETRY_MINUTES[0]
  const putOff = Math.min(retryAfterSeconds / 60, LONGEST_PUT_OFF_MINUTES)
  return new Date(Date.parse(now) + Math.max(minutes, putOff) * MINUTE_MS).toISOString()
}

/** Has it failed for so long that it is stopped? */
export function givesUp(failingSince: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(failingSince) >= GIVE_UP_HOURS * 60 * MINUTE_MS
}
