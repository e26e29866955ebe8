import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

export const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations')

/** Any constant; it keeps two processes from migrating at once. */
const LOCK = 7_226_354_101

export interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

export function readMigrations(folder = MIGRATIONS): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/** Brings the database to the newest form, forward only, each file in a transaction of its own. */
export async function migrate(ownerUrl: string, folder = MIGRATIONS): Promise<{ applied: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('create schema if not exists linli')
    await client.query(`create table if not exists linli.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const done = await client.query<{ name: string; checksum: string }>('select name, checksum from linli.migration')
    const migrations = readMigrations(folder)
    refuseSurprises(done.rows, migrations)
    const open = migrations.filter(({ name }) => !done.rows.some((row) => row.name === name))
    for (const migration of open) await apply(client, migration)
    return { applied: open.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into linli.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`数据库升级停在 ${name}: ${(error as Error).message} / the upgrade stopped at ${name}`, { cause: error })
  }
}

function refuseSurprises(done: readonly { name: string; checksum: string }[], migrations: readonly Migration[]): void {
  for (const { name, checksum } of done) {
    const file = migrations.find((migration) => migration.name === name)
    if (!file) throw new Error(`数据库比程序新 (${name}): 请用新版本的程序。 / The database is newer than the program: ${name}.`)
    if (file.checksum !== checksum) {
      throw new Error(`升级文件 ${name} 被改过, 和数据库里的不一样。 / ${name} was changed after it had been applied.`)
    }
  }
}
