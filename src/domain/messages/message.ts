import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { channels } from './channel.ts'

/** waiting 等着发, sending 正在发, sent 发出了, delivered 对方收到了, failed 没发成 (or not received), dropped 不用发了 (overtaken while it waited). */
export const messageCourse = workflow('waiting', 'sending', 'sent', 'delivered', 'failed', 'dropped')
export type MessageState = (typeof messageCourse.states)[number]

/** Why a message was not taken, or not yet. */
export const sendReasons = [
  /** The number or the address is none, or nobody can be written to there. */ 'address',
  /** The provider does not know the text, its number or the signature. */ 'template',
  /** Key, rights or money of the account. */ 'account',
  /** Too many for the moment. */ 'busy',
  /** Nobody answered, or with a fault. */ 'network',
  /** Refused for another reason; the provider's code says which. */ 'refused',
  /** The channel is not turned on. */ 'off',
  /** The provider took it and the telephone did not receive it: off, blocked, no such number. */ 'undelivered',
  /** Broken off after the last try had begun: it may have gone out. */ 'brokenOff',
] as const
export type SendReason = (typeof sendReasons)[number]

/** A provider's own code, and its number: never a sentence, which may hold a telephone number. */
export const providerCode = z
  .string()
  .max(80)
  .regex(/^[\w.:<>@+-]*$/)
  .default('')

const providerNumber = z
  .string()
  .max(80)
  .regex(/^[\w.:^-]*$/)
  .default('')

/** `attempt`: the how-maniest try this is, so that a try that was begun is not begun twice. */
export const beginSending = messageCourse.step(
  'message.begin',
  { from: ['waiting', 'sending'], to: 'sending' },
  z.object({ messageId: id, attempt: z.number().int().min(1).max(100) }),
)

export const settleMessage = messageCourse.step(
  'message.settle',
  { from: ['waiting', 'sending'] },
  z.object({
    messageId: id,
    attempt: z.number().int().min(0).max(100),
    result: z.enum(['sent', 'later', 'failed']),
    reason: z.enum(sendReasons).nullable().default(null),
    providerCode,
    providerNumber,
  }),
)

/** By a person who has mended what was wrong. */
export const sendAgain = messageCourse.step(
  'message.again',
  { from: ['failed'], to: 'waiting' },
  z.object({ messageId: id }),
)

/** The holder of a message's link has opened it: told by the page, counted once. */
export const openMessage = decision('message.open', z.object({}))

/** 不再发短信: by the holder of a link, for the number that it was sent to. */
export const stopMessages = decision('message.stop', z.object({}))

/** The same by the desk, or taken back, when the person says so. */
export const setStop = decision('message.setStop', z.object({ messageId: id, stopped: z.boolean() }))

/** A message to oneself, to see whether a channel works. */
export const testChannel = decision(
  'message.test',
  z.object({ messageId: id, channel: z.enum(channels), to: z.string().trim().max(200).default('') }),
)

/** Whom it went to and what it said is taken out of all rows that were owed before that moment. */
export const eraseMessages = decision('message.erase', z.object({ before: instant }))

export const noticeChannels = ['none', 'mail', 'wecom'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** 提醒还发到: an e-mail address, or the mobile number by which the robot calls somebody in its group (may be left out). */
export const chooseNotices = decision(
  'noticeChoice.write',
  z.object({ channel: z.enum(noticeChannels), address: z.string().trim().max(200).default('') }),
)
