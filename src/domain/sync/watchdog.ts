/** A queue that does not shrink for this long while the phone is online is a fault that is shown. */
export const STUCK_MS = 60_000

/** `since`: from when on nothing has gone out although the phone was online and something waited. */
export interface Watch {
  readonly waiting: number
  readonly since?: number
}

/**
 * Looks at the queue again. `settled`: how many have got their answer since the last look; new records that come in faster than they go
 * out are no standstill. `now`: milliseconds of a clock that only goes forward.
 */
export function looked(
  before: Watch,
  { waiting, settled, online, now }: { waiting: number; settled: number; online: boolean; now: number },
): Watch {
  if (waiting === 0 || !online) return { waiting }
  if (settled > 0 || before.since === undefined) return { waiting, since: now }
  return { waiting, since: before.since }
}

export function isStuck({ since }: Watch, now: number): boolean {
  return since !== undefined && now - since >= STUCK_MS
}
