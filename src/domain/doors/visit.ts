import { z } from 'zod'
import { fact } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

export const doorOutcomes = [
  'met',
  'nobody',
  'neighbourSaysEmpty',
  'otherAnswered',
  'refused',
  'away',
  'moved',
  'noSuchAddress',
  'telephone',
  'needsVisit',
] as const
/** 见到, 没人, 邻居证实空置, 他人代答, 拒绝, 外出, 搬走, 地址不存在, 电话答复, 需上门: a drive's outcomes and one more. */
export type DoorOutcome = (typeof doorOutcomes)[number]

export const dayParts = ['morning', 'noon', 'afternoon', 'evening'] as const
/** 上午, 中午, 下午, 晚上. */
export type DayPart = (typeof dayParts)[number]

/** The next attempt: another hour, another worker, the telephone first. */
const nextVisit = z.object({
  on: day,
  part: z.enum(dayParts).nullable().default(null),
  who: z.enum(['self', 'other']).default('self'),
  phoneFirst: z.boolean().default(false),
})
export type NextVisit = z.infer<typeof nextVisit>

/**
 * 一次敲门: one knock at one door. It has happened: nothing about it is refused. What was open at the door is answered by its own
 * modules' facts, which come in the same batch.
 */
export const recordDoorVisit = fact(
  'doorVisit.record',
  z.object({
    visitId: id,
    dwellingId: id,
    outcome: z.enum(doorOutcomes),
    /** 外出至: until when they are away, where somebody said so. */
    awayUntil: day.nullable().default(null),
    /** What was said. Sealed. */
    words: z.string().trim().max(1000).default(''),
    next: nextVisit.nullable().default(null),
  }),
)
