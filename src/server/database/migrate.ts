import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

export const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations')

/** Any constant; it keeps two processes from migrating at once. */
const LOCK = 7_226_354_101

export interface Migration {
  /** File name, e.g. `0003_registry_homes.sql`; files are applied in its order. */
  readonly name: string
  readonly text: string
  /** SHA-256 in hex, over lines that end in LF whatever the checkout made of them. */
  readonly checksum: string
}

/** Throws on a file whose name says no number, and on two files with the same number. */
export function readMigrations(folder = MIGRATIONS): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const wrong = names.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  if (wrong.length > 0) throw new Error(`升级文件的名字不对 / not NNNN_module_what.sql: ${wrong.join(', ')}`)
  const twice = names.filter((name, index) => names[index - 1]?.slice(0, 4) === name.slice(0, 4))
  if (twice.length > 0) throw new Error(`升级文件的编号重复 / this number is used twice: ${twice.join(', ')}`)
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/** Brings the database to the newest form, forward only, each file in a transaction of its own. */
export async function migrate(
  ownerUrl: string,
  folder = MIGRATIONS,
  /** The last file to apply: a restore stops where its backup was made. */
  through?: string,
): Promise<{ applied: readonly string[] }> {
  const migrations = readMigrations(folder)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create schema if not exists linli; create table if not exists linli.migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const done = await client.query<Applied>('select name, checksum from linli.migration order by name')
    refuseSurprises(done.rows, migrations)
    const open = migrations.filter(
      ({ name }) => !done.rows.some((row) => row.name === name) && (!through || name <= through),
    )
    for (const migration of open) await apply(client, migration)
    return { applied: open.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

type Applied = Pick<Migration, 'name' | 'checksum'>

async function apply(client: Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into linli.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(
      `数据库升级停在 ${name}, 这一步没有留下任何改动: ${message(error)}` +
        ` / The upgrade stopped at ${name}, which left nothing behind.`,
      { cause: error },
    )
  }
}

function refuseSurprises(done: readonly Applied[], migrations: readonly Migration[]): void {
  for (const { name, checksum } of done) {
    const file = migrations.find((migration) => migration.name === name)
    if (!file) {
      throw new Error(
        `数据库做过升级 ${name}, 这个程序却没有它: 数据库比程序新, 请用新版本的程序。` +
          ` / The database knows ${name}, this program does not: it is newer than the program.`,
      )
    }
    if (file.checksum !== checksum) {
      throw new Error(
        `升级文件 ${name} 在用过之后被改动了, 和数据库里记的不一样; 请恢复原来的文件, 改动另写一个新文件。` +
          ` / ${name} was changed after it had been applied: restore it, and put the change into a new file.`,
      )
    }
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
