import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { receivedFile } from '../kit/received-file.ts'

/** 地锁: listed 在册 → notified 已通知 → selfRemoved 自拆 | jointlyRemoved 联合拆 | postponed 暂缓; back again: listed. */
const course = workflow('listed', 'notified', 'postponed', 'selfRemoved', 'jointlyRemoved')
export const lockStates = course.states
export type LockState = (typeof lockStates)[number]

/** It still stands. */
export const standingStates: readonly LockState[] = ['listed', 'notified', 'postponed']
export const isGone = (state: LockState) => !standingStates.includes(state)

export const postponingReasons = ['carOnIt', 'ownerAway', 'claimsRight', 'unsafe', 'other'] as const
/** 车停在上面, 业主不在, 主张有权使用 (to be looked into), 现场不安全, 其他. */
export type PostponingReason = (typeof postponingReasons)[number]

export const lockServings = ['handed', 'posted', 'left', 'message'] as const
/** 当面签收, 张贴, 留置, 短信或微信. */
export type LockServing = (typeof lockServings)[number]

/** Most locks that are put on the list at once. */
export const LOCKS_AT_ONCE = 1000

/**
 * Puts locks on the list, each once: one that was begun from the same line of a drive is there already and is passed over.
 * `targetId` names that line; `label` is what the place is called (东侧1号位), never a name of somebody.
 */
export const enterLocks = decision(
  'lock.enter',
  z.object({
    locks: z
      .array(
        z.object({
          lockId: id,
          label: z.string().trim().min(1).max(60),
          compoundId: id.nullable().default(null),
          dwellingId: id.nullable().default(null),
          targetId: id.nullable().default(null),
        }),
      )
      .min(1)
      .max(LOCKS_AT_ONCE),
  }),
)

/** 限期自拆通知: until when to remove it oneself, and how the notice was served. */
export const notifyLock = course.step(
  'lock.notify',
  { from: ['listed', 'notified', 'postponed'], to: 'notified' },
  z.object({ lockId: id, how: z.enum(lockServings), dueOn: day }),
)

/** 通知限期自拆 of many locks at once, one way and one term; those that are gone by now are passed over. */
export const notifyLocks = decision(
  'lock.notifyMany',
  z.object({ lockIds: z.array(id).min(1).max(LOCKS_AT_ONCE), how: z.enum(lockServings), dueOn: day }),
)

/** Somebody removed it of their own accord. */
export const ownRemoval = course.step(
  'lock.ownRemoval',
  { from: ['listed', 'notified', 'postponed'], to: 'selfRemoved' },
  z.object({ lockId: id, removedOn: day }),
)

export const postponeLock = course.step(
  'lock.postpone',
  { from: ['listed', 'notified', 'postponed'], to: 'postponed' },
  z.object({ lockId: id, reason: z.enum(postponingReasons), untilOn: day.nullable().default(null) }),
)

export const patrolFindings = ['gone', 'back', 'unseen'] as const
/** 没有再装, 又装上了, 没看到 (a car stood on it, the gate was shut). */
export type PatrolFinding = (typeof patrolFindings)[number]

/** 巡查: one look at a place whose lock was removed. It has happened; a lock that is back stands on the list again. */
export const recordPatrol = fact(
  'lock.patrol',
  z.object({ checkId: id, lockId: id, found: z.enum(patrolFindings) }),
)

/** When somebody goes to look the next time, other than the rhythm says. */
export const planPatrol = course.step(
  'lock.planPatrol',
  { from: ['selfRemoved', 'jointlyRemoved'] },
  z.object({ lockId: id, dueOn: day }),
)

export const pictureTags = ['before', 'after', 'back'] as const
/** 整治前, 整治后, 反弹. */
export type PictureTag = (typeof pictureTags)[number]

/** How many pictures one lock holds at most. */
export const PICTURES_AT_MOST = 24

export const addLockPicture = decision(
  'lockPicture.add',
  z.object({
    pictureId: id,
    lockId: id,
    tag: z.enum(pictureTags),
    name: z.string().trim().min(1).max(200),
    file: receivedFile,
  }),
)

export const removeLockPicture = decision('lockPicture.remove', z.object({ pictureId: id }))

const words = z.string().trim().min(1).max(200)

/** 物品保管: what lay there or was taken off, and where it is kept for its owner. Sealed. */
export const keepProperty = fact(
  'keptProperty.take',
  z.object({ keptId: id, lockId: id, what: words, keptAt: words }),
)

export const handBackProperty = decision(
  'keptProperty.handBack',
  z.object({ keptId: id, toWhom: words, handedOn: day }),
)
