import { dayOf, type Instant } from '../kit/dates.ts'
import type { CaseResult } from './case.ts'
import type { Satisfaction, VisitWay } from './case-record.ts'

/** What was said, or not said, at one return visit. `link`: the resident's own hand, through the page. */
export interface VisitFact {
  readonly madeAt: Instant
  readonly way: VisitWay
  /** The result it is about: 1 is the first one that was reported, 0 none yet. */
  readonly resultNo: number
  /** Whether somebody had looked at that result by then. */
  readonly afterCheck: boolean
  readonly reached: boolean
  readonly solved: boolean | null
  readonly satisfaction: Satisfaction | null
}

/**
 * The visits that count for the present result: ours once it was checked (核查 before 回访), the resident's own word from the
 * moment the result was told.
 */
export function visitsThatCount<V extends VisitFact>(visits: readonly V[], resultNo: number): readonly V[] {
  return visits.filter((visit) => visit.resultNo === resultNo && (visit.afterCheck || visit.way === 'link'))
}

/** Nobody reached: so many tries on different days before a matter may be closed without the resident's word. */
export const TRIES_BEFORE_SILENT_CLOSE = 3

export type ClosingVerdict =
  | { readonly may: true; readonly counts: 'solved' | 'notSolved' | 'noWord' }
  | { readonly may: false; readonly code: 'return-visit-missing' | 'said-not-solved'; readonly tries: number }

/**
 * May it be closed, and how does it count? The resident's last word since the result decides. "Explained" is closed as
 * explained and never counts as solved, whatever was said of it; three tries on three days without an answer close it
 * without a word, which is not "solved" either.
 */
export function closingVerdict(result: CaseResult, visits: readonly VisitFact[]): ClosingVerdict {
  const words = visits.filter((visit) => visit.reached)
  const last = words.at(-1)
  const tries = visits.filter((visit) => !visit.reached && visit.way !== 'link')
  const days = new Set(tries.map((visit) => dayOf(visit.madeAt)))
  if (last?.solved === true) return { may: true, counts: result === 'solved' ? 'solved' : 'notSolved' }
  if (last?.solved === false && result === 'solved')
    return { may: false, code: 'said-not-solved', tries: days.size }
  // Honest ends: the resident knows that it could not be solved, or was only explained.
  if (last) return { may: true, counts: 'notSolved' }
  if (days.size >= TRIES_BEFORE_SILENT_CLOSE) return { may: true, counts: 'noWord' }
  return { may: false, code: 'return-visit-missing', tries: days.size }
}
