import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { driveCut, TARGETS_AT_MOST } from './drive-cut.ts'
import type { DriveState, LeavingReason, NoticeKind, Serving } from './drive.ts'
import type { DriveProgress, DriveTargetRow } from './progress.ts'
import { stances, type Stance, type VisitOutcome } from './stance.ts'

export interface DriveHead {
  readonly id: string
  readonly name: string
  readonly state: DriveState
  readonly openedAt: string
  readonly closedAt: string | null
  /** Of a list of doors made for a vote. */
  readonly ballotId: string | null
}

export interface DriveLine extends DriveHead {
  /** Of a drive under way. */
  readonly counted: number | null
  readonly open: number | null
  /** Where its list lies; with the day it began they tell two of one name apart. */
  readonly compounds: readonly string[]
}

/** A building or a grid with how many of the list lie there, and how many of them are still open. */
export interface DrivePart {
  readonly id: string | null
  readonly name: string
  readonly compound: string
  readonly counted: number
  readonly visited: number
  readonly open: number
}

/** 还没做通的: a stair with how many there are still open. */
export interface StairOpen {
  readonly buildingId: string | null
  readonly compound: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly open: number
}

export interface DrivePage {
  readonly drive: DriveHead
  readonly progress: DriveProgress
  readonly buildings: readonly DrivePart[]
  readonly grids: readonly DrivePart[]
  /** Most first. */
  readonly stairs: readonly StairOpen[]
}

/** How one home stands in a drive; `targets`: what of the list belongs to it. */
export interface DriveCell {
  readonly dwellingId: string
  readonly targets: readonly {
    readonly id: string
    readonly stance: Stance | null
    readonly left: LeavingReason | null
    readonly attempts: number
    readonly nextOn: string | null
  }[]
}

export interface TargetPage {
  readonly target: DriveTargetRow & {
    readonly driveId: string
    readonly driveState: DriveState
    readonly leftAt: string | null
    readonly leftBy: string | null
    /** What was said when it left the list. */
    readonly leftWords: string
  }
  /** Latest first. */
  readonly visits: readonly {
    readonly id: string
    readonly outcome: VisitOutcome
    readonly stance: Stance | null
    readonly words: string
    /** Absent day: written in a sheet before, in this round. */
    readonly at: string | null
    readonly round: number | null
    readonly by: string | null
    readonly nextOn: string | null
  }[]
  readonly notices: readonly {
    readonly id: string
    readonly kind: NoticeKind
    readonly how: Serving
    readonly dueOn: string | null
    readonly at: string
    readonly by: string | null
    /** Pictures of the signed counterfoil. */
    readonly files: readonly { readonly id: string; readonly name: string }[]
  }[]
}

export interface CutPreview {
  readonly count: number
  /** Where they are, most first. */
  readonly places: readonly { readonly name: string; readonly count: number }[]
}

/** A home of the books by the one text that stands for its address (`addressKey`). */
export interface MatchedHome {
  readonly key: string
  readonly dwellingId: string
}

export const targetFilters = [
  'all',
  'open',
  'due',
  'visited',
  'unvisited',
  'noticed',
  'noNotice',
  'left',
] as const
export type TargetFilter = (typeof targetFilters)[number]

/** In walking order; `after` is the key of the last row seen. */
export const listTargets = query(
  'driveTarget.list',
  z.object({
    driveId: id,
    show: z.enum(targetFilters).default('all'),
    stance: z.enum([...stances, 'none']).optional(),
    buildingId: id.optional(),
    stair: z.string().max(20).optional(),
    gridId: id.optional(),
    /** What has been tried this often and is still open. */
    attemptsFrom: z.coerce.number().int().min(0).max(99).optional(),
    after: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
).answers<Page<DriveTargetRow>>()

export const listDrives = query('drive.list', z.object({})).answers<readonly DriveLine[]>()
export const drivePage = query('drive.page', z.object({ driveId: id })).answers<DrivePage>()
export const driveFront = query('drive.front', z.object({ driveId: id, buildingId: id })).answers<
  readonly DriveCell[]
>()
export const targetPage = query('driveTarget.page', z.object({ targetId: id })).answers<TargetPage>()
/** What a cut would put on the list, before it is fixed. */
export const previewCut = query('drive.preview', z.object({ cut: driveCut })).answers<CutPreview>()

/** Where the doors of these targets are, in the order asked for; for papers and lists. */
export const targetDoors = query(
  'driveTarget.doors',
  z.object({ targetIds: z.array(id).min(1).max(500) }),
).answers<readonly DriveTargetRow[]>()
/** Which of these addresses are homes on the books; asked when a sheet is read. */
export const matchHomes = query(
  'drive.matchHomes',
  z.object({ keys: z.array(z.string().max(200)).max(TARGETS_AT_MOST) }),
).answers<readonly MatchedHome[]>()

export const driveListQueries = [
  listDrives,
  drivePage,
  listTargets,
  driveFront,
  targetPage,
  previewCut,
  matchHomes,
  targetDoors,
] as const
