import { z } from 'zod'
import { query } from '../kit/query.ts'
import type { CaseRow } from './case-queries.ts'

export interface WaitingLine {
  readonly caseId: string
  readonly taskId: string
  readonly number: string
  readonly title: string
  readonly forWhom: string
  readonly since: string
  readonly dueAt: string
}

/** Counted up to 10,000; there it means "as many or more". Each opens its rows by `figureFilters`. */
export interface TodayFigures {
  readonly open: number
  readonly overdue: number
  readonly soon: number
  readonly closedThisMonth: number
}

export interface Today {
  /** Held by me and waiting for nobody else, what is due first first. */
  readonly mine: readonly CaseRow[]
  /** Registered, not yet accepted by anybody. */
  readonly incoming: readonly CaseRow[]
  /** Reporters who are owed a first call. */
  readonly contacts: readonly CaseRow[]
  /** Agencies that owe something, and since when. */
  readonly waiting: readonly (WaitingLine & { readonly state: 'sent' | 'opened' | 'accepted' })[]
  /** Agencies that have answered or objected: our turn. */
  readonly answers: readonly (WaitingLine & { readonly state: 'answered' | 'objected' })[]
  readonly checks: readonly CaseRow[]
  readonly returnVisits: readonly CaseRow[]
  /** More time asked for by somebody else; only whoever may decide sees them. */
  readonly extensions: readonly {
    readonly caseId: string
    readonly extensionId: string
    readonly number: string
    readonly title: string
    readonly askedBy: string
    readonly askedAt: string
    readonly dueAt: string
  }[]
  readonly reviews: readonly CaseRow[]
  readonly figures: TodayFigures
}

/** 今日: what I must do now, and what waits for others. */
export const today = query('case.today', z.object({})).answers<Today>()
