import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { addDays, type Day } from '../kit/dates.ts'
import type { LockResult } from './action-day.ts'
import { isGone, type LockState, type PatrolFinding } from './lock.ts'

/** How often somebody looks whether a lock is back: days after the removal, each counted from it. */
export interface PatrolRhythm {
  readonly version: number
  readonly days: readonly number[]
  /** Days until the next try where the place could not be seen. */
  readonly againAfter: number
  readonly source: string
}

/** No law sets one: locks come back in the first weeks, and after half a year hardly any more. */
export const shippedRhythm: PatrolRhythm = {
  version: 1,
  days: [3, 10, 30, 90, 180],
  againAfter: 2,
  source: '工作惯例 (各地整治后巡查防反弹的做法), 没有法定期限',
}

const days = z.number().int().min(1).max(730)

/** A new version of the rhythm, for removals and looks from now on; a day that is planned already stays. */
export const writeRhythm = decision(
  'patrolRhythm.write',
  z.object({
    days: z
      .array(days)
      .min(1)
      .max(24)
      .refine((all) => all.every((day, at) => at === 0 || day > all[at - 1]!), { message: 'rising' }),
    againAfter: days,
    source: z.string().trim().min(2).max(200),
  }),
)

/** The day of the next look after `seen` looks at which it was gone; `null`: it has been looked at often enough. */
export function nextPatrolOn(rhythm: PatrolRhythm, removedOn: Day, seen: number): Day | null {
  const after = rhythm.days[seen]
  return after === undefined ? null : addDays(removedOn, after)
}

/** Of one lock, as far as the patrol needs it. */
export interface Patrolled {
  readonly state: LockState
  readonly removedOn: Day | null
  /** Looks since the removal at which it was gone. */
  readonly seenGone: number
  readonly timesBack: number
  readonly patrolOn: Day | null
}

/** What one look makes of it. Where it stands already (somebody reported it before), nothing is counted twice. */
export function afterPatrol(lock: Patrolled, found: PatrolFinding, on: Day, rhythm: PatrolRhythm): Patrolled {
  if (!isGone(lock.state) || lock.removedOn === null) return lock
  if (found === 'back')
    return { state: 'listed', removedOn: null, seenGone: 0, timesBack: lock.timesBack + 1, patrolOn: null }
  if (found === 'unseen') return { ...lock, patrolOn: addDays(on, rhythm.againAfter) }
  const seenGone = lock.seenGone + 1
  // Days that have passed without a look are made up by this one.
  const next = rhythm.days.slice(seenGone).find((after) => addDays(lock.removedOn!, after) > on)
  return { ...lock, seenGone, patrolOn: next === undefined ? null : addDays(lock.removedOn, next) }
}

/** What a result at a joint action day makes of a lock; a later result takes the place of an earlier one. */
export function afterResult(lock: Patrolled, result: LockResult, on: Day, rhythm: PatrolRhythm): Patrolled {
  if (result === 'removed' || result === 'foundRemoved') {
    const state = result === 'removed' ? 'jointlyRemoved' : 'selfRemoved'
    return { ...lock, state, removedOn: on, seenGone: 0, patrolOn: nextPatrolOn(rhythm, on, 0) }
  }
  const state = result === 'postponed' ? 'postponed' : isGone(lock.state) ? 'listed' : lock.state
  return { ...lock, state, removedOn: null, seenGone: 0, patrolOn: null }
}

export interface Relapse<Row> {
  /** Locks that were ever removed. */
  readonly removed: number
  /** Those of them that came back at least once: the rows behind the rate. */
  readonly back: readonly Row[]
  /** 反弹率: back ÷ removed; `null` before any was removed. */
  readonly rate: number | null
}

/** 反弹率, counted by locks and not by times: one that came back twice is one lock. */
export function relapseOf<Row extends { readonly state: LockState; readonly timesBack: number }>(
  locks: readonly Row[],
): Relapse<Row> {
  const back = locks.filter(({ timesBack }) => timesBack > 0)
  const removed = locks.filter(({ state, timesBack }) => isGone(state) || timesBack > 0).length
  return { removed, back, rate: removed === 0 ? null : back.length / removed }
}
