import type { Tx } from '../database/database.ts'
import { join, sql, Sql } from '../database/sql.ts'
import type { Row, Table } from './table.ts'

/** A name of ours as SQL; never anything that came from outside. */
export function named(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('a table or column of the registry is named in small letters')
  return new Sql([name], [])
}

/** Rows in one statement at most. */
const AT_ONCE = 4_000

/** Adds whole rows (every column, as the table has them) with one statement for some thousands. */
export async function insertRows(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map((row) => ({ ...row, committee_id: tx.committeeId }))
    await tx.run(sql`
      insert into registry.${named(table)}
      select * from json_populate_recordset(null::registry.${named(table)}, ${JSON.stringify(some)}::json)`)
  }
}

/** Sets the given columns of one row; says whether it was there. */
export async function updateRow(tx: Tx, table: Table, id: string, columns: Row): Promise<boolean> {
  return (await updateRows(tx, table, [{ id, ...columns }])) === 1
}

/** Sets the same columns in many rows; each row names its `id`. */
export async function updateRows(
  tx: Tx,
  table: Table,
  rows: readonly (Row & { readonly id: string })[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id')
  if (columns.length === 0) return 0
  const sets: Sql[] = columns.map((column) => sql`${named(column)} = n.${named(column)}`)
  return tx.run(sql`
    update registry.${named(table)} r set ${join(sets, ', ')}
    from json_populate_recordset(null::registry.${named(table)}, ${JSON.stringify(rows)}::json) n
    where r.committee_id = ${tx.committeeId} and r.id = n.id`)
}

export async function deleteRows(tx: Tx, table: Table, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  return tx.run(sql`
    delete from registry.${named(table)} where committee_id = ${tx.committeeId} and id = any (${ids}::uuid[])`)
}

export async function findRow<R extends Row = Row>(tx: Tx, table: Table, id: string): Promise<R | undefined> {
  const found = await tx.maybe<{ row: R }>(sql`
    select to_jsonb(r) as row from registry.${named(table)} r where committee_id = ${tx.committeeId} and id = ${id}`)
  return found?.row
}

/** The same, held until the end of the transaction. */
export async function lockRow<R extends Row = Row>(tx: Tx, table: Table, id: string): Promise<R | undefined> {
  const found = await tx.maybe<{ row: R }>(sql`
    select to_jsonb(r) as row from registry.${named(table)} r where committee_id = ${tx.committeeId} and id = ${id}
    for update`)
  return found?.row
}
