import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { LOCKS_AT_ONCE, postponingReasons } from './lock.ts'

/** 联合行动: planned 已安排 → held 已完成 | cancelled 已取消. */
const course = workflow('planned', 'held', 'cancelled')
export const actionDayStates = course.states
export type ActionDayState = (typeof actionDayStates)[number]

export const unitRoles = ['lead', 'remove', 'order', 'traffic', 'explain', 'record', 'witness'] as const
/** 牵头, 拆除清运, 维持秩序, 疏导车辆, 解释劝导, 拍照登记, 见证. */
export type UnitRole = (typeof unitRoles)[number]

const unit = z.object({ organisationId: id, role: z.enum(unitRoles) })
const dayWords = {
  onDay: day,
  /** 24-hour clock, `09:00`. */
  atTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Where everybody meets. */
  meetAt: z.string().trim().min(1).max(100),
  /** Who of the office does what. Sealed, since people are named. */
  duties: z.string().trim().max(1000).default(''),
}

export const planActionDay = decision(
  'actionDay.plan',
  z.object({
    dayId: id,
    ...dayWords,
    units: z.array(unit).max(30).default([]),
    lockIds: z.array(id).max(LOCKS_AT_ONCE).default([]),
  }),
)

export const changeActionDay = course.step(
  'actionDay.change',
  { from: ['planned'] },
  z.object({ dayId: id, ...dayWords }),
)

/** Invites a unit or gives it another role. */
export const inviteUnit = course.step(
  'actionDay.invite',
  { from: ['planned'] },
  z.object({ dayId: id, ...unit.shape }),
)

/** Locks that are to be gone to as well. */
export const addDayLocks = course.step(
  'actionDay.addLocks',
  { from: ['planned'] },
  z.object({ dayId: id, lockIds: z.array(id).min(1).max(LOCKS_AT_ONCE) }),
)

export const recordUnitCame = fact(
  'actionDay.came',
  z.object({ dayId: id, organisationId: id, people: z.number().int().min(0).max(500) }),
)

export const lockResults = ['removed', 'foundRemoved', 'postponed', 'notFound'] as const
/** 已拆除, 到场时已自拆, 暂缓, 没找到. */
export type LockResult = (typeof lockResults)[number]

/** What came of one lock on the day; what is said later stands, the journal keeps both. */
export const recordLockResult = fact(
  'actionDay.result',
  z.object({
    dayId: id,
    lockId: id,
    result: z.enum(lockResults),
    /** Of what is postponed. */
    reason: z.enum(postponingReasons).nullable().default(null),
  }),
)

export const finishActionDay = course.step(
  'actionDay.finish',
  { from: ['planned'], to: 'held' },
  z.object({ dayId: id }),
)

export const cancelActionDay = course.step(
  'actionDay.cancel',
  { from: ['planned'], to: 'cancelled' },
  z.object({ dayId: id }),
)
