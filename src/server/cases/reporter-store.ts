import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** The record and those that were merged into it. */
function same(tx: Tx, personId: string): Sql {
  return sql`same as (
      select id from registry.person where committee_id = ${tx.committeeId} and id = ${personId}
      union
      select p.id from registry.person p join same s on p.committee_id = ${tx.committeeId} and p.merged_into = s.id)`
}

/**
 * Whoever gave only a number in a report is this person where the number is his (in the registry, or in the matter by which he asked) and
 * in no other record: a shared telephone says nothing of who called.
 */
export async function knowByNumber(tx: Tx, personId: string, caseId: string | null): Promise<number> {
  return tx.run(sql`
    with recursive ${same(tx, personId)}, own as (
      select phone_index from registry.person_phone
      where committee_id = ${tx.committeeId} and person_id in (select id from same)
      union
      select phone_index from cases.reporter
      where committee_id = ${tx.committeeId} and case_id = ${caseId}::uuid and phone_index is not null)
    update cases.reporter r set person_id = ${personId}
    where r.committee_id = ${tx.committeeId} and r.person_id is null and r.phone_index in (select phone_index from own)
      and not exists (select from registry.person_phone o where o.committee_id = ${tx.committeeId}
        and o.phone_index = r.phone_index and o.person_id not in (select id from same))`)
}

/** Of the person and of the records that were merged into it; how many reporters were made nameless. */
export async function forgetReporters(tx: Tx, personId: string, open: readonly string[]): Promise<number> {
  return tx.run(sql`
    with recursive ${same(tx, personId)}
    update cases.reporter r set name_sealed = null, phone_sealed = null, phone_index = null, phone_tail = null,
      name_mask = '', phone_mask = '', forget_at_end = false
    from cases.case c
    where r.committee_id = ${tx.committeeId} and r.person_id in (select id from same)
      and c.committee_id = ${tx.committeeId} and c.id = r.case_id and c.state <> all (${open}::text[])`)
}

/** In matters that are still open they are needed until the end. */
export async function forgetAtEnd(tx: Tx, personId: string, open: readonly string[]): Promise<void> {
  await tx.run(sql`
    with recursive ${same(tx, personId)}
    update cases.reporter r set forget_at_end = true
    from cases.case c
    where r.committee_id = ${tx.committeeId} and r.person_id in (select id from same)
      and c.committee_id = ${tx.committeeId} and c.id = r.case_id and c.state = any (${open}::text[])`)
}

/** Who was deleted and has a matter that has ended since. */
export async function listEndedToForget(
  tx: Tx,
  open: readonly string[],
): Promise<readonly { readonly personId: string; readonly caseId: string }[]> {
  return tx.rows(sql`
    select r.person_id as "personId", r.case_id as "caseId"
    from cases.reporter r join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    where r.committee_id = ${tx.committeeId} and r.forget_at_end and c.state <> all (${open}::text[])
    order by r.case_id limit 200`)
}
