import type { Tx } from '../database/database.ts'
import { binaryArray } from '../database/binary-array.ts'
import { join, sql, Sql } from '../database/sql.ts'
import { bulkForms, type BulkTable, type ColumnForm, type TableForm } from './table-columns.ts'
import type { Row, Table } from './table.ts'

/** A name of ours as SQL; never anything that came from outside. */
export function named(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('a table or column of the registry is named in small letters')
  return new Sql([name], [])
}

/** Adds a few whole rows: every column, as the table has them. */
export async function insertRows(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const whole = rows.map((row) => ({ ...row, committee_id: tx.committeeId }))
  await tx.run(sql`
    insert into registry.${named(table)}
    select * from json_populate_recordset(null::registry.${named(table)}, ${JSON.stringify(whole)}::json)`)
}

/** Adds many rows with one statement, a parameter for each column; `alike`: what is the same in all of them. */
export async function insertMany(tx: Tx, table: BulkTable, rows: readonly Row[], alike: Row): Promise<void> {
  const form = Object.entries<ColumnForm>(bulkForms[table] satisfies TableForm)
  const names = form.map(([name]) => named(name))
  const all = [...names, ...Object.keys(alike).map(named)]
  const read = form.map(([name, { read: type }]) =>
    type ? sql`n.${named(name)}::${new Sql([type], [])}` : sql`n.${named(name)}`,
  )
  const arrays = form.map(([name, { sent, read: type }]) => {
    const values = rows.map((row) => (type ? spelled(row[name]) : row[name]))
    return sql`${binaryArray(sent, values)}::${new Sql([`${sent}[]`], [])}`
  })
  const same = Object.values(alike).map((value) => sql`, ${value}`)
  await tx.run(sql`
    insert into registry.${named(table)} (committee_id, ${join(all, ', ')})
    select ${tx.committeeId}, ${join(read, ', ')}${join(same, '')}
    from unnest(${join(arrays, ', ')}) as n (${join(names, ', ')})`)
}

/** As text from which PostgreSQL reads a day, a number, a yes or no, or a list of texts. */
function spelled(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (!Array.isArray(value)) return String(value as string | number | boolean)
  return `{${value.map((one: string) => `"${one.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
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
