import { z } from 'zod'
import { decision, fact } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, rowKey, type Page } from '../kit/query.ts'
import type { CaseState } from './case-states.ts'
import type { HotlineAnswer, KeptOrder } from './hotline-answer.ts'

const number = z.string().trim().min(1).max(60)
const cells = z.array(z.string().max(8000)).max(80)

/** Rows of a 12345 export as they came, kept with their cases: what has changed is noted there, and answered in this layout. */
export const keepHotlineOrders = fact(
  'hotlineOrder.keep',
  z.object({ header: cells, orders: z.array(z.object({ number, cells })).min(1).max(200) }),
)

/** Takes these answers out as one sheet, and counts them as sent; each must be answerable. */
export const sendHotlineAnswers = decision(
  'hotlineAnswer.send',
  z.object({ exportId: id, numbers: z.array(number).min(1).max(2000) }),
)

export const hotlineStandings = ['ready', 'waiting', 'sent'] as const
/** ready: ended and not sent (or ended anew since); waiting: not ended, or no case; sent. */
export type HotlineStanding = (typeof hotlineStandings)[number]

export interface HotlineOrderRow {
  readonly number: string
  readonly standing: HotlineStanding
  readonly seenAt: string
  /** Their sheet has said something else since. */
  readonly changedAt: string | null
  readonly caseId: string | null
  readonly caseNumber: string | null
  readonly title: string
  /** Of the case, or of the one that it was merged into: why it waits. */
  readonly state: CaseState | null
  readonly dueAt: string | null
  readonly sentAt: string | null
}

const filter = {
  standing: z.enum(hotlineStandings).nullable().default(null),
  /** Days on which the order came in, the last one included. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
}

export const listHotlineOrders = query(
  'hotlineOrder.list',
  z.object({
    ...filter,
    after: rowKey(z.iso.datetime({ offset: true }), number).optional(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
).answers<Page<HotlineOrderRow> & { readonly counts: Readonly<Record<HotlineStanding, number>> }>()

export interface HotlineExportRow {
  readonly id: string
  readonly madeAt: string
  readonly madeBy: string | null
  readonly orders: number
}

/** The latest fifty. */
export const listHotlineExports = query('hotlineAnswer.list', z.object({})).answers<
  readonly HotlineExportRow[]
>()

/** What one sheet says, for writing it (again). */
export const hotlineSheet = query('hotlineAnswer.sheet', z.object({ exportId: id })).answers<
  readonly (KeptOrder & { readonly answer: HotlineAnswer })[]
>()

export const hotlineActions = [keepHotlineOrders, sendHotlineAnswers] as const
export const hotlineQueries = [listHotlineOrders, listHotlineExports, hotlineSheet] as const
