import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/database.ts'
import { loadWorld } from '../../../world/load.ts'
import { people } from '../../../world/people.ts'
import { openHouse } from '../open-house.ts'

const MAIN = join(import.meta.dirname, 'main.ts')

let folder: string
let fresh: FreshDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-export-'))
  fresh = await freshDatabase()
  const options = { databaseUrl: fresh.url, dataFolder: folder, keysFolder: join(folder, 'keys') }
  const house = await openHouse({ ...options, publicUrl: 'http://127.0.0.1', demo: true, connections: 4 })
  await loadWorld(house)
  await house.close()
})

afterAll(async () => {
  await fresh.drop()
  await rm(folder, { recursive: true, force: true })
})

const linli = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((settle) => {
    const env = {
      ...process.env,
      DATABASE_URL: fresh.url,
      LINLI_DATA: folder,
      LINLI_KEYS: join(folder, 'keys'),
    }
    execFile(process.execPath, [MAIN, 'export', ...args], { env, timeout: 60_000 }, (error, stdout, stderr) =>
      settle({ code: error ? Number(error.code ?? 99) : 0, said: `${stdout}${stderr}` }),
    )
  })

test("the residents' book comes out whole, with its numbers masked", async () => {
  const file = join(folder, 'residents.xlsx')
  const ran = await linli('residents', file, '--as', 'liumin')
  expect(ran.code, ran.said).toBe(0)
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(file)
  const rows = book.worksheets[0]!.getSheetValues() as (readonly unknown[])[]
  const text = JSON.stringify(rows)
  expect(rows.length - 2).toBe(people.length)
  expect(people.filter(({ name }) => !text.includes(name))).toEqual([])
  expect(
    people.filter(({ document, phone }) => text.includes(document) || (phone && text.includes(phone))),
  ).toEqual([])
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('matters come out as CSV', async () => {
  const file = join(folder, 'matters.csv')
  expect((await linli('cases', file, '--as', 'zhaoshuji')).code).toBe(0)
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
  expect(lines[0]).toContain('编号,事项,标题,状态')
  expect(lines.length).toBeGreaterThan(3)
})

test.each([
  [['residents', 'FILE', '--as', 'admin', '--committee', '安和社区'], 1, /看不了这份名单/],
  [['residents', 'FILE', '--as', 'nobody'], 2, /没有这个账号/],
  [['residents', 'FILE'], 2, /用法/],
  [['residents', 'FILE', '--as', 'liumin', '--committee', '没有的社区'], 2, /./],
  [['everything', 'FILE', '--as', 'liumin'], 2, /用法/],
])('%j is refused in words, and leaves no file', async (args, code, said) => {
  const file = join(folder, 'refused.xlsx')
  const ran = await linli(...args.map((word) => (word === 'FILE' ? file : word)))
  expect(ran).toMatchObject({ code, said: expect.stringMatching(said) })
  expect(ran.said).not.toMatch(/\bat .*:\d+:\d+/)
  await expect(stat(file)).rejects.toThrow()
  await expect(stat(`${file}.unfinished`)).rejects.toThrow()
})
