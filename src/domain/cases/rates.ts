import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day, type Day } from '../kit/dates.ts'

/** Return visits with an answer, and what was said; each matter's result counts once, by its last word. */
export interface RateCounts {
  /** 有效回访 */
  readonly base: number
  /** Of these: whoever asked by the page or the hotline had heard from us; whoever came or called had been spoken to. */
  readonly contacted: number
  readonly solved: number
  readonly satisfied: number
  /** 基本满意 */
  readonly basically: number
}

const share = z.number().min(0).max(1)

/** 三率 formula as data: weights differ from place to place and year to year, so every report prints its version. */
export const rateFormula = z.object({
  version: z.string().trim().min(1).max(20),
  inForceFrom: day,
  /** What one 基本满意 counts of a 满意. */
  basically: share,
  weights: z
    .object({ response: share, solved: share, satisfied: share })
    .refine(({ response, solved, satisfied }) => Math.abs(response + solved + satisfied - 1) < 1e-9, {
      message: 'weights add up to 1',
    }),
  source: z.string().trim().min(1).max(200),
})
export type RateFormula = z.infer<typeof rateFormula>

/** As a district system of the 接诉即办 kind reckons: 0.1 response, 0.5 solved, 0.4 satisfied (domain study I4.1). */
export const shippedFormula: RateFormula = {
  version: '2021-1',
  inForceFrom: '2021-01-01',
  basically: 0.9,
  weights: { response: 0.1, solved: 0.5, satisfied: 0.4 },
  source: '接诉即办考核通行算法 (响应率 10%、解决率 50%、满意率 40%)',
}

export const writeRateFormula = decision('rateFormula.write', rateFormula)

/** Shares from 0 to 1; `null` when nobody answered: nothing is a share of nothing. */
export interface Rates {
  readonly response: number | null
  readonly solved: number | null
  readonly satisfied: number | null
  readonly composite: number | null
}

/** 响应率, 解决率, 满意率 on valid return visits, and the composite. */
export function ratesOf(counts: RateCounts, formula: RateFormula): Rates {
  const { base, contacted, solved, satisfied, basically } = counts
  if (base === 0) return { response: null, solved: null, satisfied: null, composite: null }
  const { weights } = formula
  const rates = {
    response: contacted / base,
    solved: solved / base,
    satisfied: (satisfied + formula.basically * basically) / base,
  }
  const composite =
    weights.response * rates.response + weights.solved * rates.solved + weights.satisfied * rates.satisfied
  return { ...rates, composite }
}

/** The formula that was in force at the end of a period; the shipped one before any was written. */
export function formulaOn(formulas: readonly RateFormula[], on: Day): RateFormula {
  return (
    formulas
      .filter(({ inForceFrom }) => inForceFrom <= on)
      .sort((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))[0] ?? shippedFormula
  )
}

/** `0.953` as `95.3%`; nothing to say is a dash. */
export function sayShare(value: number | null): string {
  return value === null ? '—' : `${(Math.round(value * 1000) / 10).toFixed(1)}%`
}
