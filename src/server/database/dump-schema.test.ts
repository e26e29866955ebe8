import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { dumpSchema, SCHEMA_FILE } from './dump-schema.ts'

async function connect(): Promise<Client> {
  const database = await freshDatabase()
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await database.drop()
  })
  return client
}

test('db/schema.sql says what the migrations make', async () => {
  const now = (await dumpSchema(await connect())).split('\n')
  const kept = readFileSync(SCHEMA_FILE, 'utf8').split('\n')
  const difference = {
    missing: now.filter((line) => !kept.includes(line)),
    tooMuch: kept.filter((line) => !now.includes(line)),
    lines: now.length - kept.length,
  }
  expect(difference, 'write it again: node src/server/database/dump-schema.ts').toEqual({
    missing: [],
    tooMuch: [],
    lines: 0,
  })
})

test.each([
  [
    'a column',
    `alter table identity.area add colour text default 'red' not null`,
    `  colour text default 'red'::text not null,`,
  ],
  [
    'a rule',
    'alter table identity.area add constraint short check (length(name) < 9)',
    'constraint short CHECK',
  ],
  ['an index', 'create index area_by_name on identity.area (name)', 'CREATE INDEX area_by_name'],
  [
    'a policy',
    'create policy closed on identity.area for delete using (false)',
    'create policy closed on identity.area for delete using (false);',
  ],
  [
    'row security',
    'alter table identity.area enable row level security',
    'alter table identity.area enable row level security;',
  ],
  [
    'a right',
    'grant truncate on linli.migration to linli_app',
    'grant truncate on table linli.migration to linli_app;',
  ],
  [
    'a right to a column',
    'grant update (name) on identity.area to public',
    'grant update (name) on table identity.area to public;',
  ],
  [
    'a function',
    'create function identity.one() returns int language sql return 1',
    'FUNCTION identity.one()',
  ],
  [
    'a view',
    'create view identity.names with (security_invoker = true) as select name from identity.area',
    'create view identity.names with (security_invoker=true)',
  ],
  [
    'a kind of value',
    `create type identity.hue as enum ('red', 'blue')`,
    `create type identity.hue as enum ('red', 'blue');`,
  ],
])('%s that somebody adds by hand is seen', async (_, change, words) => {
  const client = await connect()
  expect((await dumpSchema(client)).includes(words)).toBe(false)
  await client.query(change)
  expect((await dumpSchema(client)).includes(words)).toBe(true)
})
