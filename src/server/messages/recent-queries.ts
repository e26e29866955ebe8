import type { MessageView } from '../../domain/messages/queries.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

const view = sql`
  m.id, m.about, m.channel, m.state, m.to_mask as "toMask", m.case_id as "caseId", m.owed_at as "owedAt",
  m.not_before as "notBefore", m.attempts, m.sent_at as "sentAt", m.received_at as "receivedAt", m.opened_at as "openedAt", m.reason,
  m.provider_code as "providerCode", m.erased_at is not null as erased,
  exists (select from messages.stop s where s.committee_id = m.committee_id and s.contact_index = m.contact_index
    and s.lifted_at is null) as stopped`

export interface RecentFilter {
  readonly show: 'all' | 'waiting' | 'failed'
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

const shown: Readonly<Record<RecentFilter['show'], Sql>> = {
  all: sql`true`,
  waiting: sql`m.state in ('waiting', 'sending')`,
  failed: sql`m.state = 'failed'`,
}

export async function listRecent(
  tx: Tx,
  { show, after, limit }: RecentFilter,
): Promise<readonly MessageView[]> {
  return tx.rows<MessageView>(sql`
    select ${view} from messages.outbox m
    where m.committee_id = ${tx.committeeId} and ${shown[show]}
      and (${after === undefined}
        or (m.owed_at, m.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by m.owed_at desc, m.id desc limit ${limit}`)
}

export async function listOfCase(tx: Tx, caseId: string): Promise<readonly MessageView[]> {
  return tx.rows<MessageView>(sql`
    select ${view} from messages.outbox m
    where m.committee_id = ${tx.committeeId} and m.case_id = ${caseId} order by m.owed_at, m.id limit 200`)
}
