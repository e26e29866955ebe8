import type { Instant } from '../kit/dates.ts'
import { LEASE_HOURS } from './protocol.ts'

const HOUR_MS = 3_600_000

/**
 * How long the phone may show what it holds, reckoned on its own clock and not by it: a clock that is wrong by years neither ends nor
 * prolongs a lease, and turning it back gains nothing. All numbers are milliseconds since 1970 by the phone.
 */
export interface Lease {
  /** What the server said, for showing. */
  readonly until: Instant
  readonly endsAt: number
  /** The latest time ever seen since the server was met; time goes on from here, whatever the clock says. */
  readonly mark: number
}

/** `serverNow`: when the server answered by its own clock; `undefined`: unknown, then the longest lease counts from now. */
export function leaseFrom(until: Instant, serverNow: Instant | undefined, phoneNow: number): Lease {
  const longest = LEASE_HOURS * HOUR_MS
  const given = serverNow === undefined ? longest : Date.parse(until) - Date.parse(serverNow)
  const lasts = Math.min(longest, Math.max(0, Number.isNaN(given) ? 0 : given))
  return { until, endsAt: phoneNow + lasts, mark: phoneNow }
}

/**
 * The lease after some time: `elapsed` is what a clock that cannot be set has counted since the last time (0 after the app was
 * closed), `phoneNow` what the clock on the wall says.
 */
export function passed(lease: Lease, elapsed: number, phoneNow: number): Lease {
  const mark = Math.max(lease.mark + Math.max(0, elapsed), phoneNow)
  return { ...lease, mark }
}

export function isOver({ endsAt, mark }: Lease): boolean {
  return mark >= endsAt
}
