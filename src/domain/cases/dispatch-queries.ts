import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { rowKey } from '../kit/row-key.ts'
import type { Duty } from './case.ts'

export interface UnitName {
  readonly id: string
  readonly name: string
}

/** A line of the catalogue with its names. */
export interface DispatchView {
  readonly id: string
  readonly kindCode: string
  readonly path: readonly [string, string, string]
  readonly compoundId: string | null
  /** `null`: wherever in the community. */
  readonly place: string | null
  readonly duty: Duty
  readonly listItem: string
  readonly units: readonly UnitName[]
}

/** What was changed, by whom, when; `null` before: it was new, `null` after: it was taken out. */
export interface DispatchChange {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly before: DispatchView | null
  readonly after: DispatchView | null
}

/** What the catalogue says of one matter; `from`: which line of it holds. */
export interface DispatchSuggestion {
  readonly duty: Duty
  readonly listItem: string
  readonly units: readonly UnitName[]
  readonly from: 'place' | 'community' | 'kind'
}

export const listDispatch = query('dispatch.list', z.object({})).answers<readonly DispatchView[]>()

export const dispatchHistory = query(
  'dispatch.history',
  z.object({ after: rowKey.optional(), limit: z.number().int().min(1).max(100).default(30) }),
).answers<Page<DispatchChange>>()

/** Of a kind in a place, before there is a case; by the home or the compound. */
export const suggestDispatch = query(
  'dispatch.suggest',
  z.object({ kindCode: z.string().max(40), dwellingId: id.optional(), compoundId: id.optional() }),
).answers<DispatchSuggestion | null>()

/** Of one case. */
export const caseDispatch = query(
  'dispatch.ofCase',
  z.object({ caseId: id }),
).answers<DispatchSuggestion | null>()

export const dispatchQueries = [listDispatch, dispatchHistory, suggestDispatch, caseDispatch] as const
