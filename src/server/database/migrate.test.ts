import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { migrate, readMigrations } from './migrate.ts'

let folder = ''
let url = ''
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-migrations-'))
  const database = await freshDatabase()
  url = database.ownerUrl
  await ask('drop table linli.migration')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  onTestFinished(() => database.drop())
})

async function ask(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('each file is applied once, in the order of its number', async () => {
  write('0002_lamp_colour.sql', 'alter table public.lamp add colour text;')
  write('0001_lamp_first.sql', 'create table public.lamp (id int);')
  expect(await migrate(url, folder)).toEqual({ applied: ['0001_lamp_first.sql', '0002_lamp_colour.sql'] })
  expect(await migrate(url, folder)).toEqual({ applied: [] })
  expect(await ask('select id, colour from public.lamp')).toEqual([])
})

test('two programs that start at once do not upgrade twice', async () => {
  write('0001_lamp_first.sql', 'create table public.lamp (id int); select pg_sleep(0.2);')
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(both.flatMap(({ applied }) => applied)).toEqual(['0001_lamp_first.sql'])
})

test('a step that goes wrong leaves nothing behind, and says where it stopped', async () => {
  write('0001_lamp_first.sql', 'create table public.lamp (id int);')
  write('0002_lamp_broken.sql', 'create table public.shade (id int); alter table public.no_such add x int;')
  await expect(migrate(url, folder)).rejects.toThrow('升级停在 0002_lamp_broken.sql')
  expect(
    await ask(`select to_regclass('public.lamp') is not null lamp, to_regclass('public.shade') shade`),
  ).toEqual([{ lamp: true, shade: null }])
})

test('a file that was changed after its use is refused', async () => {
  write('0001_lamp_first.sql', 'create table public.lamp (id int);')
  await migrate(url, folder)
  write('0001_lamp_first.sql', 'create table public.lamp (id bigint);')
  await expect(migrate(url, folder)).rejects.toThrow('0001_lamp_first.sql 在用过之后被改动了')
})

test('a checkout that ends its lines in CRLF is no change', async () => {
  write('0001_lamp_first.sql', 'create table public.lamp (\n  id int);\n')
  await migrate(url, folder)
  write('0001_lamp_first.sql', 'create table public.lamp (\r\n  id int);\r\n')
  expect(await migrate(url, folder)).toEqual({ applied: [] })
})

test('a database newer than the program is refused', async () => {
  write('0001_lamp_first.sql', 'create table public.lamp (id int);')
  await migrate(url, folder)
  rmSync(join(folder, '0001_lamp_first.sql'))
  await expect(migrate(url, folder)).rejects.toThrow('数据库比程序新')
})

test.each([
  ['a number used twice', '0001_lamp_other.sql', '编号重复'],
  ['a name without a number', 'lamp.sql', '名字不对'],
])('%s is refused', (_, name, word) => {
  write('0001_lamp_first.sql', '')
  write(name, '')
  expect(() => readMigrations(folder)).toThrow(word)
})
