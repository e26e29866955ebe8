import type { Subject } from '../../domain/kit/subject.ts'
import type { ChannelName } from '../../domain/messages/channel.ts'
import type { MessageState, SendReason } from '../../domain/messages/message.ts'
import type { MessageKind } from '../../domain/messages/template.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A new message as its row; sealed columns as hex, so that several go in one JSON text. */
export interface NewMessage {
  readonly id: string
  readonly about: MessageKind
  readonly channel: ChannelName
  readonly grid_id: string | null
  readonly case_id: string | null
  readonly reporter_id: string | null
  readonly task_id: string | null
  readonly account_id: string | null
  readonly to_sealed: string
  readonly text_sealed: string
  readonly to_mask: string
  readonly contact_index: string | null
}

/** One that is there already stays as it is. */
export async function addMessages(tx: Tx, rows: readonly NewMessage[], at: string): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    insert into messages.outbox (committee_id, id, about, channel, state, grid_id, case_id, reporter_id, task_id,
      account_id, to_sealed, text_sealed, to_mask, contact_index, owed_at, not_before)
    select ${tx.committeeId}, id, about, channel, 'waiting', grid_id, case_id, reporter_id, task_id, account_id,
      decode(to_sealed, 'hex'), decode(text_sealed, 'hex'), to_mask, decode(contact_index, 'hex'), ${at}, ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) as m (id uuid, about text, channel text, grid_id uuid,
      case_id uuid, reporter_id uuid, task_id uuid, account_id uuid, to_sealed text, text_sealed text, to_mask text,
      contact_index text)
    on conflict (committee_id, id) do nothing`)
}

export interface KeptMessage extends Subject {
  readonly kind: 'message'
  readonly state: MessageState
  readonly gridId: string | null
  readonly about: MessageKind
  readonly channel: ChannelName
  readonly caseId: string | null
  readonly reporterId: string | null
  readonly attempts: number
  /** Of this course: since it was owed, or sent off once more. */
  readonly tries: number
  readonly contactIndex: Buffer | null
  /** How often the provider has been asked what became of it. */
  readonly receiptAsks: number
  readonly erased: boolean
}

export async function lockMessage(tx: Tx, messageId: string): Promise<KeptMessage | undefined> {
  return tx.maybe<KeptMessage>(sql`
    select 'message' as kind, id, state, grid_id as "gridId", about, channel, case_id as "caseId",
           reporter_id as "reporterId", attempts, attempts - attempts_before as tries, contact_index as "contactIndex",
           receipt_asks as "receiptAsks", erased_at is not null as erased
    from messages.outbox where committee_id = ${tx.committeeId} and id = ${messageId} for update`)
}

export async function saveBegun(tx: Tx, messageId: string, attempts: number, at: string): Promise<void> {
  await tx.run(sql`
    update messages.outbox set state = 'sending', attempts = ${attempts}, tried_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${messageId}`)
}

export interface Settled {
  readonly state: MessageState
  readonly reason: SendReason | ''
  readonly providerCode: string
  readonly providerNumber: string
  readonly notBefore: string
  readonly sentAt: string | null
  /** When the provider is asked whether it was received. */
  readonly receiptDue: string | null
}

export async function saveSettled(tx: Tx, messageId: string, to: Settled): Promise<void> {
  await tx.run(sql`
    update messages.outbox set state = ${to.state}, reason = ${to.reason}, provider_code = ${to.providerCode},
      provider_number = ${to.providerNumber}, not_before = ${to.notBefore}, sent_at = ${to.sentAt},
      receipt_due = ${to.receiptDue}, receipt_asks = 0, received_at = null
    where committee_id = ${tx.committeeId} and id = ${messageId}`)
}

export async function saveAgain(tx: Tx, messageId: string, channel: ChannelName, at: string): Promise<void> {
  await tx.run(sql`
    update messages.outbox set state = 'waiting', channel = ${channel}, attempts_before = attempts, reason = '', provider_code = '',
      not_before = ${at}, receipt_due = null, receipt_asks = 0
    where committee_id = ${tx.committeeId} and id = ${messageId}`)
}

/** True when it is the first time. */
export async function saveOpened(tx: Tx, messageId: string, at: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update messages.outbox set opened_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${messageId} and opened_at is null`)
  return changed > 0
}

/**
 * What has not gone out to these reporters of a matter and is overtaken: of these kinds, and owed before a moment. One that is being
 * sent just now goes out.
 */
export async function dropWaiting(
  tx: Tx,
  of: {
    readonly caseIds: readonly string[]
    /** `null`: to everybody who reported them. */
    readonly reporterIds: readonly string[] | null
    readonly about: readonly MessageKind[]
    readonly owedBefore: string
  },
): Promise<void> {
  await tx.run(sql`
    update messages.outbox set state = 'dropped'
    where committee_id = ${tx.committeeId} and state = 'waiting' and case_id = any (${of.caseIds}::uuid[])
      and (${of.reporterIds === null} or reporter_id = any (${of.reporterIds ?? []}::uuid[]))
      and about = any (${of.about}::text[]) and owed_at < ${of.owedBefore}`)
}

export interface DueMessage {
  readonly id: string
  readonly about: MessageKind
  readonly channel: ChannelName
  readonly state: MessageState
  readonly attempts: number
  readonly tries: number
  readonly notBefore: string
  readonly toSealed: Buffer
  readonly textSealed: Buffer
}

/**
 * What may go out now, the oldest first; also what was being sent when somebody stopped: whoever asks holds the turn, so nobody
 * else is at it. `quiet`: only tests, which a person is waiting for.
 */
export async function listDue(
  tx: Tx,
  { now, quiet, limit }: { readonly now: string; readonly quiet: boolean; readonly limit: number },
): Promise<readonly DueMessage[]> {
  return tx.rows<DueMessage>(sql`
    select id, about, channel, state, attempts, attempts - attempts_before as tries, not_before as "notBefore",
           to_sealed as "toSealed", text_sealed as "textSealed"
    from messages.outbox
    where committee_id = ${tx.committeeId} and state in ('waiting', 'sending') and not_before <= ${now}
      and erased_at is null and (not ${quiet} or about = 'test')
    order by not_before, id limit ${limit}`)
}

/** Tries of each channel since a moment. */
export async function countTries(tx: Tx, since: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ channel: string; n: number }>(sql`
    select channel, count(*)::int as n from messages.outbox
    where committee_id = ${tx.committeeId} and tried_at > ${since} group by channel`)
  return new Map(rows.map(({ channel, n }) => [channel, n]))
}

/** Whom it went to and what it said, of everything that was owed before a moment; what had not gone out by then never will. */
export async function eraseOwedBefore(tx: Tx, before: string, at: string): Promise<number> {
  return tx.run(sql`
    update messages.outbox set to_sealed = null, text_sealed = null, contact_index = null, erased_at = ${at},
      state = case when state in ('waiting', 'sending') then 'failed' else state end
    where committee_id = ${tx.committeeId} and owed_at < ${before} and erased_at is null`)
}

export async function hasOwedBefore(tx: Tx, before: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from messages.outbox
    where committee_id = ${tx.committeeId} and owed_at < ${before} and erased_at is null limit 1`)
  return rows.length > 0
}
