import { phoneChannels, type ChannelName } from '../../domain/messages/channel.ts'
import { usualTexts, type MessageKind } from '../../domain/messages/template.ts'
import { maskPhone } from '../../domain/registry/masking.ts'
import { fill } from '../../text/shape.ts'
import type { Tx } from '../database/database.ts'
import type { House, Vault } from '../house.ts'
import { addMessages, type NewMessage } from './outbox-store.ts'
import { MESSAGE_TEXT, MESSAGE_TO } from './seals.ts'
import { listKeptTemplates } from './setting-store.ts'
import { listStopped } from './stop-store.ts'

/** What somebody is to be told, before it is put into words. */
export interface Owed {
  /** Made from the deed that it follows, so that it is owed once; also the id of its link. */
  readonly id: string
  readonly about: MessageKind
  readonly channel: ChannelName
  /** A mobile number or an e-mail address. */
  readonly to: string
  readonly facts: Readonly<Record<string, string>>
  readonly gridId?: string | null
  readonly caseId?: string | null
  readonly reporterId?: string | null
  readonly taskId?: string | null
  readonly accountId?: string | null
}

/** What is sealed in a row: the text as we would send it, and what stands between its braces. */
export interface KeptText {
  readonly text: string
  readonly facts: Readonly<Record<string, string>>
}

/** The channel by which a mobile phone is reached, of those that are on. */
export function phoneChannelOf(open: readonly ChannelName[]): ChannelName | undefined {
  return phoneChannels.find((channel) => open.includes(channel))
}

/**
 * Writes down what is owed to whom, in the transaction of the deed that it follows from; it goes out by the clock. Whoever wanted
 * no more messages is left out. Returns those that were written.
 */
export async function owe(
  tx: Tx,
  house: House,
  owed: readonly Owed[],
  now: string,
): Promise<readonly Owed[]> {
  if (owed.length === 0) return []
  const { vault } = house
  const indexOf = (one: Owed) =>
    phoneChannels.some((channel) => channel === one.channel)
      ? vault.index('phone', one.to).toString('hex')
      : null
  const stopped = await listStopped(
    tx,
    owed.flatMap((one) => indexOf(one) ?? []),
  )
  const wanted = owed.filter((one) => !stopped.has(indexOf(one) ?? ''))
  if (wanted.length === 0) return []
  const texts = new Map((await listKeptTemplates(tx)).map(({ about, text }) => [about, text]))
  const community = house.areas.find(tx.committeeId)?.name ?? ''
  const rows = wanted.map((one) => {
    const facts = { community, ...one.facts }
    const kept: KeptText = { text: fill(texts.get(one.about) ?? usualTexts[one.about], facts), facts }
    return rowOf(vault, one, kept, indexOf(one))
  })
  await addMessages(tx, rows, now)
  return wanted
}

function rowOf(vault: Vault, one: Owed, kept: KeptText, index: string | null): NewMessage {
  return {
    id: one.id,
    about: one.about,
    channel: one.channel,
    grid_id: one.gridId ?? null,
    case_id: one.caseId ?? null,
    reporter_id: one.reporterId ?? null,
    task_id: one.taskId ?? null,
    account_id: one.accountId ?? null,
    to_sealed: vault.seal(MESSAGE_TO, one.id, one.to).toString('hex'),
    text_sealed: vault.seal(MESSAGE_TEXT, one.id, JSON.stringify(kept)).toString('hex'),
    to_mask: maskContact(one.to),
    contact_index: index,
  }
}

/** `138****1234`; `w***@example.cn`. */
export function maskContact(contact: string): string {
  const [name = '', domain] = contact.split('@')
  return domain ? `${Array.from(name)[0] ?? ''}***@${domain}` : maskPhone(contact)
}
