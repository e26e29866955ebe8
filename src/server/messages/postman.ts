import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import type { ChannelName } from '../../domain/messages/channel.ts'
import { isQuiet } from '../../domain/messages/quiet.ts'
import { A_MINUTE, TRIES_AT_MOST, usualRules } from '../../domain/messages/rules.ts'
import { providerValues, usualTexts } from '../../domain/messages/template.ts'
import type { Database } from '../database/database.ts'
import { derivedId } from '../derived-id.ts'
import type { Door } from '../door.ts'
import type { House, Vault } from '../house.ts'
import { holdTurn, keepTurn } from '../schedule-store.ts'
import type { Channel, Outgoing, SendResult } from './channel.ts'
import { keptConfig } from './kept-config.ts'
import { openChannel, PROVIDERS, type Providers } from './open-channel.ts'
import { countTries, listDue, type DueMessage } from './outbox-store.ts'
import type { KeptText } from './owe.ts'
import { listDueReceipts, type DueReceipt } from './receipt-store.ts'
import { MESSAGE_TEXT, MESSAGE_TO } from './seals.ts'
import { findRules, listKeptChannels, listKeptTemplates, type KeptTemplate } from './setting-store.ts'

/** Of one community in one round; what is left goes on with the next. */
const A_ROUND = 100

export interface PostmanOptions {
  readonly database: Database
  readonly house: House
  readonly door: Door
  readonly clock: () => string
  readonly providers?: Providers
  /** Told of a community whose messages could not be sent for a fault of ours; the others go on. */
  readonly complain?: (about: string, error: unknown) => void
}

export interface Postman {
  /** Sends what is due in all communities, or in these; how many went out. `undefined`: another process is at it. */
  round(only?: ReadonlySet<string>): Promise<number | undefined>
}

/** What one community's round goes by. */
interface Bag {
  readonly channels: ReadonlyMap<ChannelName, Channel>
  readonly templates: readonly KeptTemplate[]
  readonly due: readonly DueMessage[]
  readonly receipts: readonly DueReceipt[]
  /** How many more each channel takes in this minute. */
  readonly room: Map<ChannelName, number>
}

/**
 * Sends what the outbox holds, one message after the other, one process at a time (an advisory lock that ends with its
 * connection). Each try is written down before it begins and after it ended. Whoever is killed in between has sent it or not,
 * and nobody can know: the message is tried again. So each goes out at least once, and at most TRIES_AT_MOST times.
 */
export function openPostman(options: PostmanOptions): Postman {
  const { database, house, door, clock, complain = () => undefined } = options
  const { providers = PROVIDERS } = options
  const surroundings = { providers, sinkFolder: house.sinkFolder, clock }

  async function fill(at: string): Promise<Bag> {
    const now = clock()
    const aMinuteAgo = new Date(Date.parse(now) - 60_000).toISOString()
    return database.read(at, 'all', async (tx) => {
      const { quiet } = (await findRules(tx)) ?? usualRules
      const due = await listDue(tx, { now, quiet: isQuiet(now, quiet), limit: A_ROUND })
      const receipts = await listDueReceipts(tx, { now, limit: A_ROUND })
      if (due.length === 0 && receipts.length === 0)
        return { due, receipts, channels: new Map(), templates: [], room: new Map() }
      const kept = (await listKeptChannels(tx)).filter(({ isOn }) => isOn)
      const tries = await countTries(tx, aMinuteAgo)
      const channels = new Map<ChannelName, Channel>()
      for (const one of kept) {
        const channel = openChannel(keptConfig(house.vault, one), surroundings)
        if (channel) channels.set(one.channel, channel)
      }
      const room = new Map(
        kept.map(({ channel }) => [channel, A_MINUTE[channel] - (tries.get(channel) ?? 0)]),
      )
      return { due, receipts, channels, templates: await listKeptTemplates(tx), room }
    })
  }

  async function deed(at: string, action: string, key: string, input: unknown): Promise<boolean> {
    const envelope = { id: derivedId('post', at, key), action, input, madeAt: clock(), at }
    return (await door.execute(envelope, SYSTEM_ACTOR)).status === 'done'
  }

  async function deliver(at: string, bag: Bag, message: DueMessage): Promise<boolean> {
    const { id, channel: name, attempts, tries, notBefore } = message
    const settle = (attempt: number, key: string, result: SendResult) =>
      deed(at, 'message.settle', `${id}|${attempt}|${key}`, { messageId: id, attempt, ...result })
    const channel = bag.channels.get(name)
    if (!channel || tries >= TRIES_AT_MOST) {
      const reason = channel ? 'brokenOff' : 'off'
      await settle(attempts, `${reason}|${notBefore}`, { result: 'failed', reason, providerCode: '' })
      return false
    }
    const attempt = attempts + 1
    const begun = await deed(at, 'message.begin', `${id}|${attempt}|begin`, { messageId: id, attempt })
    if (!begun) return false
    const result = await channel.send(outgoing(house.vault, bag.templates, message))
    await settle(attempt, 'settle', result)
    return result.result === 'sent'
  }

  /** One that was sent: has it come? An answer that cannot be had now is asked for again later. */
  async function ask(
    at: string,
    bag: Bag,
    { toSealed, asks, channel: name, ...sent }: DueReceipt,
  ): Promise<void> {
    const { id } = sent
    const channel = bag.channels.get(name)
    const to = house.vault.open(MESSAGE_TO, id, toSealed)
    const told = await channel?.receipt?.({ ...sent, to })
    const { result, providerCode } = told ?? { result: 'unknown', providerCode: '' }
    const input = { messageId: id, ask: asks + 1, result, providerCode }
    await deed(at, 'message.receipt', `${id}|${sent.sentAt}|receipt ${asks + 1}`, input)
  }

  async function communityRound(at: string, turn: () => Promise<void>): Promise<number> {
    const bag = await fill(at)
    let sent = 0
    for (const message of bag.due) {
      const room = bag.room.get(message.channel) ?? 1
      if (room <= 0) continue
      bag.room.set(message.channel, room - 1)
      // Throws when the connection is gone, and the turn with it.
      await turn()
      if (await deliver(at, bag, message)) sent += 1
    }
    for (const receipt of bag.receipts) {
      await turn()
      await ask(at, bag, receipt)
    }
    return sent
  }

  return {
    round: (only) =>
      database.reference(async (tx) => {
        if (!(await holdTurn(tx, 'outbox'))) return undefined
        let sent = 0
        const communities = house.areas.all().filter(({ level }) => level === 'community')
        for (const { id } of only ? communities.filter((one) => only.has(one.id)) : communities) {
          try {
            sent += await communityRound(id, () => keepTurn(tx))
          } catch (error) {
            complain(id, error)
          }
        }
        return sent
      }),
  }
}

/** The text as it was owed, and for a provider that holds a copy of it, what stands between the braces. */
function outgoing(vault: Vault, templates: readonly KeptTemplate[], message: DueMessage): Outgoing {
  const { id, about, channel, toSealed, textSealed } = message
  const { text, facts } = JSON.parse(vault.open(MESSAGE_TEXT, id, textSealed)) as KeptText
  const template = templates.find((one) => one.about === about)
  const templateId =
    channel === 'aliyun' ? template?.aliyunId : channel === 'tencent' ? template?.tencentId : ''
  const values = providerValues(template?.text ?? usualTexts[about], facts)
  return {
    id,
    to: vault.open(MESSAGE_TO, id, toSealed),
    subject: `${facts['community'] ?? ''} · 邻里`,
    text,
    ...(templateId ? { copy: { templateId, values } } : {}),
  }
}
