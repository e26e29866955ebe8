import { z } from 'zod'
import { decision } from '../kit/action.ts'
import type { Instant } from '../kit/dates.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** When nobody is written to, and after how many days nothing is left of a message but that there was one. */
export const messageRules = z.object({
  quiet: z.object({ from: timeOfDay, until: timeOfDay }).nullable(),
  keepDays: z.number().int().min(1).max(365),
})
export type MessageRules = z.infer<typeof messageRules>

export const usualRules: MessageRules = { quiet: { from: '21:00', until: '08:00' }, keepDays: 30 }

export const writeRules = decision('messageRules.write', messageRules)

/** Tries at most; what has not gone out by then is shown to people. */
export const TRIES_AT_MOST = 6

/** Minutes to the next try, after so many: a short fault is over soon, a long one is not hammered at. */
const WAITS_MIN = [1, 5, 30, 120, 360] as const

export function nextTryAt(attempts: number, now: Instant): Instant {
  const minutes = WAITS_MIN[Math.min(Math.max(attempts, 1), WAITS_MIN.length) - 1]!
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

/** Messages a minute, by channel: a robot takes 20 (企业微信群机器人); the others are asked not to be flooded. */
export const A_MINUTE = { wecom: 20, aliyun: 60, tencent: 60, mail: 60, sink: 1000 } as const
