import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Of the person and of the records that were merged into it; how many reporters were made nameless. */
export async function forgetReporters(tx: Tx, personId: string, open: readonly string[]): Promise<number> {
  return tx.run(sql`
    with recursive same as (
      select id from registry.person where committee_id = ${tx.committeeId} and id = ${personId}
      union
      select p.id from registry.person p join same s on p.committee_id = ${tx.committeeId} and p.merged_into = s.id)
    update cases.reporter r set name_sealed = null, phone_sealed = null, phone_index = null, phone_tail = null,
      name_mask = '', phone_mask = ''
    from cases.case c
    where r.committee_id = ${tx.committeeId} and r.person_id in (select id from same)
      and c.committee_id = ${tx.committeeId} and c.id = r.case_id and c.state <> all (${open}::text[])`)
}
