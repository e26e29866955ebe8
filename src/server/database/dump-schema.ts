import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import * as catalogue from './dump-schema-queries.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export const SCHEMA_FILE = join(import.meta.dirname, '../../../db/schema.sql')

const HEAD = `-- What all migrations together make, read from the database's catalogue. For reading, and for seeing a change of form
-- as a difference; never edited or run. Written by: node src/server/database/dump-schema.ts
`

interface Line {
  readonly schema: string
  readonly name: string
  readonly line: string
}

/**
 * The form of a database as text: schemas, tables with columns and constraints, indexes, row security, functions, rights;
 * the same database always says the same. The client must not be in a transaction.
 */
export async function dumpSchema(client: Client): Promise<string> {
  // With nothing on the path every name is written in full.
  await client.query('begin read only; set local search_path = pg_catalog')
  try {
    const read = async (query: string) => (await client.query<Line>(query)).rows
    const schemas = await read(catalogue.SCHEMAS)
    const extensions = await read(catalogue.EXTENSIONS)
    const first = [catalogue.SCHEMA_GRANTS, catalogue.ENUMS, catalogue.SEQUENCES, catalogue.FUNCTIONS]
    const before = (await inOrder([...first, catalogue.FUNCTION_GRANTS], read)).flat()
    const columns = await read(catalogue.COLUMNS)
    const constraints = await read(catalogue.CONSTRAINTS)
    const beside = [catalogue.INDEXES, catalogue.ROW_SECURITY, catalogue.POLICIES, catalogue.TRIGGERS]
    const rights = [catalogue.TABLE_GRANTS, catalogue.COLUMN_GRANTS]
    const after = (await inOrder([...beside, ...rights], read)).flat()
    const views = await read(catalogue.VIEWS)
    const tables = [...new Set(columns.map(({ name }) => name))]
    const parts = schemas.flatMap(({ schema, line }) => [
      [line, ...linesOf(before, (row) => row.schema === schema)].join('\n'),
      ...tables
        .filter((table) => columns.some((row) => row.schema === schema && row.name === table))
        .map((table) => tableText(table, [...columns, ...constraints], after)),
      ...views
        .filter((view) => view.schema === schema)
        .map((view) => [view.line, ...linesOf(after, (row) => row.name === view.name)].join('\n')),
    ])
    return [HEAD, ...linesOf(extensions, () => true), ...parts].join('\n').replace(/\n*$/, '\n')
  } finally {
    await client.query('rollback')
  }
}

function tableText(table: string, inside: readonly Line[], after: readonly Line[]): string {
  const own = (row: Line) => row.name === table
  const body = linesOf(inside, own).map((line) => `  ${line}`)
  return [`\ncreate table ${table} (`, body.join(',\n'), ');', ...linesOf(after, own)].join('\n')
}

function linesOf(rows: readonly Line[], wanted: (row: Line) => boolean): readonly string[] {
  return rows.filter(wanted).map(({ line }) => line)
}

async function inOrder<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<readonly U[]> {
  const done: U[] = []
  for (const one of all) done.push(await work(one))
  return done
}

/** What the migrations make, found out on a database of its own. */
async function schemaOfMigrations(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-schema-'))
  const embedded = await startEmbedded({ dataFolder: folder })
  const client = new Client({ connectionString: embedded.ownerUrl })
  try {
    await migrate(embedded.ownerUrl)
    await client.connect()
    return await dumpSchema(client)
  } finally {
    await client.end()
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const now = await schemaOfMigrations()
  if (!process.argv.includes('--check')) writeFileSync(SCHEMA_FILE, now)
  else if (readFileSync(SCHEMA_FILE, 'utf8') !== now) {
    console.error('db/schema.sql is out of date: node src/server/database/dump-schema.ts')
    process.exitCode = 1
  }
}
