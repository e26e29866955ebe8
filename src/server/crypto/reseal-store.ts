import type { ClientBase } from 'pg'

/** A table with sealed columns, and its primary key in order. */
export interface SealedTable {
  /** `schema.table`. */
  readonly name: string
  readonly key: readonly { readonly name: string; readonly type: string }[]
  /** Names of its columns that end in `_sealed`. */
  readonly columns: readonly string[]
}

export async function listSealedTables(client: ClientBase): Promise<readonly SealedTable[]> {
  const { rows } = await client.query<SealedTable>(`
    select n.nspname || '.' || c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by k.ord)
        from pg_index i cross join lateral unnest(i.indkey) with ordinality k (attnum, ord)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key,
      json_agg(s.attname order by s.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute s on s.attrelid = c.oid and s.attname like '%\\_sealed' and not s.attisdropped
    where c.relkind = 'r' group by c.oid, n.nspname, c.relname order by 1`)
  return rows
}

/** One row: its key as texts, and each sealed column's bytes. */
export interface SealedRow {
  readonly key: readonly string[]
  readonly sealed: readonly (Buffer | null)[]
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const whole = (table: string): string => table.split('.').map(quoted).join('.')

/** The next rows behind a key, held until the end of the transaction. */
export async function lockSealedRows(
  client: ClientBase,
  { name, key, columns }: SealedTable,
  after: readonly string[] | undefined,
  limit: number,
): Promise<readonly SealedRow[]> {
  const keys = key.map((column) => quoted(column.name))
  const behind = after
    ? `where (${keys.join(', ')}) > (${key.map(({ type }, n) => `$${n + 1}::${type}`).join(', ')})`
    : ''
  const { rows } = await client.query<unknown[]>({
    text: `select ${keys.map((one) => `${one}::text`).join(', ')}, ${columns.map(quoted).join(', ')} from ${whole(name)}
      ${behind} order by ${keys.join(', ')} limit ${limit} for update`,
    values: [...(after ?? [])],
    rowMode: 'array',
  })
  return rows.map((row) => ({
    key: row.slice(0, key.length) as string[],
    sealed: row.slice(key.length) as (Buffer | null)[],
  }))
}

/** Writes new seals; a column whose seal is null stays as it is. */
export async function saveSealedRows(
  client: ClientBase,
  table: SealedTable,
  rows: readonly SealedRow[],
): Promise<void> {
  const { name, key, columns } = table
  const records = rows.map((row) => ({
    ...Object.fromEntries(key.map((column, n) => [`k${n}`, row.key[n]])),
    ...Object.fromEntries(columns.map((_, n) => [`s${n}`, row.sealed[n]?.toString('hex') ?? null])),
  }))
  const names = [...key.map((_, n) => `k${n} text`), ...columns.map((_, n) => `s${n} text`)]
  const sets = columns.map(
    (column, n) => `${quoted(column)} = coalesce(decode(n.s${n}, 'hex'), t.${quoted(column)})`,
  )
  const same = key.map((column, n) => `t.${quoted(column.name)} = n.k${n}::${column.type}`)
  await client.query(
    `update ${whole(name)} t set ${sets.join(', ')} from json_to_recordset($1::json) as n (${names.join(', ')})
     where ${same.join(' and ')}`,
    [JSON.stringify(records)],
  )
}

/** A line of the registry's history: rows as they were and became, with seals as `\\x…` texts. */
export interface HistoryRow {
  readonly key: readonly [committeeId: string, changeId: string, tableName: string, rowId: string]
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

export async function lockHistoryRows(
  client: ClientBase,
  after: HistoryRow['key'] | undefined,
  limit: number,
): Promise<readonly HistoryRow[]> {
  const behind = after
    ? 'where (committee_id, change_id, table_name, row_id) > ($1::uuid, $2::uuid, $3::text, $4::uuid)'
    : ''
  const { rows } = await client.query<HistoryRow>(
    `select array[committee_id::text, change_id::text, table_name, row_id::text] as key, before, after
     from registry.change_row ${behind} order by committee_id, change_id, table_name, row_id limit ${limit} for update`,
    [...(after ?? [])],
  )
  return rows
}

export async function saveHistoryRows(client: ClientBase, rows: readonly HistoryRow[]): Promise<void> {
  await client.query(
    `update registry.change_row r set before = n.before, after = n.after
     from json_to_recordset($1::json) as n (key text[], before jsonb, after jsonb)
     where r.committee_id = n.key[1]::uuid and r.change_id = n.key[2]::uuid and r.table_name = n.key[3]
       and r.row_id = n.key[4]::uuid`,
    [JSON.stringify(rows)],
  )
}
