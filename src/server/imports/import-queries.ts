import type { ImportRow, UndoResult } from '../../domain/imports/import-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Newest first: ids are made in the order of time. */
export function listImportRows(
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<(Omit<ImportRow, 'fileName'> & { readonly nameSealed: Buffer })[]> {
  return tx.rows(sql`
    select i.id as "importId", i.name_sealed as "nameSealed", i.state, i.begun_at as "begunAt", a.name as "begunBy",
           i.counts, i.questions
    from imports.import i left join identity.account a on a.id = i.begun_by
    where i.committee_id = ${tx.committeeId} and i.id < ${after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}
      and i.state <> 'discarded'
    order by i.id desc limit ${limit}`)
}

export async function nameOfAccount(tx: Tx, accountId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ name: string }>(sql`select name from identity.account where id = ${accountId}`)
  return row?.name
}

const PERSONS_TOLD = 100

/** What stayed when the parts were taken back. */
export async function undoResultOf(tx: Tx, importId: string): Promise<UndoResult> {
  const stayed = await tx.rows<{ table: string; count: number }>(sql`
    select table_name as "table", sum(cardinality(stayed))::int as count from imports.part_row
    where committee_id = ${tx.committeeId} and import_id = ${importId} and cardinality(stayed) > 0
    group by table_name order by table_name`)
  const persons = await tx.rows<{ id: string; name: string }>(sql`
    select p.id, p.name from imports.part_row r cross join unnest(r.stayed) as s (id)
    join registry.person p on p.committee_id = ${tx.committeeId} and p.id = s.id
    where r.committee_id = ${tx.committeeId} and r.import_id = ${importId} and r.table_name = 'person'
    order by p.sort_key, p.id limit ${PERSONS_TOLD}`)
  const { changes } = await tx.one<{ changes: number }>(sql`
    select coalesce(sum(changes_stayed), 0)::int as changes from imports.part
    where committee_id = ${tx.committeeId} and import_id = ${importId}`)
  return { stayed, persons, changes }
}
