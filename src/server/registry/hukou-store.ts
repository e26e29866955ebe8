import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function listInBooklet(tx: Tx, hukouId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from registry.person where committee_id = ${tx.committeeId} and hukou_id = ${hukouId} order by id`)
  return rows.map(({ id }) => id)
}

/** How many of these are on the books. */
export async function countPersons(tx: Tx, personIds: readonly string[]): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from registry.person
    where committee_id = ${tx.committeeId} and id = any (${personIds}::uuid[]) and state <> 'removed'`)
  return n
}
