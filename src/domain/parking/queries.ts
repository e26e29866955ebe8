import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { SentFile } from '../kit/received-file.ts'
import type { AllotmentRule } from './allotment.ts'
import type { AllotmentState, ApplicantLeaving, Eligibility, NeedFlag } from './allotting.ts'
import type { ParkingNorms } from './parking-norms.ts'
import type { PlanDrawing, SpaceCount } from './plan-drawing.ts'
import type { PlanState } from './plan.ts'

export interface PlanHead {
  readonly id: string
  readonly compoundId: string
  readonly compound: string
  readonly name: string
  readonly state: PlanState
  /** 0: nothing has been drawn yet. */
  readonly version: number
  readonly savedAt: string | null
}

export interface PlanPage extends PlanHead {
  readonly drawing: PlanDrawing
  /** Latest first. */
  readonly versions: readonly {
    readonly version: number
    readonly savedAt: string
    readonly savedBy: string | null
    readonly isBefore: boolean
    readonly count: SpaceCount
  }[]
  /** As it was before, where a version says so. */
  readonly before: SpaceCount | null
  readonly count: SpaceCount
}

/** A plan as everybody sees it: without the picture under it. */
export interface PublishedPlan {
  readonly id: string
  readonly name: string
  readonly compound: string
  readonly drawing: PlanDrawing
  readonly before: SpaceCount | null
  readonly count: SpaceCount
}

export interface AllotmentHead {
  readonly id: string
  readonly planId: string
  readonly plan: string
  readonly title: string
  readonly rule: AllotmentRule
  readonly state: AllotmentState
  readonly seedHow: string
  readonly seedOn: string
  readonly applyUntil: string
  readonly objectionDays: number
  readonly applicants: number
  readonly spaces: number
}

export interface ApplicantRow {
  readonly id: string
  /** 3-2-501: as it stands on the list. */
  readonly code: string
  readonly dwellingId: string
  readonly eligibility: Eligibility
  readonly turns: number
  readonly need: NeedFlag | null
  readonly left: ApplicantLeaving | null
  /** After the draw. */
  readonly place: number | null
  readonly lot: string | null
  readonly space: string | null
}

export interface ObjectionRow {
  readonly id: string
  readonly code: string | null
  readonly words: string
  readonly madeAt: string
  readonly answer: string | null
  readonly upheld: boolean | null
}

export interface AllotmentPage extends AllotmentHead {
  readonly offered: readonly { readonly code: string; readonly accessible: boolean }[]
  /** In the order of the draw, before it by code. */
  readonly people: readonly ApplicantRow[]
  readonly objections: readonly ObjectionRow[]
  /** The frozen list and its SHA-256. */
  readonly list: string | null
  readonly listCode: string | null
  readonly seed: string | null
  readonly drawnAt: string | null
  readonly objectionsUntil: string | null
  readonly why: string | null
}

export const planList = query('parkingPlan.list', z.object({})).answers<readonly PlanHead[]>()
export const planPage = query('parkingPlan.page', z.object({ planId: id })).answers<PlanPage>()
export const planVersion = query(
  'parkingPlan.version',
  z.object({ planId: id, version: z.coerce.number().int().min(1) }),
).answers<PlanDrawing>()
export const groundPicture = query('groundPicture.get', z.object({ pictureId: id })).answers<SentFile>()
/** For everybody. */
export const publishedPlans = query('parkingPlan.published', z.object({})).answers<readonly PublishedPlan[]>()
export const allotmentHeads = query('allotment.list', z.object({})).answers<readonly AllotmentHead[]>()
export const allotmentPage = query('allotment.page', z.object({ allotmentId: id })).answers<AllotmentPage>()
/** Every version of the sizes, the newest last: it counts. */
export const parkingNormsList = query('parkingNorms.list', z.object({})).answers<readonly ParkingNorms[]>()

export const parkingQueries = [
  parkingNormsList,
  planList,
  planPage,
  planVersion,
  groundPicture,
  publishedPlans,
  allotmentHeads,
  allotmentPage,
] as const
