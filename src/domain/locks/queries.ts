import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { SentFile } from '../kit/received-file.ts'
import type { ActionDayState, LockResult, UnitRole } from './action-day.ts'
import type { PatrolRhythm } from './patrol.ts'
import type { LockServing, LockState, PatrolFinding, PictureTag, PostponingReason } from './lock.ts'

/** One lock as lists show it. Days are calendar days. */
export interface LockRow {
  readonly id: string
  readonly label: string
  readonly state: LockState
  /** The home whose lock it is said to be. */
  readonly dwellingId: string | null
  readonly compoundId: string | null
  readonly compound: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
  /** The line of a drive it was begun from. */
  readonly targetId: string | null
  /** Until when to remove it oneself. */
  readonly dueOn: string | null
  readonly reason: PostponingReason | null
  readonly untilOn: string | null
  readonly removedOn: string | null
  readonly patrolOn: string | null
  readonly seenGone: number
  readonly timesBack: number
  readonly pictures: readonly LockPicture[]
  /** Things still kept for their owner. */
  readonly kept: number
}

export interface LockPicture {
  readonly id: string
  readonly tag: PictureTag
}

export interface KeptThing {
  readonly id: string
  readonly lockId: string
  readonly what: string
  readonly keptAt: string
  readonly takenAt: string
  readonly toWhom: string | null
  readonly handedOn: string | null
}

export interface LockPage {
  readonly lock: LockRow
  readonly notices: readonly {
    readonly id: string
    readonly how: LockServing
    readonly dueOn: string
    readonly at: string
  }[]
  /** Latest first. */
  readonly checks: readonly {
    readonly id: string
    readonly found: PatrolFinding
    readonly at: string
    readonly by: string | null
  }[]
  readonly kept: readonly KeptThing[]
}

export interface ActionDayHead {
  readonly id: string
  readonly state: ActionDayState
  readonly onDay: string
  readonly atTime: string
  readonly meetAt: string
  readonly locks: number
  /** With a result. */
  readonly done: number
}

export interface DayLock extends LockRow {
  readonly result: LockResult | null
  readonly resultReason: PostponingReason | null
  readonly resultAt: string | null
}

export interface DayUnit {
  readonly organisationId: string
  readonly name: string
  readonly role: UnitRole
  /** Who came; `null`: nothing said yet; 0: nobody. */
  readonly people: number | null
}

export interface ActionDayPage extends ActionDayHead {
  readonly duties: string
  readonly units: readonly DayUnit[]
  /** In walking order. */
  readonly list: readonly DayLock[]
  readonly keptThings: readonly KeptThing[]
}

export const lockList = query('lock.list', z.object({})).answers<readonly LockRow[]>()
/** Places that are to be looked at by today, the longest due first. */
export const lockPatrols = query('lock.patrols', z.object({})).answers<readonly LockRow[]>()
export const lockPage = query('lock.page', z.object({ lockId: id })).answers<LockPage>()
export const lockPicture = query('lockPicture.get', z.object({ pictureId: id })).answers<SentFile>()
export const actionDayList = query('actionDay.list', z.object({})).answers<readonly ActionDayHead[]>()
export const actionDayPage = query('actionDay.page', z.object({ dayId: id })).answers<ActionDayPage>()
/** Every version of the rhythm, the newest last: it counts. */
export const patrolRhythmList = query('patrolRhythm.list', z.object({})).answers<readonly PatrolRhythm[]>()

export const lockQueries = [
  patrolRhythmList,
  lockList,
  lockPatrols,
  lockPage,
  lockPicture,
  actionDayList,
  actionDayPage,
] as const
