import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { named } from './row-store.ts'
import type { RowIds } from './table.ts'

const belongings = ['person_phone', 'person_flag', 'residence'] as const

/** Everything that hangs on these people: what a merger or a split may touch. */
export async function listBelongings(tx: Tx, personIds: readonly string[]): Promise<RowIds> {
  const rows = await tx.rows<{ table: string; id: string; household: string | null }>(sql`
    select 'person_phone' as "table", id, null::uuid as household from registry.person_phone
    where committee_id = ${tx.committeeId} and person_id = any (${personIds}::uuid[])
    union all select 'person_flag', id, null from registry.person_flag
    where committee_id = ${tx.committeeId} and person_id = any (${personIds}::uuid[])
    union all select 'residence', id, household_id from registry.residence
    where committee_id = ${tx.committeeId} and person_id = any (${personIds}::uuid[])`)
  const ids = (table: string) => rows.filter((row) => row.table === table).map(({ id }) => id)
  return {
    person_phone: ids('person_phone'),
    person_flag: ids('person_flag'),
    residence: ids('residence'),
    household: rows.map(({ household }) => household).filter((id) => id !== null),
    person: personIds,
  }
}

/**
 * Gives what hangs on one record to another and remembers where it came from. What the other has already (the same
 * phone, the same flag, a home in the same household) stays with the merged record, so that a split finds it there.
 */
export async function handOver(tx: Tx, from: string, to: string): Promise<void> {
  const committee = tx.committeeId
  await tx.run(sql`
    update registry.person_phone f set person_id = ${to}, merged_from = ${from}, rank = rank + 100
    where f.committee_id = ${committee} and f.person_id = ${from} and not exists (
      select from registry.person_phone k where k.committee_id = ${committee} and k.person_id = ${to}
        and k.phone_index = f.phone_index)`)
  await tx.run(sql`
    update registry.person_flag f set person_id = ${to}, merged_from = ${from}
    where f.committee_id = ${committee} and f.person_id = ${from} and not exists (
      select from registry.person_flag k where k.committee_id = ${committee} and k.person_id = ${to}
        and k.flag = f.flag and k.ended_on is null)`)
  await tx.run(sql`
    update registry.residence r set person_id = ${to}, merged_from = ${from}
    where r.committee_id = ${committee} and r.person_id = ${from} and not exists (
      select from registry.residence k where k.committee_id = ${committee} and k.person_id = ${to}
        and k.household_id = r.household_id and k.ended_on is null and r.ended_on is null)`)
}

/** The way back: whatever came from that record goes to it again, wherever it hangs now. */
export async function handBack(tx: Tx, to: string): Promise<void> {
  for (const table of belongings) {
    await tx.run(sql`
      update registry.${named(table)} set person_id = ${to}, merged_from = null
      where committee_id = ${tx.committeeId} and merged_from = ${to}`)
  }
}

/** The change by which a record was merged away, if it is known. */
export async function findMerger(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`
    select c.id from registry.change_row r
    join registry.change c on c.committee_id = r.committee_id and c.id = r.change_id
    where r.committee_id = ${tx.committeeId} and r.row_id = ${personId} and r.table_name = 'person'
      and c.action = 'person.merge' and c.subject_id <> ${personId} and c.reverted_by is null
    order by c.id desc limit 1`)
  return row?.id
}
