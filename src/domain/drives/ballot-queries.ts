import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { BallotState } from './ballot.ts'
import type { OwnedSource } from './owned.ts'
import { choices, type Choice, type Tally } from './tally.ts'
import type { Threshold } from './threshold.ts'
import type { CorrectionReason, VoteWay } from './vote.ts'

export interface BallotHead {
  readonly id: string
  readonly driveId: string
  readonly topic: string
  readonly state: BallotState
  readonly openedAt: string
  readonly closedAt: string | null
  readonly announcedOn: string | null
  readonly publishedOn: string | null
}

/** Where a home of the roll is. */
export interface RollPlace {
  readonly dwellingId: string
  readonly compound: string
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
}

export interface BallotPage extends BallotHead {
  readonly threshold: Threshold
  readonly homes: number
  readonly tally: Tally
  /** 还差哪几户: the smallest set of heads that would carry it, each with its homes; `null` when nothing can. */
  readonly stillNeeded: readonly { readonly no: number; readonly homes: readonly RollPlace[] }[] | null
  /** The list of doors that the phones have of it. */
  readonly doors: { readonly driveId: string; readonly openedAt: string; readonly homes: number } | null
  /** Votes by written authority without a picture of it. */
  readonly proxiesUnproven: number
  /** Of a closed one. */
  readonly seal: string | null
}

/** A home of the roll and what counts of it now. */
export interface RollLine extends RollPlace {
  readonly no: number
  readonly areaCm2: number
  readonly partyNo: number
  /** How many homes the same owners have on the roll. */
  readonly partyHomes: number
  readonly choice: Choice | null
  readonly way: VoteWay | null
  readonly proxy: boolean
}

export interface PartyVote {
  readonly id: string
  readonly serial: number
  readonly choice: Choice | null
  readonly way: VoteWay
  readonly proxy: boolean
  readonly votedOn: string
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly corrects: string | null
  readonly reason: CorrectionReason | null
  /** By another entry. */
  readonly corrected: boolean
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

export interface PartyPage {
  readonly no: number
  readonly areaCm2: number
  readonly homes: readonly RollPlace[]
  /** Names of the owners as far as they are known. */
  readonly owners: readonly string[]
  readonly standing: string | null
  /** In the order they were written down. */
  readonly votes: readonly PartyVote[]
}

/** Is the roll complete enough to begin? */
export interface BallotDraft {
  readonly homes: number
  readonly heads: number
  readonly areaCm2: number
  readonly withoutArea: number
  readonly withoutOwner: number
  /** Owners taken from the head of an owner's household, because nothing better is written down. */
  readonly assumedOwner: number
  /** The first of them, in walking order. */
  readonly missing: readonly (RollPlace & { readonly area: boolean; readonly owner: boolean })[]
}

export interface OwnedPage {
  readonly place: RollPlace
  readonly areaM2: number | null
  readonly areaSource: OwnedSource | null
  /** As the registry has it. */
  readonly registryAreaM2: number | null
  readonly owners: readonly { readonly ownerId: string; readonly name: string }[]
  readonly ownerSource: OwnedSource | null
  /** Who would be taken: heads of owners' households living there. */
  readonly assumed: readonly { readonly ownerId: string; readonly name: string }[]
}

export const rollFilters = ['all', 'open', ...choices] as const

export const listBallots = query('ballot.list', z.object({ driveId: id })).answers<readonly BallotHead[]>()
export const ballotDraft = query(
  'ballot.draft',
  z.object({ compoundIds: z.array(id).min(1).max(50) }),
).answers<BallotDraft>()
export const ballotPage = query('ballot.page', z.object({ ballotId: id })).answers<BallotPage>()
/** The roll in walking order; `after` is the number of the last line seen. */
export const ballotHomes = query(
  'ballot.homes',
  z.object({
    ballotId: id,
    show: z.enum(rollFilters).default('all'),
    after: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
).answers<Page<RollLine>>()
export const partyPage = query(
  'ballot.party',
  z.object({ ballotId: id, no: z.coerce.number().int().min(1).max(100_000) }),
).answers<PartyPage>()
export const ownedPage = query('owned.page', z.object({ dwellingId: id })).answers<OwnedPage>()
/** All versions, those that come with the program first. */
export const listThresholds = query('threshold.list', z.object({})).answers<readonly Threshold[]>()

/** What a closed vote was sealed over, and the seal: `ballotText`. */
export const sealedText = query('ballot.sealed', z.object({ ballotId: id })).answers<{
  readonly text: string
  readonly seal: string
}>()

export const ballotQueries = [
  listBallots,
  ballotDraft,
  ballotPage,
  ballotHomes,
  partyPage,
  sealedText,
  ownedPage,
  listThresholds,
] as const
