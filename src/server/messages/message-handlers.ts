import { refuse } from '../../domain/kit/refusal.ts'
import { begins, type Subject } from '../../domain/kit/subject.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { phoneChannels } from '../../domain/messages/channel.ts'
import {
  beginSending,
  eraseMessages,
  openMessage,
  sendAgain,
  setStop,
  settleMessage,
  stopMessages,
  testChannel,
} from '../../domain/messages/message.ts'
import { receiptDue } from '../../domain/messages/receipt.ts'
import { nextTryAt, TRIES_AT_MOST } from '../../domain/messages/rules.ts'
import { isMobile, readPhones } from '../../domain/registry/phone-number.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  eraseOwedBefore,
  lockMessage,
  saveAgain,
  saveBegun,
  saveOpened,
  saveSettled,
  type KeptMessage,
  type Settled,
} from './outbox-store.ts'
import { owe, phoneChannelOf } from './owe.ts'
import { listOpenChannels } from './setting-store.ts'
import { saveStop } from './stop-store.ts'

const subject = (tx: Tx, { messageId }: { messageId: string }) => lockMessage(tx, messageId)

handle(beginSending, {
  subject,
  refuses: (_tx, { input, subject: one }) =>
    input.attempt === one.attempts + 1 ? undefined : { code: 'message-attempt-past' },
  async apply(tx, { input, now }) {
    await saveBegun(tx, input.messageId, input.attempt, now)
    return { detail: { attempt: input.attempt } }
  },
})

handle(settleMessage, {
  subject,
  refuses: (_tx, { input, subject: one }) =>
    input.attempt === one.attempts ? undefined : { code: 'message-attempt-past' },
  async apply(tx, { input, subject: one, now }) {
    const { result, reason, providerCode, providerNumber, attempt } = input
    const givenUp = result === 'later' && one.tries >= TRIES_AT_MOST
    const state = result === 'sent' ? 'sent' : result === 'failed' || givenUp ? 'failed' : 'waiting'
    const settled: Settled = {
      state,
      reason: result === 'sent' ? '' : (reason ?? ''),
      providerCode,
      providerNumber,
      notBefore: state === 'waiting' ? nextTryAt(one.tries, now) : now,
      sentAt: state === 'sent' ? now : null,
      receiptDue: state === 'sent' && providerNumber ? receiptDue(one.channel, 0, now) : null,
    }
    await saveSettled(tx, one.id, settled)
    return { detail: { state, attempt, reason: settled.reason, providerCode, providerNumber } }
  },
})

handle(sendAgain, {
  subject,
  refuses: (_tx, { subject: one }) => (one.erased ? { code: 'message-erased' } : undefined),
  /** By the channel that is on now: the other one may have been what was wrong. */
  async apply(tx, { subject: one, now }) {
    const isPhone = phoneChannels.some((channel) => channel === one.channel)
    const open = await listOpenChannels(tx)
    const channel = isPhone && one.about !== 'test' ? phoneChannelOf(open) : one.channel
    if (!channel || !open.includes(channel)) refuse('channel-off')
    await saveAgain(tx, one.id, channel, now)
  },
})

/** Of a message's own link, the case that it opens; the half-hour's token of a number and a tail has no message. */
async function ownMessage(
  tx: Tx,
  actor: Actor,
): Promise<(Subject & { readonly message: KeptMessage }) | undefined> {
  const message = await lockMessage(tx, actor.id)
  if (!message || actor.kind !== 'resident' || !actor.opens) return undefined
  const { kind, id } = actor.opens
  return { kind, id, gridId: message.gridId, message }
}

handle(openMessage, {
  subject: (tx, _input, { actor }) => ownMessage(tx, actor),
  async apply(tx, { subject: { message }, now }) {
    const first = await saveOpened(tx, message.id, now)
    return { subject: message, detail: { first } }
  },
})

handle(stopMessages, {
  subject: (tx, _input, { actor }) => ownMessage(tx, actor),
  refuses: (_tx, { subject: { message } }) =>
    message.contactIndex ? undefined : { code: 'message-no-contact' },
  async apply(tx, { subject: { message }, now }) {
    await saveStop(tx, message.contactIndex!, true, now)
    return { subject: message }
  },
})

handle(setStop, {
  subject,
  refuses: (_tx, { subject: one }) => (one.contactIndex ? undefined : { code: 'message-no-contact' }),
  async apply(tx, { input: { stopped }, subject: one, now }) {
    await saveStop(tx, one.contactIndex!, stopped, now)
    return { detail: { stopped } }
  },
})

handle(testChannel, {
  subject: async (tx, { messageId }) =>
    (await lockMessage(tx, messageId)) ? undefined : begins('message', messageId),
  async refuses(tx, { input: { channel, to } }) {
    if (!(await listOpenChannels(tx)).includes(channel)) return { code: 'channel-off' }
    return addressOf(channel, to) === undefined ? { code: 'message-address-odd' } : undefined
  },
  async apply(tx, { input: { messageId, channel, to }, now, house, actor }) {
    const at = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    const address = addressOf(channel, to) ?? ''
    const one = { id: messageId, about: 'test' as const, channel, to: address, accountId: actor.id }
    await owe(tx, house, [{ ...one, facts: { at } }], now)
    return { detail: { channel } }
  },
})

/** What was typed as an address of this channel; `undefined`: it is none. */
export function addressOf(channel: string, typed: string): string | undefined {
  if (channel === 'mail')
    return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(typed) ? typed : undefined
  const [number = ''] = readPhones(typed).numbers
  if (channel === 'wecom' && typed.trim() === '') return ''
  return isMobile(number) ? number : undefined
}

handle(eraseMessages, {
  subject: async (tx) => begins('outbox', tx.committeeId),
  async apply(tx, { input: { before }, now }) {
    return { detail: { before, rows: await eraseOwedBefore(tx, before, now) } }
  },
})
