import { z } from 'zod'
import { query, type Page } from '../kit/query.ts'
import type { Satisfaction } from './case-record.ts'
import type { RateCounts, RateFormula } from './rates.ts'

export const rateDimensions = ['month', 'grid', 'kind', 'agency'] as const
/** By month, by grid, by kind of matter, by the agencies that took part. */
export type RateDimension = (typeof rateDimensions)[number]

/** 2026-11, in Beijing time. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const period = { from: month, to: month }

export interface RateLine {
  /** What opens its rows: a month, the id of a grid or an organisation, the code of a kind; '' where none is named. */
  readonly key: string
  readonly name: string
  readonly counts: RateCounts
}

export interface RateReport {
  readonly formula: RateFormula
  readonly total: RateCounts
  /** Most answers first; months in order. */
  readonly lines: readonly RateLine[]
}

export const rateFigures = [
  'base',
  'contacted',
  'notContacted',
  'solved',
  'notSolved',
  'satisfied',
  'basically',
  'not',
] as const
export type RateFigure = (typeof rateFigures)[number]

export interface RateRow {
  readonly caseId: string
  /** Which result of the matter it was said of: each counts once. */
  readonly resultNo: number
  readonly number: string
  readonly title: string
  readonly kind: string
  /** Day of the last word. */
  readonly saidOn: string
  readonly contacted: boolean
  readonly solved: boolean
  readonly satisfaction: Satisfaction
}

/** 三率 of a period, both months included. */
export const rateReport = query(
  'rate.report',
  z.object({ ...period, by: z.enum(rateDimensions) }),
).answers<RateReport>()

/** The rows behind one figure, the latest word first. */
export const rateRows = query(
  'rate.rows',
  z.object({
    ...period,
    by: z.enum(rateDimensions).optional(),
    key: z.string().max(60).optional(),
    figure: z.enum(rateFigures).default('base'),
    /** `<day>|<case>|<result>` of the last row seen. */
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d\|[0-9a-f-]{36}\|\d{1,6}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
).answers<Page<RateRow>>()

export const rateFormulas = query('rateFormula.list', z.object({})).answers<readonly RateFormula[]>()

export const rateQueries = [rateReport, rateRows, rateFormulas] as const
