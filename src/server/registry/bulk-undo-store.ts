import { DatabaseError } from 'pg'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { deleteRows, named } from './row-store.ts'
import type { RowIds, Table } from './table.ts'

/** Children before parents. */
const order: readonly Table[] = [
  'person_flag',
  'person_phone',
  'residence',
  'person',
  'household',
  'dwelling',
  'building',
  'compound',
]

/**
 * Takes rows out again that were added together (an import). What something newer stands on stays: rows that were changed
 * since (they have a history), rows that other rows lean on, people whom a case names. Returns the ids that stayed.
 */
export async function takeOut(tx: Tx, added: RowIds): Promise<RowIds> {
  const stayed: Partial<Record<Table, string[]>> = {}
  const persons = await changedSince(tx, added.person ?? [])
  // Whoever has a history since stays as a whole: with home, phones and flags.
  const kept = new Set(persons)
  for (const table of order) {
    const ids = added[table] ?? []
    const changed = new Set(await changedSince(tx, ids))
    const held = new Set(await heldByPersons(tx, table, ids, [...kept]))
    const free = ids.filter((id) => !changed.has(id) && !held.has(id))
    const refused = await deleteWhatMayGo(tx, table, free)
    const staying = [...ids.filter((id) => changed.has(id) || held.has(id)), ...refused]
    if (staying.length > 0) stayed[table] = staying
  }
  return stayed
}

/** A change that was taken back, and the taking back, are no longer anything newer. */
async function changedSince(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct r.row_id as id
    from registry.change_row r
    join registry.change c on c.committee_id = r.committee_id and c.id = r.change_id
    where r.committee_id = ${tx.committeeId} and r.row_id = any (${ids}::uuid[]) and c.reverted_by is null
      and not exists (select from registry.change x where x.committee_id = ${tx.committeeId} and x.reverted_by = c.id)`)
  return rows.map(({ id }) => id)
}

async function heldByPersons(
  tx: Tx,
  table: Table,
  ids: readonly string[],
  personIds: readonly string[],
): Promise<string[]> {
  if (!['person_flag', 'person_phone', 'residence'].includes(table) || personIds.length === 0) return []
  const rows = await tx.rows<{ id: string }>(sql`
    select id from registry.${named(table)} where committee_id = ${tx.committeeId}
      and id = any (${ids}::uuid[]) and person_id = any (${personIds}::uuid[])`)
  return rows.map(({ id }) => id)
}

const FOREIGN_KEY = '23503'

/** Deletes all that nothing leans on; where some row does, halves the list until only such rows are left. */
async function deleteWhatMayGo(tx: Tx, table: Table, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  await tx.run(sql`savepoint take_out`)
  try {
    await deleteRows(tx, table, ids)
    await tx.run(sql`release savepoint take_out`)
    return []
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== FOREIGN_KEY) throw error
    await tx.run(sql`rollback to savepoint take_out`)
    await tx.run(sql`release savepoint take_out`)
  }
  if (ids.length === 1) return ids
  const half = Math.ceil(ids.length / 2)
  const first = await deleteWhatMayGo(tx, table, ids.slice(0, half))
  return [...first, ...(await deleteWhatMayGo(tx, table, ids.slice(half)))]
}
