import { Client } from 'pg'

/** What a database holds: for each table its rows as sorted texts. Read as superuser, so no wall hides anything. */
export async function contentOf(ownerUrl: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema$)' order by 1`)
    const content: Record<string, readonly string[]> = {}
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
      // When a migration was applied is the database's own history, not the community's.
      content[name] = rows.map(({ row }) =>
        name === 'linli.migration' ? row.slice(0, row.lastIndexOf(',')) : row,
      )
    }
    return content
  } finally {
    await client.end()
  }
}
