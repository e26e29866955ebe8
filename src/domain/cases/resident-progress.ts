import { z } from 'zod'
import type { Instant } from '../kit/dates.ts'
import { query } from '../kit/query.ts'
import type { FileView } from './agency-view.ts'
import type { CaseResult } from './case.ts'

/**
 * Where a matter stands for whoever asked, as one follows a parcel: received 已收到, handling 正在办, agency 协办单位在办,
 * paused 暂停, checking 正在核实结果, yourWord 等您说一声, closed 已办结, notOurs 不归社区办, merged 并入另一件.
 */
const residentStages = [
  'received',
  'handling',
  'agency',
  'paused',
  'checking',
  'yourWord',
  'closed',
  'notOurs',
  'merged',
] as const
export type ResidentStage = (typeof residentStages)[number]

/** What has happened, in few words; who did it is an office, never a person. */
const residentEvents = [
  'received',
  'accepted',
  'assigned',
  'agencyAsked',
  'agencyAccepted',
  'agencyAnswered',
  'paused',
  'resumed',
  'extended',
  'result',
  'checked',
  'youAnswered',
  'reopened',
  'closed',
  'refused',
  'merged',
  'split',
  'thanked',
] as const
export type ResidentEvent = (typeof residentEvents)[number]

export interface ResidentProgress {
  readonly caseId: string
  readonly number: string
  readonly askedAt: Instant
  readonly stage: ResidentStage
  /** Who has it now: the community, or the organisation that was asked. */
  readonly holder: { readonly kind: 'community' | 'agency'; readonly name: string }
  readonly since: Instant
  readonly dueAt: Instant | null
  /** Explained is not solved: the resident reads which. */
  readonly result: CaseResult | null
  readonly events: readonly {
    readonly at: Instant
    readonly event: ResidentEvent
    readonly organisation: string | null
  }[]
  readonly files: readonly FileView[]
  /** The one question at the end is open: really solved? */
  readonly mayConfirm: boolean
  readonly mayThank: boolean
  readonly community: { readonly name: string; readonly phone: string }
}

/** The one matter that a resident's token opens. */
export const residentProgress = query('resident.progress', z.object({})).answers<ResidentProgress>()
