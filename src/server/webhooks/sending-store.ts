import type { DeliveryFlaw } from '../../domain/connections/webhook-queries.ts'
import type { WebhookPause } from '../../domain/connections/webhook.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A receiver as the sender sees it. */
export interface Receiver {
  readonly id: string
  readonly address: string
  readonly events: readonly string[]
  readonly clientId: string | null
  readonly position: number
  readonly pausedBecause: WebhookPause | null
  readonly failingSince: string | null
  readonly secretSealed: Buffer
  /** While it still signs. */
  readonly oldSecretSealed: Buffer | null
}

const receiver = (now: string) => sql`
  id, address, events, client_id as "clientId", position, paused_because as "pausedBecause", failing_since as "failingSince",
  secret_sealed as "secretSealed", case when old_secret_until > ${now} then old_secret_sealed end as "oldSecretSealed"`

export async function listReceivers(tx: Tx, now: string): Promise<readonly Receiver[]> {
  return tx.rows<Receiver>(sql`
    select ${receiver(now)} from connections.webhook
    where committee_id = ${tx.committeeId} and removed_at is null order by id`)
}

export async function findReceiver(tx: Tx, webhookId: string, now: string): Promise<Receiver | undefined> {
  return tx.maybe<Receiver>(sql`
    select ${receiver(now)} from connections.webhook
    where committee_id = ${tx.committeeId} and id = ${webhookId} and removed_at is null`)
}

export interface NewMessage {
  readonly id: string
  readonly position: number
  readonly event: string
  readonly body: string
  readonly at: string
}

/** Messages and how far the books have been read go together; one that is there already stays as it is. */
export async function addMessages(
  tx: Tx,
  webhookId: string,
  messages: readonly NewMessage[],
  upTo: number,
): Promise<void> {
  await tx.run(sql`
    insert into connections.delivery (committee_id, id, webhook_id, position, event, body, made_at, next_try_at)
    select ${tx.committeeId}, m.id, ${webhookId}, m.position, m.event, m.body, m.at, m.at
    from json_to_recordset(${JSON.stringify(messages)}::json)
      as m (id uuid, position bigint, event text, body text, at timestamptz)
    on conflict do nothing`)
  await tx.run(sql`
    update connections.webhook set position = greatest(position, ${upTo})
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

export interface DueMessage {
  readonly id: string
  readonly position: number | null
  readonly body: string
  readonly tries: number
  readonly state: 'waiting' | 'taken' | 'skipped'
  readonly isAgain: boolean
}

/**
 * The next one to be sent: what somebody asked for by hand first, tests before the rest, and then in the order of the books:
 * as long as the first of those has to wait, all wait.
 */
export async function findDue(
  tx: Tx,
  { id, pausedBecause }: Pick<Receiver, 'id' | 'pausedBecause'>,
  now: string,
): Promise<DueMessage | undefined> {
  return tx.maybe<DueMessage>(sql`
    select * from (
      select id, position, body, tries, state, again_at is not null as "isAgain", next_try_at
      from connections.delivery
      where committee_id = ${tx.committeeId} and webhook_id = ${id}
        and (again_at is not null
             or (next_try_at is not null and (position is null or ${pausedBecause === null})))
      order by again_at nulls last, position nulls first, id limit 1) first
    where "isAgain" or next_try_at <= ${now}`)
}

export async function hasWaiting(tx: Tx, webhookId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from connections.delivery
    where committee_id = ${tx.committeeId} and webhook_id = ${webhookId} and next_try_at is not null and position is not null
    limit 1`)
  return rows.length > 0
}

export interface Tried {
  readonly state: 'waiting' | 'taken' | 'skipped'
  readonly nextTryAt: string | null
  readonly at: string
  readonly status: number | null
  readonly flaw: DeliveryFlaw | null
  readonly answer: string
  readonly tookMs: number
}

/** How a try ended. What somebody gave up while it was under way stays given up, unless the receiver took it. */
export async function saveTried(tx: Tx, id: string, tried: Tried): Promise<void> {
  const { state, nextTryAt, at, status, flaw, answer, tookMs } = tried
  await tx.run(sql`
    update connections.delivery
    set tries = tries + 1, last_tried_at = ${at}, status = ${status}, flaw = ${flaw}, answer = ${answer}, took_ms = ${tookMs},
        again_at = null,
        state = case when state = 'waiting' or ${state === 'taken'} then ${state} else state end,
        next_try_at = case when state = 'waiting' then ${nextTryAt}::timestamptz end
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** The receiver took one, or has not: since when it fails. */
export async function saveReceiver(tx: Tx, webhookId: string, taken: boolean, at: string): Promise<void> {
  await tx.run(sql`
    update connections.webhook
    set failing_since = case when ${taken} then null else coalesce(failing_since, ${at}::timestamptz) end,
        last_taken_at = case when ${taken} then ${at}::timestamptz else last_taken_at end
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

export async function removeSettled(tx: Tx, webhookId: string, before: string): Promise<void> {
  await tx.run(sql`
    delete from connections.delivery
    where committee_id = ${tx.committeeId} and webhook_id = ${webhookId} and coalesce(last_tried_at, made_at) < ${before} and state <> 'waiting'
      and again_at is null`)
}
