import type { Day } from '../kit/dates.ts'
import type { Refusal } from '../kit/refusal.ts'

export interface AllotmentDays {
  /** The last day on which homes apply. */
  readonly applyUntil: Day
  /** The day on which the seed is made public elsewhere. */
  readonly seedOn: Day
  /** The last day of the term for objections; `null`: not drawn yet. */
  readonly objectionsUntil: Day | null
}

/** 定名单: not while homes may still apply, as was announced; not once the seed is known, since it could choose the list. */
export function freezingRefused({ applyUntil, seedOn }: AllotmentDays, today: Day): Refusal | undefined {
  if (today < applyUntil) return { code: 'allotment-still-applying', facts: { on: applyUntil } }
  return today > seedOn ? { code: 'allotment-seed-known', facts: { on: seedOn } } : undefined
}

/** 抽签: not before the day of the seed. */
export function drawingRefused({ seedOn }: AllotmentDays, today: Day): Refusal | undefined {
  return today < seedOn ? { code: 'allotment-seed-early', facts: { on: seedOn } } : undefined
}

/** 结果确定: not while objections may come, nor while one is not answered or was found right. */
export function finishingRefused(
  { objectionsUntil }: AllotmentDays,
  objections: { readonly open: number; readonly upheld: number },
  today: Day,
): Refusal | undefined {
  const until = objectionsUntil ?? today
  if (today <= until) return { code: 'allotment-term-running', facts: { on: until } }
  if (objections.open > 0) return { code: 'allotment-objections-open', facts: { n: objections.open } }
  return objections.upheld > 0 ? { code: 'allotment-objection-upheld' } : undefined
}

/** Such an objection is kept and answered like any other; the desk sees that it came after the term. */
export function isLateObjection(madeOn: Day, { objectionsUntil }: AllotmentDays): boolean {
  return objectionsUntil !== null && madeOn > objectionsUntil
}
