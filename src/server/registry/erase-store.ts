import { ERASED_NAME, type ErasePart } from '../../domain/registry/erase.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { nameColumns } from './person-columns.ts'

/** The record and those that were merged into it: they are the same person. */
export async function listSamePerson(tx: Tx, personId: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    with recursive same as (
      select id from registry.person where committee_id = ${tx.committeeId} and id = ${personId}
      union
      select p.id from registry.person p join same s on p.committee_id = ${tx.committeeId} and p.merged_into = s.id)
    select id from same`)
  return rows.map(({ id }) => id)
}

/** Columns of a person's row that each piece stands in, as the history names them. */
const COLUMNS: Partial<Record<ErasePart, readonly string[]>> = {
  note: ['note_sealed'],
  formerNames: ['former_names'],
  document: ['document_sealed', 'document_index', 'document_tail', 'document_mask', 'document_doubts'],
  name: ['name', 'name_key', 'sort_key', 'initials'],
}

export async function erasePieces(
  tx: Tx,
  ids: readonly string[],
  parts: readonly ErasePart[],
  now: string,
): Promise<void> {
  const has = (part: ErasePart) => parts.includes(part)
  const whose = sql`committee_id = ${tx.committeeId} and person_id = any (${ids}::uuid[])`
  if (has('phones')) {
    await scrub(tx, 'person_phone', sql`coalesce(r.after, r.before) ->> 'person_id'`, ids, [
      'phone_sealed',
      'phone_index',
      'phone_tail',
      'phone_mask',
    ])
    await tx.run(sql`delete from registry.person_phone where ${whose}`)
  }
  if (has('flags')) {
    await scrub(tx, 'person_flag', sql`coalesce(r.after, r.before) ->> 'person_id'`, ids, [
      'flag',
      'source',
      'purpose',
    ])
    await tx.run(sql`delete from registry.person_flag where ${whose}`)
  }
  const columns = parts.flatMap((part) => COLUMNS[part] ?? [])
  if (columns.length > 0) await scrub(tx, 'person', sql`r.row_id::text`, ids, columns)
  const blank = nameColumns(ERASED_NAME)
  await tx.run(sql`
    update registry.person set
      note_sealed = case when ${has('note')} then null else note_sealed end,
      former_names = case when ${has('formerNames')} or ${has('name')} then '{}' else former_names end,
      document_kind = case when ${has('document')} then 'none' else document_kind end,
      document_sealed = case when ${has('document')} then null else document_sealed end,
      document_index = case when ${has('document')} then null else document_index end,
      document_tail = case when ${has('document')} then null else document_tail end,
      document_mask = case when ${has('document')} then null else document_mask end,
      document_doubts = case when ${has('document')} then '{}' else document_doubts end,
      name = case when ${has('name')} then ${blank.name} else name end,
      name_key = case when ${has('name')} then ${blank.name_key} else name_key end,
      sort_key = case when ${has('name')} then ${blank.sort_key} else sort_key end,
      initials = case when ${has('name')} then ${blank.initials} else initials end,
      updated_at = ${now}
    where committee_id = ${tx.committeeId} and id = any (${ids}::uuid[])`)
}

/** Takes columns out of the history: which rows a change touched stays, what it said does not. */
async function scrub(
  tx: Tx,
  table: string,
  whose: Sql,
  ids: readonly string[],
  columns: readonly string[],
): Promise<void> {
  await tx.run(sql`
    update registry.change_row r set before = r.before - ${columns}::text[], after = r.after - ${columns}::text[]
    where r.committee_id = ${tx.committeeId} and r.table_name = ${table} and ${whose} = any (${ids}::text[])`)
}
