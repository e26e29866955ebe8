import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ImportPage, QuestionView } from '../../domain/imports/import-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'
import { watchTurns, type TurnWatch } from '../../../test/imports/turns.ts'
import { runImports, type ImportRunner } from './import-runner.ts'
import { keepWorkbook } from './receipt.ts'
import { writeReport } from './write-report.ts'

/**
 * While a large roster comes in, the desk goes on: nobody waits longer than 50 ms for the server's thread, by its own work, in
 * processor time. How far below that it stays, and how long by the clock, is measured by `npm run bench -- P7`.
 */
const MOST_MS = 50

let house: ImportHouse
let runner: ImportRunner
let turns: TurnWatch
const faults: unknown[] = []
beforeAll(async () => {
  house = await openImportHouse()
  runner = runImports(house.open, (fault) => faults.push(fault))
  // What is loaded and compiled at the first time is no part of it.
  await apply(await begin(rosterOf(600, '暖')))
  turns = await watchTurns()
})
afterAll(async () => {
  turns.end()
  await runner.stop()
  await house.close()
  expect(faults).toEqual([])
})

/** The first half of them without a home, which leaves a question open. */
function rosterOf(length: number, surname: string): string {
  const header = '小区,楼号,单元,房号,姓名,与户主关系,身份证号,电话,备注'
  const rows = Array.from({ length }, (_, at) => {
    const home =
      at < length / 2 ? ',,,' : `三友小区,${1 + (at % 7)},${1 + (at % 3)},${101 + Math.floor(at / 21)}`
    const name = surname + String.fromCodePoint(0x4e00 + at) + (at % 2 === 0 ? '甲' : '乙')
    return `${home},${name},户主,,199${String(at).padStart(8, '0')},腿脚不便 ${at}`
  })
  return [header, ...rows].join('\n')
}

async function begin(content: string): Promise<string> {
  const importId = newId()
  const file = await keepWorkbook(house.open.house, importId, [Buffer.from(content)])
  expect(await house.act('import.begin', { importId, fileName: '表.csv', file })).toMatchObject({
    status: 'done',
  })
  return importId
}

/** Asked again and again, as an open page does. */
async function until(importId: string, state: ImportPage['state']): Promise<ImportPage> {
  return vi.waitFor(
    async () => {
      const page = await house.ask<ImportPage>('import.page', { importId })
      expect(page.state).toBe(state)
      return page
    },
    { timeout: 60_000, interval: 100 },
  )
}

async function apply(importId: string): Promise<void> {
  await until(importId, 'understood')
  expect(await house.act('import.apply', { importId })).toMatchObject({ status: 'done' })
  await until(importId, 'applied')
}

const notHeldUp = (): void => expect(turns.longest()).toBeLessThan(MOST_MS)

test('the watch would notice somebody who holds everybody up', async () => {
  const begun = process.threadCpuUsage().user
  while (process.threadCpuUsage().user - begun < 400_000) randomBytes(1_000)
  await pause(10)
  expect(turns.longest()).toBeGreaterThan(MOST_MS)
})

test('a large file is kept and fetched without holding anybody up', async () => {
  const content = randomBytes(40_000_000)
  await pause(10)
  turns.longest()
  const { sha256 } = await house.open.house.files.put(content)
  expect((await house.open.house.files.get(sha256)).length).toBe(content.length)
  await house.open.house.files.remove(sha256)
  notHeldUp()
})

test('reading, asking, answering, putting on the books and taking back hold nobody up', async () => {
  const content = rosterOf(4_000, '王')
  turns.longest()
  const importId = await begin(content)
  const read = await until(importId, 'understood')
  expect(read.questions).toMatchObject([{ kind: 'no-home', count: 2_000, answered: 0 }])
  expect(read.questions[0]?.first).toHaveLength(20)
  notHeldUp()

  const asked = { importId, kind: 'no-home', after: 1_150, limit: 200 }
  const { rows, count } = await house.ask<{ rows: QuestionView[]; count: number }>('import.questions', asked)
  expect([rows.length, count, rows[0]?.mentions[0]?.row]).toEqual([200, 2_000, 1_152])
  expect(await house.act('import.answer', { importId, allOf: 'no-home' })).toMatchObject({ status: 'done' })
  expect((await until(importId, 'understood')).questions).toMatchObject([{ count: 2_000, answered: 2_000 }])
  notHeldUp()

  await apply(importId)
  notHeldUp()

  const again = await begin(content.replaceAll('腿脚不便', '独居'))
  await apply(again)
  notHeldUp()
  await house.act('import.undo', { importId: again })
  await until(again, 'undone')
  notHeldUp()

  const report = await writeReport({
    content: new Uint8Array(Buffer.from(content)),
    answers: {},
    language: 'zh-CN',
  })
  expect(report.length).toBeGreaterThan(10_000)
  notHeldUp()
})
