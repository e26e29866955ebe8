import type { VisitOutcome } from '../drives/stance.ts'
import { addDays, dayOf, weekday, type Day, type Instant } from '../kit/dates.ts'

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
/** 上午 until 12, 下午 until 18, 晚上. */
export type PartOfDay = (typeof partsOfDay)[number]

/** How somebody tries again: on which day, when on it, whether a call comes first and whether a colleague should go. */
export interface NextAttempt {
  readonly on: Day
  readonly part: PartOfDay
  readonly phoneFirst: boolean
  readonly otherWorker: boolean
}

export interface Tried {
  readonly outcome: VisitOutcome | 'needsVisit'
  readonly at: Instant
  /** Knocks in a row, this one included, at which nobody was met. */
  readonly inVain: number
  readonly hasPhone: boolean
}

/** Days until the next try; outcomes that need none are not here. */
const after: Partial<Record<Tried['outcome'], number>> = {
  nobody: 1,
  otherAnswered: 3,
  refused: 14,
  needsVisit: 1,
  away: 14,
}

/**
 * What is planned when somebody says nothing else: another hour of the day than this time; from the second knock in vain a
 * call first and the weekend, from the third a colleague. Who refused is given time and another face. `undefined`: nothing to try.
 */
export function planNext({ outcome, at, inVain, hasPhone }: Tried): NextAttempt | undefined {
  const days = after[outcome]
  if (days === undefined) return undefined
  const vain = outcome === 'nobody' || outcome === 'away'
  const soon = addDays(dayOf(at), days)
  return {
    on: vain && inVain >= 2 ? weekendFrom(soon) : soon,
    part: otherPart(partOf(at)),
    phoneFirst: hasPhone && (outcome === 'away' || (vain && inVain >= 2)),
    otherWorker: outcome === 'refused' || (vain && inVain >= 3),
  }
}

/** Part of the day in China. */
export function partOf(at: Instant): PartOfDay {
  const hour = new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours()
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** People who are out by day are at home in the evening; who is out in the evening is tried before noon. */
function otherPart(part: PartOfDay): PartOfDay {
  return part === 'evening' ? 'morning' : 'evening'
}

function weekendFrom(day: Day): Day {
  const wait = 6 - weekday(day)
  return wait <= 0 ? day : addDays(day, wait)
}
