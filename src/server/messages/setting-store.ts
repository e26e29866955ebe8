import type { ChannelName } from '../../domain/messages/channel.ts'
import type { MessageRules } from '../../domain/messages/rules.ts'
import type { MessageKind } from '../../domain/messages/template.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface KeptChannel {
  readonly id: string
  readonly channel: ChannelName
  readonly isOn: boolean
  readonly configSealed: Buffer
}

export async function listKeptChannels(tx: Tx): Promise<readonly KeptChannel[]> {
  return tx.rows<KeptChannel>(sql`
    select id, channel, is_on as "isOn", config_sealed as "configSealed" from messages.channel
    where committee_id = ${tx.committeeId}`)
}

/** Names of the channels that are on. */
export async function listOpenChannels(tx: Tx): Promise<readonly ChannelName[]> {
  const rows = await tx.rows<{ channel: ChannelName }>(sql`
    select channel from messages.channel where committee_id = ${tx.committeeId} and is_on`)
  return rows.map(({ channel }) => channel)
}

export async function findKeptChannel(tx: Tx, channel: ChannelName): Promise<KeptChannel | undefined> {
  return tx.maybe<KeptChannel>(sql`
    select id, channel, is_on as "isOn", config_sealed as "configSealed" from messages.channel
    where committee_id = ${tx.committeeId} and channel = ${channel}`)
}

export async function saveChannel(tx: Tx, row: KeptChannel, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into messages.channel (committee_id, id, channel, is_on, config_sealed, written_at, written_by)
    values (${tx.committeeId}, ${row.id}, ${row.channel}, ${row.isOn}, ${row.configSealed}, ${at}, ${by})
    on conflict (committee_id, channel) do update set is_on = excluded.is_on, config_sealed = excluded.config_sealed,
      written_at = excluded.written_at, written_by = excluded.written_by`)
}

export interface KeptTemplate {
  readonly about: MessageKind
  readonly text: string
  readonly aliyunId: string
  readonly tencentId: string
}

export async function listKeptTemplates(tx: Tx): Promise<readonly KeptTemplate[]> {
  return tx.rows<KeptTemplate>(sql`
    select about, body as text, aliyun_id as "aliyunId", tencent_id as "tencentId" from messages.template
    where committee_id = ${tx.committeeId}`)
}

export async function saveTemplate(tx: Tx, row: KeptTemplate, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into messages.template (committee_id, about, body, aliyun_id, tencent_id, written_at, written_by)
    values (${tx.committeeId}, ${row.about}, ${row.text}, ${row.aliyunId}, ${row.tencentId}, ${at}, ${by})
    on conflict (committee_id, about) do update set body = excluded.body, aliyun_id = excluded.aliyun_id,
      tencent_id = excluded.tencent_id, written_at = excluded.written_at, written_by = excluded.written_by`)
}

export async function findRules(tx: Tx): Promise<MessageRules | undefined> {
  const row = await tx.maybe<{ body: MessageRules }>(sql`
    select body from messages.rules where committee_id = ${tx.committeeId}`)
  return row?.body
}

export async function saveRules(tx: Tx, body: MessageRules, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into messages.rules (committee_id, body, written_at, written_by)
    values (${tx.committeeId}, ${JSON.stringify(body)}::jsonb, ${at}, ${by})
    on conflict (committee_id) do update
    set body = excluded.body, written_at = excluded.written_at, written_by = excluded.written_by`)
}
