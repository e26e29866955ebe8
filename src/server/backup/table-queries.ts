import type { ClientBase } from 'pg'

/** One table and the columns that are stored (not reckoned from others). */
export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * Every table of ours, parents before children where that is possible: a vote and the doors made for it name each other, and a
 * restore puts rows back without asking (`session_replication_role`). The list of migrations is in the header, not among them.
 */
export async function listTables(client: ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; parents: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct format('%I.%I', pn.nspname, pc.relname)) from pg_constraint k
        join pg_class pc on pc.oid = k.confrelid join pg_namespace pn on pn.oid = pc.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
      and n.nspname not in ('information_schema', 'public') and not (n.nspname = 'linli' and c.relname = 'migration')
    order by 1`)
  return inOrder(rows)
}

function inOrder(
  rows: readonly { name: string; columns: string[]; parents: string[] }[],
): readonly BackupTable[] {
  const placed = new Set<string>()
  const ordered: BackupTable[] = []
  let waiting = [...rows]
  while (waiting.length > 0) {
    const free = waiting.filter(({ parents }) => parents.every((parent) => placed.has(parent)))
    const ready = free.length > 0 ? free : waiting
    for (const { name, columns } of ready) {
      placed.add(name)
      ordered.push({ name, columns })
    }
    waiting = waiting.filter(({ name }) => !placed.has(name))
  }
  return ordered
}

/** Migrations that the database has seen, in order. */
export async function listMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from linli.migration order by name')
  return rows.map(({ name }) => name)
}

const FETCH = 1_000

/** The rows of one table as JSON texts, a thousand at a time, by a cursor in the caller's transaction. */
export async function* readRows(client: ClientBase, table: BackupTable): AsyncGenerator<readonly string[]> {
  await client.query(`declare backup_rows no scroll cursor for
    select row_to_json(t)::text as row from (select ${table.columns.join(', ')} from ${table.name}) t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${FETCH} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close backup_rows')
}

/** Puts rows back as they were. */
export async function writeRows(
  client: ClientBase,
  table: BackupTable,
  rows: readonly string[],
): Promise<void> {
  const columns = table.columns.join(', ')
  await client.query(
    `insert into ${table.name} (${columns}) select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

/** Nothing that somebody has written: neither an account nor an area. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ n: number }>(
    'select (select count(*) from identity.account) + (select count(*) from identity.area) as n',
  )
  return Number(rows[0]?.n) === 0
}

/** Row security holds for an owner too; a backup must see every community, and a restore must not fire triggers again. */
export async function maySeeAll(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  )
  return rows[0]?.super === true
}

/** What phones hold was told by the books as they were later than this copy. */
export async function beginLedgersAnew(client: ClientBase): Promise<void> {
  await client.query('update doors.scope set life = gen_random_uuid()')
}
