import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { instant, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { FileView } from './agency-view.ts'

/**
 * 吹哨报到: the community whistles, and the offices that hold the powers report on the spot, together (北京接诉即办条例 arts 16, 33).
 * called 已吹哨 → settled 已处置; or cancelled. Both sides are rated: the office's part, and whether the call was needed.
 */
const course = workflow('called', 'settled', 'cancelled')
export type WhistleState = (typeof course.states)[number]

const whistleId = id
const text = z.string().trim().min(1).max(4000)
const words = z.string().trim().max(1000).default('')

/** Escalates a case: whom, for what, where and when. */
export const blowWhistle = decision(
  'whistle.blow',
  z.object({
    whistleId,
    caseId: id,
    meetAt: instant,
    place: z.string().trim().min(1).max(200),
    purpose: text,
    unitIds: z.array(id).min(1).max(20),
  }),
)

/** That an office came, when, and who came for it. */
export const arriveAtWhistle = fact(
  'whistle.arrive',
  z.object({
    whistleId,
    organisationId: id,
    arrivedAt: instant,
    who: z.string().trim().max(120).default(''),
  }),
)

/** What was decided together and what was done on the spot, with pictures from the files of the case. */
export const settleWhistle = course.step(
  'whistle.settle',
  { from: ['called'], to: 'settled' },
  z.object({ whistleId, decided: text, done: text, attachmentIds: z.array(id).max(30).default([]) }),
)

export const cancelWhistle = course.step(
  'whistle.cancel',
  { from: ['called'], to: 'cancelled' },
  z.object({ whistleId, reason: z.string().trim().min(2).max(1000) }),
)

export const whistleRatings = ['good', 'fair', 'poor'] as const
export type WhistleRating = (typeof whistleRatings)[number]

/** Did the office come in time and do its part? */
export const rateUnit = course.step(
  'whistle.rateUnit',
  { from: ['settled'] },
  z.object({ whistleId, organisationId: id, rating: z.enum(whistleRatings), words }),
)

/** Was the call needed, and the right offices called? By the office itself, or as it was told. */
export const rateCall = course.step(
  'whistle.rateCall',
  { from: ['settled'] },
  z.object({ whistleId, organisationId: id, rating: z.enum(whistleRatings), words }),
)

export interface WhistleUnit {
  readonly organisationId: string
  readonly name: string
  readonly arrivedAt: Instant | null
  readonly who: string
  readonly unitRating: WhistleRating | null
  readonly unitWords: string
  readonly callRating: WhistleRating | null
  readonly callWords: string
}

export interface WhistleView {
  readonly id: string
  readonly caseId: string
  readonly state: WhistleState
  readonly calledAt: Instant
  readonly calledBy: string
  readonly meetAt: Instant
  readonly place: string
  readonly purpose: string
  readonly decided: string
  readonly done: string
  readonly endedAt: Instant | null
  readonly pictures: readonly FileView[]
  readonly units: readonly WhistleUnit[]
}

/** A call as the office that is called sees it: its own part only. */
export interface WhistleCall {
  readonly whistleId: string
  readonly committeeId: string
  readonly communityName: string
  readonly caseNumber: string
  readonly organisationId: string
  readonly state: WhistleState
  readonly meetAt: Instant
  readonly place: string
  readonly purpose: string
  readonly decided: string
  readonly arrivedAt: Instant | null
  readonly callRating: WhistleRating | null
}

/** Those of one case, oldest first. */
export const caseWhistles = query('whistle.ofCase', z.object({ caseId: id })).answers<
  readonly WhistleView[]
>()

/** Calls to the own office from all communities it serves: those to come, and the last fifty before. */
export const whistleCalls = query('whistle.calls', z.object({})).answers<readonly WhistleCall[]>()

export const whistleActions = [
  blowWhistle,
  arriveAtWhistle,
  settleWhistle,
  cancelWhistle,
  rateUnit,
  rateCall,
] as const
export const whistleQueries = [caseWhistles, whistleCalls] as const
