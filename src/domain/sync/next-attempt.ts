import type { DayPart, DoorOutcome, NextVisit } from '../doors/visit.ts'
import type { NextHow } from './field-record.ts'
import { addDays, dayOf, weekday, type Day, type Instant } from '../kit/days.ts'

/** What was tried: how it ended, and what the next try depends on. */
export interface Tried {
  readonly outcome: DoorOutcome
  readonly at: Instant
  /** Knocks in a row, this one included, at which nobody was met. */
  readonly inVain: number
  readonly hasPhone: boolean
  /** Somebody was met and has not made up their mind yet. */
  readonly undecided?: boolean
}

/** Days that somebody who hesitates is given. */
const TO_THINK = 7

/** Days until the next try; outcomes that need none are not here. */
const after: Partial<Record<DoorOutcome, number>> = {
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
export function planNext({ outcome, at, inVain, hasPhone, undecided }: Tried): NextVisit | undefined {
  const days = after[outcome] ?? (undecided ? TO_THINK : undefined)
  if (days === undefined) return undefined
  const vain = outcome === 'nobody' || outcome === 'away'
  const soon = addDays(dayOf(at), days)
  return {
    on: vain && inVain >= 2 ? weekendFrom(soon) : soon,
    part: otherPart(partOf(at)),
    phoneFirst: hasPhone && (outcome === 'away' || (vain && inVain >= 2)),
    who: outcome === 'refused' || (vain && inVain >= 3) ? 'other' : 'self',
  }
}

/** What a plan says besides its day; nothing where the day is all. */
export function howOf({ part, phoneFirst, who }: Omit<NextVisit, 'on'>): { readonly nextHow?: NextHow } {
  const byOther = who === 'other'
  return part !== null || phoneFirst || byOther ? { nextHow: { part, phoneFirst, byOther } } : {}
}

/** Knocks in a row, latest first, at which nobody was met. */
export function knocksInVain(attempts: readonly { readonly outcome: DoorOutcome }[]): number {
  const met = attempts.findIndex(({ outcome }) => outcome !== 'nobody' && outcome !== 'away')
  return met < 0 ? attempts.length : met
}

/** Part of the day in China. */
export function partOf(at: Instant): DayPart {
  const hour = new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours()
  if (hour < 11) return 'morning'
  if (hour < 14) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** People who are out by day are at home in the evening; who is out in the evening is tried in the morning. */
function otherPart(part: DayPart): DayPart {
  return part === 'evening' ? 'morning' : 'evening'
}

function weekendFrom(day: Day): Day {
  const wait = 6 - weekday(day)
  return wait <= 0 ? day : addDays(day, wait)
}
