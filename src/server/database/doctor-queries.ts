import { Client } from 'pg'

export interface Examined {
  readonly version: string
  readonly major: number
  readonly migrations: readonly string[]
  readonly durable: boolean
  readonly clockMs: number
  /** Tables with a committee_id whose rows are not protected. */
  readonly unprotected: readonly string[]
  /** Without a committee a protected table raises. */
  readonly failsClosed: boolean
  /** The program's role is neither owner nor superuser and does not bypass row security. */
  readonly roleIsPlain: boolean
}

/** What `linli doctor` asks the database. */
export async function examine(ownerUrl: string): Promise<Examined> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const one = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows[0]!
    const { version, major } = await one<{ version: string; major: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major`,
    )
    const { durable, now } = await one<{ durable: boolean; now: string }>(`
      select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as durable,
             extract(epoch from clock_timestamp()) * 1000 as now`)
    const names = await client.query<{ name: string }>('select name from linli.migration')
    const open = await client.query<{ name: string }>(`
      select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'committee_id'
      where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`)
    const { plain } = await one<{ plain: boolean }>(`
      select not rolsuper and not rolbypassrls and not exists (select from pg_class where relowner = r.oid) as plain
      from pg_roles r where rolname = 'linli_app'`)
    return {
      version,
      major,
      migrations: names.rows.map(({ name }) => name),
      durable,
      clockMs: Number(now),
      unprotected: open.rows.map(({ name }) => name),
      failsClosed: await isClosed(client),
      roleIsPlain: plain,
    }
  } finally {
    await client.end()
  }
}

/** As the program's role, on a connection that has held a context before. */
async function isClosed(client: Client): Promise<boolean> {
  await client.query('begin; set local role linli_app')
  await client.query(`select set_config('linli.committee', '', true)`)
  try {
    await client.query('select count(*) from registry.person')
    return false
  } catch {
    return true
  } finally {
    await client.query('rollback')
  }
}
