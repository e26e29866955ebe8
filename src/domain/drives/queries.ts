import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { BallotState } from './ballot.ts'
import type { DriveState, NoticeKind, Serving } from './drive.ts'
import type { DriveProgress, DriveTargetRow } from './progress.ts'
import type { Stance, VisitOutcome } from './stance.ts'
import type { Tally } from './tally.ts'
import type { Threshold } from './threshold.ts'

export interface DriveHead {
  readonly id: string
  readonly name: string
  readonly state: DriveState
  readonly openedAt: string
  readonly closedAt: string | null
}

export interface DrivePage {
  readonly drive: DriveHead
  readonly progress: DriveProgress
  readonly targets: readonly DriveTargetRow[]
  readonly ballots: readonly { readonly id: string; readonly topic: string; readonly state: BallotState }[]
}

export interface TargetPage {
  /** Latest first. */
  readonly visits: readonly {
    readonly id: string
    readonly outcome: VisitOutcome
    readonly stance: Stance | null
    readonly words: string
    /** Absent day: written in a sheet before. */
    readonly at: string | null
    readonly by: string | null
    readonly nextOn: string | null
  }[]
  readonly notices: readonly {
    readonly id: string
    readonly kind: NoticeKind
    readonly how: Serving
    readonly dueOn: string | null
    readonly at: string
  }[]
}

export interface BallotPage {
  readonly id: string
  readonly topic: string
  readonly state: BallotState
  readonly threshold: Threshold
  readonly tally: Tally
  /** 还差哪几户: homes of the smallest set that would carry it; `null` when nothing can. */
  readonly stillNeeded: readonly (readonly string[])[] | null
  /** Of a closed one. */
  readonly seal: string | null
}

export const listDrives = query('drive.list', z.object({})).answers<readonly DriveHead[]>()
export const drivePage = query('drive.page', z.object({ driveId: id })).answers<DrivePage>()
export const targetPage = query('driveTarget.page', z.object({ targetId: id })).answers<TargetPage>()
export const ballotPage = query('ballot.page', z.object({ ballotId: id })).answers<BallotPage>()

export const driveQueries = [listDrives, drivePage, targetPage, ballotPage] as const
