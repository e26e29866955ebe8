import { z } from 'zod'
import { instant, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, rowKey, type Page } from '../kit/query.ts'
import type { AddressView } from '../registry/address-view.ts'
import { correctionStates, type CorrectionState, type Seen } from './correction.ts'
import { keptStates, type KeptState } from './kept.ts'
import type { DoorOutcome, NextVisit } from './visit.ts'

export interface DeviceRow {
  readonly id: string
  readonly name: string
  readonly accountId: string
  readonly accountName: string
  readonly enrolledAt: string
  readonly metAt: string
  readonly revokedAt: string | null
  readonly wipedAt: string | null
  /** Records that were still on it when it was wiped. */
  readonly wipedUnsent: number | null
  /** Records made on it, as far as it has said; those that came; and those that never did, as pairs from–to. */
  readonly made: number
  readonly received: number
  readonly missing: readonly (readonly [number, number])[]
}

/** 手机: one's own; for the office all of the community's. Last met first. */
export const listDevices = query('device.list', z.object({})).answers<readonly DeviceRow[]>()

export interface CorrectionRow {
  readonly id: string
  /** Numbers only masked. */
  readonly seen: Seen
  readonly home: AddressView
  readonly personName: string | null
  readonly seenAt: string
  readonly by: string
  readonly state: CorrectionState
  /** What the books say there now, in the same form as `seen` says it; `null`: nothing to compare. */
  readonly now: string | number | boolean | null
  /** The books were changed there after the record that it was seen on; who and when. */
  readonly changedSince: { readonly at: string; readonly by: string } | null
  /** Others that are to be checked and speak of the same place: with another value, or the same. */
  readonly against: readonly string[]
  readonly alike: readonly string[]
  readonly settledAt: string | null
  readonly settledBy: string | null
}

/** 现场更正: oldest first, those that contradict each other next to each other. */
export const listCorrections = query(
  'correction.list',
  z.object({
    state: z.enum(correctionStates).default('toCheck'),
    dwellingId: id.optional(),
    after: rowKey(instant, instant, id).optional(),
  }),
).answers<Page<CorrectionRow>>()

export interface KeptRow {
  readonly id: string
  readonly deviceName: string
  readonly accountName: string
  /** `null`: nobody could read what it is. */
  readonly action: string | null
  /** Why it could not be carried out (sync/protocol.ts). */
  readonly why: string
  /** Code of the refusal, where a rule said no. */
  readonly code: string | null
  readonly keptAt: string
  readonly state: KeptState
  readonly settledAt: string | null
  readonly settledBy: string | null
  /** Why it was put aside. */
  readonly reason: string
}

/** 待处理: oldest first. */
export const listKept = query(
  'kept.list',
  z.object({ state: z.enum(keptStates).default('waiting'), after: rowKey(instant, id).optional() }),
).answers<Page<KeptRow>>()

export interface DoorWaiting {
  readonly corrections: number
  readonly kept: number
  /** Records made on phones that never came. */
  readonly missing: number
}

/** What waits at the desk of what phones have brought. */
export const doorWaiting = query('door.waiting', z.object({})).answers<DoorWaiting>()

export interface DoorVisit {
  readonly id: string
  readonly outcome: DoorOutcome
  /** Day until which they are away, where somebody said so. */
  readonly awayUntil: string | null
  readonly words: string
  readonly visitedAt: Instant
  readonly visitedBy: string | null
  readonly next: Pick<NextVisit, 'on' | 'part'> | null
}

/** 上门记录: the knocks at one home, the latest first, fifty at most; `since`: only those from then on. */
export const doorVisits = query(
  'door.visits',
  z.object({ dwellingId: id, since: instant.optional() }),
).answers<readonly DoorVisit[]>()

export const doorQueries = [listDevices, listCorrections, listKept, doorWaiting, doorVisits] as const
