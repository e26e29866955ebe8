import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day, type Day, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { CaseState } from './case-states.ts'

const themeId = id
const CASES_AT_MOST = 500

/** 每月一题: what comes again and again is looked at as one (北京接诉即办条例 art. 24). `month`: any day of it. */
export const beginTheme = decision(
  'theme.begin',
  z.object({ themeId, month: day, title: z.string().trim().min(2).max(60) }),
)

/** Takes in whatever fits: a kind, a compound or both, reported between two days; what is in it already stays once. */
export const collectTheme = decision(
  'theme.collect',
  z
    .object({
      themeId,
      kindCode: z.string().max(40).optional(),
      compoundId: id.optional(),
      caseIds: z.array(id).max(CASES_AT_MOST).default([]),
      from: day.optional(),
      to: day.optional(),
    })
    .refine(({ kindCode, compoundId, caseIds }) => kindCode || compoundId || caseIds.length > 0, {
      path: ['kindCode'],
      message: 'say which',
    }),
)

export const leaveTheme = decision('theme.leave', z.object({ themeId, caseId: id }))

/** What was done about the cause, and not only case by case. */
export const closeTheme = decision(
  'theme.close',
  z.object({ themeId, done: z.string().trim().min(2).max(4000) }),
)

export interface ThemeHead {
  readonly id: string
  readonly month: Day
  readonly title: string
  readonly cases: number
  readonly open: number
  readonly closedAt: Instant | null
}

export interface ThemeCase {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly place: string
  readonly state: CaseState
  readonly reportedAt: Instant
}

export interface ThemePage extends ThemeHead {
  readonly done: string
  readonly rows: readonly ThemeCase[]
}

/** The latest month first, at most a hundred. */
export const listThemes = query('theme.list', z.object({})).answers<readonly ThemeHead[]>()
export const themePage = query('theme.page', z.object({ themeId })).answers<ThemePage>()

export const themeActions = [beginTheme, collectTheme, leaveTheme, closeTheme] as const

export interface RecurringRow {
  readonly caseId: string
  readonly number: string
  readonly title: string
  /** The kind's own name. */
  readonly kind: string
  readonly state: CaseState
  readonly reportedAt: Instant
}

/**
 * What came before within a year: the same kind at the same home, in the same compound, and whatever this person brought. Asked
 * without a kind: everything of the home, nothing of its compound; of a compound itself everything.
 */
export interface Recurring {
  readonly home: readonly RecurringRow[]
  readonly compound: readonly RecurringRow[]
  readonly person: readonly RecurringRow[]
}

/** 一年内第几次: of a case, of what is being registered, of a home, a compound or a person. */
export const recurring = query(
  'case.recurring',
  z.object({
    caseId: id.optional(),
    kindCode: z.string().max(40).optional(),
    dwellingId: id.optional(),
    personId: id.optional(),
    /** Everything of a compound, of every kind where none is said. */
    compoundId: id.optional(),
  }),
).answers<Recurring>()

export interface CompoundYear {
  readonly compoundId: string
  /** How many matters within a year. */
  readonly total: number
  /** Kinds that came more than once, the most frequent first, five at most. */
  readonly again: readonly { readonly kindCode: string; readonly kind: string; readonly n: number }[]
}

/** 一年内的事 of every compound in which there was something; merged ones count as the one they are. */
export const compoundYears = query('case.compoundYears', z.object({})).answers<readonly CompoundYear[]>()

export const themeQueries = [listThemes, themePage, recurring, compoundYears] as const
