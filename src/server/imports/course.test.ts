import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'
import { runImports, type ImportRunner } from './import-runner.ts'
import { keepWorkbook } from './receipt.ts'

let house: ImportHouse
let runner: ImportRunner
const faults: unknown[] = []
beforeAll(async () => {
  house = await openImportHouse()
  runner = runImports(house.open, (fault) => faults.push(fault))
})
afterAll(async () => {
  await runner.stop()
  await house.close()
  expect(faults).toEqual([])
})

const header = '小区,楼号,单元,房号,姓名,与户主关系,身份证号,备注'
const twice = [
  header,
  '三友小区,1,1,101,马来福,户主,150105196001010015,',
  '三友小区,1,1,102,牛得草,户主,15010519610101003X,',
  '三友小区,2,1,201,马来福,户主,150105196001010015,从1号楼搬来',
].join('\n')

async function begin(content: string, fileName = '表.csv'): Promise<string> {
  const importId = newId()
  const file = await keepWorkbook(house.open.house, importId, [Buffer.from(content)])
  const outcome = await house.act('import.begin', { importId, fileName, file })
  expect(outcome).toMatchObject({ status: 'done' })
  return importId
}

const page = (importId: string) => house.ask<ImportPage>('import.page', { importId })

/** What lies beside the books is thrown away after the deed was answered. */
const isThrownAway = (file: string) =>
  vi.waitFor(() => expect(house.open.house.files.get(file)).rejects.toThrow(/.*/), 60_000)

async function until(importId: string, state: ImportPage['state']): Promise<ImportPage> {
  return vi.waitFor(
    async () => {
      const now = await page(importId)
      expect(now.state).toBe(state)
      return now
    },
    { timeout: 60_000, interval: 50 },
  )
}

test('a workbook is read in the background, asks, is read again with the answer, and goes onto the books', async () => {
  const importId = await begin(twice, '三友小区.csv')
  const read = await until(importId, 'understood')
  expect(read).toMatchObject({ fileName: '三友小区.csv', begunBy: '王社工', counts: { people: { new: 2 } } })
  expect(read.sheets[0]?.columns.map(({ meaning }) => meaning)).toContain('id-number')
  expect(read.sheets[0]?.before[0]).toMatchObject({ row: 2 })
  expect(read.sheets[0]?.before[0]?.cells).toContain('**************0015')
  expect(read.sheets[0]?.after[0]).toMatchObject({ name: '马来福', idNumber: '**************0015' })
  expect(JSON.stringify(read)).not.toContain('150105196001010015')
  const [group] = read.questions
  expect(group).toMatchObject({ kind: 'one-person-in-two-homes', count: 1, answered: 0 })
  expect(group?.first[0]).toMatchObject({ who: '马来福', hint: '从1号楼搬来' })

  const wrong = await house.act('import.answer', { importId, answers: { nothing: 'asked' } })
  expect(wrong).toMatchObject({ status: 'refused', refusal: { code: 'answer-unknown' } })
  const answered = await house.act('import.answer', { importId, allOf: 'one-person-in-two-homes' })
  expect(answered).toMatchObject({ status: 'done' })
  const again = await until(importId, 'understood')
  expect(again.questions[0]).toMatchObject({ answered: 1 })

  expect(await house.act('import.apply', { importId })).toMatchObject({ status: 'done' })
  await until(importId, 'applied')
  const homes = await house.sql<{ key: string }>(
    `select d.address_key as key from registry.person p join registry.residence r on r.person_id = p.id
     join registry.dwelling d on d.id = r.dwelling_id where p.name = '马来福'`,
  )
  expect(homes).toEqual([{ key: '三友|2|1|201|' }])
  // What the page shows, and its one page of questions; nobody's data.
  // Dropped once more and not answered, it moves nobody: the office's answer stands.
  const unasked = await begin(twice)
  expect((await until(unasked, 'understood')).counts?.people).toEqual({ new: 0, known: 2, changed: 0 })
  expect(await house.act('import.discard', { importId: unasked })).toMatchObject({ status: 'done' })
  const drafts = await house.sql(
    `select part from imports.draft where import_id = '${importId}' order by part`,
  )
  expect(drafts).toEqual([{ part: -1 }, { part: 0 }])

  expect(await house.act('import.undo', { importId })).toMatchObject({ status: 'done' })
  await until(importId, 'undone')
  expect(await house.sql('select id from registry.person')).toEqual([])
})

test('the same file at work twice is refused, and named by its day', async () => {
  const importId = await begin(twice)
  const other = newId()
  const file = await keepWorkbook(house.open.house, other, [Buffer.from(twice)])
  const second = await house.act('import.begin', { importId: other, fileName: 'b.csv', file })
  expect(second).toMatchObject({ status: 'refused', refusal: { code: 'workbook-under-way' } })
  await until(importId, 'understood')
  expect(await house.act('import.discard', { importId })).toMatchObject({ status: 'done' })
})

test('a file that this server has not taken in for this import is not read', async () => {
  const notThis = newId()
  const file = await keepWorkbook(house.open.house, notThis, [Buffer.from(twice)])
  const outcome = await house.act('import.begin', { importId: newId(), fileName: 'x.csv', file })
  expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'workbook-not-received' } })
})

test('thrown away, nothing of the file is left: neither drafts nor content', async () => {
  const importId = await begin(twice.replaceAll('马来福', '马来宝'))
  await until(importId, 'understood')
  const [kept] = await house.sql<{ file: string }>(
    `select file_sha256 as file from imports.import where id = '${importId}'`,
  )
  await house.act('import.discard', { importId })
  await isThrownAway(kept!.file)
  expect(await house.sql(`select part from imports.draft where import_id = '${importId}'`)).toEqual([])
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'not-a-sheet'],
  ['half an archive', Buffer.from('PK\u0003\u0004 cut off'), 'broken'],
] as const)('%s is refused with its reason, and not kept', async (_, content, reason) => {
  const importId = newId()
  const file = await keepWorkbook(house.open.house, importId, [content])
  await house.act('import.begin', { importId, fileName: 'x.xlsx', file })
  expect(await until(importId, 'refused')).toMatchObject({ unreadable: reason, sheets: [] })
  await isThrownAway(file.file)
})

test('the command line says why a file is not read', async () => {
  await expect(house.bring('x.xlsx', Buffer.from('%PDF-1.7'))).rejects.toThrow(FileRefused)
})

/** More than one part. */
const crowdOf = (length: number) =>
  [
    header,
    ...Array.from({ length }, (_, at) => {
      const home = `三友小区,${1 + (at % 7)},${1 + (at % 3)},${101 + Math.floor(at / 21)}`
      return `${home},名${String.fromCodePoint(0x4e00 + at)}${at % 2 === 0 ? '甲' : '乙'},户主,,`
    }),
  ].join('\n')
const crowd = crowdOf(1_234)

test('a server that fell over in the middle goes on where it stopped, and nobody stands twice', async () => {
  await runner.stop()
  const importId = await begin(crowd)
  await house.work(importId)
  await house.act('import.apply', { importId })
  expect(await house.act('import.applyPart', { importId, part: 2 })).toMatchObject({ status: 'done' })
  // A lost answer: the same part once more changes nothing.
  expect(await house.act('import.applyPart', { importId, part: 2 })).toMatchObject({ status: 'done' })
  expect((await page(importId)).progress).toMatchObject({ done: 1, total: 3 })
  runner = runImports(house.open, (fault) => faults.push(fault))
  const done = await until(importId, 'applied')
  expect(done.counts).toMatchObject({ people: { new: 1_234, known: 0 }, compounds: { new: 1, known: 0 } })
  const [people] = await house.sql<{ n: number }>('select count(*)::int as n from registry.person')
  expect(people).toEqual({ n: 1_234 })
  const early = await house.act('import.undoPart', { importId, part: 1 })
  expect(early).toMatchObject({ status: 'refused', refusal: { code: 'wrong-state' } })
  await house.act('import.undo', { importId })
  await until(importId, 'undone')
  expect(await house.sql('select id from registry.person')).toEqual([])
})

test('a program that ends in the middle of an import waits for one part and not for all of them', async () => {
  const importId = await begin(crowdOf(6_000))
  await vi.waitFor(async () => expect((await page(importId)).state).toBe('understood'), 60_000)
  await house.act('import.apply', { importId })
  await vi.waitFor(async () => expect((await page(importId)).progress.done).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 1,
  })
  await runner.stop()
  const { state, progress } = await page(importId)
  expect(state).toBe('applying')
  expect(progress.done).toBeLessThan(progress.total)
  runner = runImports(house.open, (fault) => faults.push(fault))
  const done = await vi.waitFor(
    async () => {
      const now = await page(importId)
      expect(now.state).toBe('applied')
      return now
    },
    { timeout: 60_000, interval: 50 },
  )
  expect(done.counts).toMatchObject({ people: { new: 6_000, known: 0 } })
})

test('who only has a grid neither sees imports nor makes them', async () => {
  const areaPath = house.open.house.areas.find(house.grids[0]!)?.path ?? ''
  const grant = { role: 'gridWorker', areaId: house.grids[0]!, areaPath, from: '2020-01-01' } as const
  const gridWorker: AccountActor = { ...house.worker, id: newId(), grants: [grant] }
  const importId = newId()
  const file = await keepWorkbook(house.open.house, importId, [Buffer.from(twice)])
  const outcome = await house.act('import.begin', { importId, fileName: 'x.csv', file }, gridWorker)
  expect(outcome.status).toBe('notFound')
})
