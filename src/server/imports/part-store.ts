import { addCounts, noCounts, type ImportCounts } from '../../domain/imports/import-counts.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { RowIds } from '../registry/table.ts'

export interface NewPart {
  readonly importId: string
  readonly part: number
  readonly envelopeId: string
  readonly counts: ImportCounts
  readonly at: string
  readonly added: RowIds
}

/** A part is on the books: what it added is remembered, to take it out again. */
export async function addPart(tx: Tx, one: NewPart): Promise<void> {
  await tx.run(sql`
    insert into imports.part (committee_id, import_id, part, envelope_id, counts, applied_at)
    values (${tx.committeeId}, ${one.importId}, ${one.part}, ${one.envelopeId}, ${JSON.stringify(one.counts)}::jsonb,
            ${one.at})`)
  const rows = Object.entries(one.added).filter(([, ids]) => ids.length > 0)
  await tx.run(sql`
    insert into imports.part_row (committee_id, import_id, part, table_name, added)
    select ${tx.committeeId}, ${one.importId}, ${one.part}, t.name, string_to_array(t.ids, ',')::uuid[]
    from unnest(${rows.map(([table]) => table)}::text[], ${rows.map(([, ids]) => ids.join(','))}::text[]) as t (name, ids)`)
}

export interface PartRecord {
  readonly envelopeId: string
  readonly undoneAt: string | null
  readonly added: RowIds
}

export async function findPart(tx: Tx, importId: string, part: number): Promise<PartRecord | undefined> {
  return tx.maybe<PartRecord>(sql`
    select p.envelope_id as "envelopeId", p.undone_at as "undoneAt",
           coalesce((select jsonb_object_agg(r.table_name, to_jsonb(r.added)) from imports.part_row r
             where r.committee_id = ${tx.committeeId} and r.import_id = p.import_id and r.part = p.part), '{}') as added
    from imports.part p where p.committee_id = ${tx.committeeId} and p.import_id = ${importId} and p.part = ${part}`)
}

export interface PartState {
  readonly part: number
  readonly undone: boolean
}

/** Parts on the books or taken back, in order. */
export function listParts(tx: Tx, importId: string): Promise<PartState[]> {
  return tx.rows<PartState>(sql`
    select part, undone_at is not null as undone from imports.part
    where committee_id = ${tx.committeeId} and import_id = ${importId} order by part`)
}

export async function sumParts(tx: Tx, importId: string): Promise<ImportCounts> {
  const rows = await tx.rows<{ counts: ImportCounts }>(sql`
    select counts from imports.part where committee_id = ${tx.committeeId} and import_id = ${importId}`)
  return rows.reduce((sum, { counts }) => addCounts(sum, counts), noCounts())
}

export async function saveUndone(
  tx: Tx,
  importId: string,
  part: number,
  what: { readonly at: string; readonly stayed: RowIds; readonly changes: number },
): Promise<void> {
  await tx.run(sql`
    update imports.part set undone_at = ${what.at}, changes_stayed = ${what.changes}
    where committee_id = ${tx.committeeId} and import_id = ${importId} and part = ${part}`)
  const rows = Object.entries(what.stayed)
  await tx.run(sql`
    update imports.part_row r set stayed = string_to_array(t.ids, ',')::uuid[]
    from unnest(${rows.map(([table]) => table)}::text[], ${rows.map(([, ids]) => ids.join(','))}::text[]) as t (name, ids)
    where r.committee_id = ${tx.committeeId} and r.import_id = ${importId} and r.part = ${part} and r.table_name = t.name`)
}
