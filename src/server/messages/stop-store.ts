import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Of these numbers' blind indexes (hex), those whose holders want no messages. */
export async function listStopped(tx: Tx, indexes: readonly string[]): Promise<ReadonlySet<string>> {
  if (indexes.length === 0) return new Set()
  const rows = await tx.rows<{ index: string }>(sql`
    select encode(contact_index, 'hex') as index from messages.stop
    where committee_id = ${tx.committeeId} and lifted_at is null
      and contact_index = any (select decode(i, 'hex') from unnest(${indexes}::text[]) as i)`)
  return new Set(rows.map(({ index }) => index))
}

export async function saveStop(tx: Tx, index: Buffer, stopped: boolean, at: string): Promise<void> {
  await tx.run(sql`
    insert into messages.stop (committee_id, contact_index, stopped_at, lifted_at)
    values (${tx.committeeId}, ${index}, ${at}, ${stopped ? null : at})
    on conflict (committee_id, contact_index) do update set
      stopped_at = case when ${stopped} then excluded.stopped_at else stop.stopped_at end,
      lifted_at = excluded.lifted_at`)
}
