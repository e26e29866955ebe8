import { z } from 'zod'
import type { Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { messageCourse, providerCode } from './message.ts'

/** What the provider knows of a message that it took: 收到了, 没送到, or nothing yet. */
export const receiptResults = ['delivered', 'undelivered', 'unknown'] as const
export type ReceiptResult = (typeof receiptResults)[number]

/** `ask`: the how-maniest question this was, so that one answer counts once. */
export const noteReceipt = messageCourse.step(
  'message.receipt',
  { from: ['sent'] },
  z.object({
    messageId: id,
    ask: z.number().int().min(1).max(100),
    result: z.enum(receiptResults),
    providerCode,
  }),
)

/** Channels whose provider can be asked. */
const asked: ReadonlySet<string> = new Set(['aliyun', 'tencent'])

/**
 * Minutes to each question, after the one before. A network tries for up to two days to reach a telephone that is off; Tencent
 * answers for seven days, Alibaba for thirty.
 */
const WAITS_MIN = [1, 5, 30, 120, 720, 2160] as const

/** When to ask, after so many questions; null: there is nobody to ask, or no use in asking again. */
export function receiptDue(channel: string, asks: number, now: Instant): Instant | null {
  const minutes = asked.has(channel) ? WAITS_MIN[asks] : undefined
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString()
}
