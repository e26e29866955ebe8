import type { DeliveryRow, WebhookRow } from '../../domain/connections/webhook-queries.ts'
import type { WebhookPause } from '../../domain/connections/webhook.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Webhook extends Subject {
  readonly kind: 'webhook'
  readonly name: string
  readonly pausedBecause: WebhookPause | null
  readonly secretSealed: Buffer
  readonly failingSince: string | null
}

export interface Delivery extends Subject {
  readonly kind: 'delivery'
  readonly webhookId: string
  readonly webhookName: string
  readonly settled: 'waiting' | 'taken' | 'skipped'
}

/** One that was removed is no longer there. */
export async function lockWebhook(tx: Tx, webhookId: string): Promise<Webhook | undefined> {
  return tx.maybe<Webhook>(sql`
    select 'webhook' as kind, id, name, paused_because as "pausedBecause", secret_sealed as "secretSealed",
           failing_since as "failingSince"
    from connections.webhook
    where committee_id = ${tx.committeeId} and id = ${webhookId} and removed_at is null for update`)
}

export async function countWebhooks(tx: Tx): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from connections.webhook where committee_id = ${tx.committeeId} and removed_at is null`)
  return n
}

export interface WrittenWebhook {
  readonly webhookId: string
  readonly name: string
  readonly address: string
  readonly events: readonly string[]
  readonly clientId: string | null
}

export async function addWebhook(
  tx: Tx,
  { webhookId, name, address, events, clientId }: WrittenWebhook,
  more: { secretSealed: Buffer; position: number; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into connections.webhook (committee_id, id, name, address, events, client_id, secret_sealed, position, made_at, made_by)
    values (${tx.committeeId}, ${webhookId}, ${name}, ${address}, ${[...events]}, ${clientId}, ${more.secretSealed},
            ${more.position}, ${more.at}, ${more.by})`)
}

export async function saveWebhook(
  tx: Tx,
  { webhookId, name, address, events, clientId }: WrittenWebhook,
): Promise<void> {
  await tx.run(sql`
    update connections.webhook set name = ${name}, address = ${address}, events = ${[...events]}, client_id = ${clientId}
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

export async function saveSecret(
  tx: Tx,
  webhookId: string,
  { secret, old, oldUntil }: { secret: Buffer; old: Buffer | null; oldUntil: string | null },
): Promise<void> {
  await tx.run(sql`
    update connections.webhook
    set secret_sealed = ${secret}, old_secret_sealed = ${old}, old_secret_until = ${oldUntil}
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

export async function savePaused(
  tx: Tx,
  webhookId: string,
  because: WebhookPause,
  at: string,
): Promise<void> {
  await tx.run(sql`
    update connections.webhook set paused_at = ${at}, paused_because = ${because}
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

/** Goes on: what waits is tried at once. `upTo`: what was written until then is no longer told. */
export async function saveResumed(
  tx: Tx,
  webhookId: string,
  at: string,
  upTo: number | undefined,
): Promise<void> {
  await tx.run(sql`
    update connections.webhook
    set paused_at = null, paused_because = null, failing_since = null, position = greatest(position, ${upTo ?? 0})
    where committee_id = ${tx.committeeId} and id = ${webhookId}`)
  if (upTo === undefined) {
    await tx.run(sql`
      update connections.delivery set next_try_at = ${at}
      where committee_id = ${tx.committeeId} and webhook_id = ${webhookId} and state = 'waiting'`)
  } else {
    await tx.run(sql`
      update connections.delivery set state = 'skipped', next_try_at = null
      where committee_id = ${tx.committeeId} and webhook_id = ${webhookId} and state = 'waiting'`)
  }
}

export async function saveRemoved(tx: Tx, webhookId: string, at: string): Promise<void> {
  await tx.run(sql`
    update connections.webhook set removed_at = ${at} where committee_id = ${tx.committeeId} and id = ${webhookId}`)
}

export async function addTest(
  tx: Tx,
  one: { deliveryId: string; webhookId: string; event: string; body: string; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into connections.delivery (committee_id, id, webhook_id, event, body, made_at, next_try_at)
    values (${tx.committeeId}, ${one.deliveryId}, ${one.webhookId}, ${one.event}, ${one.body}, ${one.at}, ${one.at})`)
}

export async function lockDelivery(tx: Tx, deliveryId: string): Promise<Delivery | undefined> {
  return tx.maybe<Delivery>(sql`
    select 'delivery' as kind, d.id, d.webhook_id as "webhookId", w.name as "webhookName", d.state as settled
    from connections.delivery d join connections.webhook w on w.committee_id = d.committee_id and w.id = d.webhook_id
    where d.committee_id = ${tx.committeeId} and d.id = ${deliveryId} and w.removed_at is null for update of d`)
}

export async function saveAgain(tx: Tx, deliveryId: string, at: string): Promise<void> {
  await tx.run(sql`
    update connections.delivery set again_at = ${at} where committee_id = ${tx.committeeId} and id = ${deliveryId}`)
}

export async function saveSkipped(tx: Tx, deliveryId: string): Promise<void> {
  await tx.run(sql`
    update connections.delivery set state = 'skipped', next_try_at = null
    where committee_id = ${tx.committeeId} and id = ${deliveryId}`)
}

export async function listWebhookRows(tx: Tx, now: string): Promise<readonly WebhookRow[]> {
  return tx.rows<WebhookRow>(sql`
    select w.id, w.name, w.address, w.events, w.client_id as "clientId", c.name as "clientName", w.made_at as "madeAt",
           w.paused_at as "pausedAt", w.paused_because as "pausedBecause", w.failing_since as "failingSince",
           w.last_taken_at as "lastTakenAt",
           case when w.old_secret_until > ${now} then w.old_secret_until end as "oldSecretUntil",
           (select count(*)::int from connections.delivery d
            where d.committee_id = w.committee_id and d.webhook_id = w.id and d.next_try_at is not null) as waiting
    from connections.webhook w
    left join connections.client c on c.committee_id = w.committee_id and c.id = w.client_id
    where w.committee_id = ${tx.committeeId} and w.removed_at is null order by w.made_at, w.id`)
}

export async function listDeliveryRows(
  tx: Tx,
  webhookId: string,
  after: string | undefined,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  const [at, id] = after?.split('|') ?? []
  return tx.rows<DeliveryRow>(sql`
    select id, event, state, body, made_at as "madeAt", tries, last_tried_at as "lastTriedAt", status, flaw, answer,
           took_ms as "tookMs", least(next_try_at, again_at) as "nextTryAt"
    from connections.delivery
    where committee_id = ${tx.committeeId} and webhook_id = ${webhookId}
      and ${at ? sql`(made_at, id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`}
    order by made_at desc, id desc limit ${limit}`)
}
