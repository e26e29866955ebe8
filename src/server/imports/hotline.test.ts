import Fastify from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HotlineOrderRow } from '../../domain/cases/hotline-deeds.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'
import { beginCommittee } from '../beginnings.ts'
import { orderDesk } from '../hotline-orders.ts'
import { hotlineRoutes } from '../http/hotline-routes.ts'
import { importWorkbook } from './import-workbook.ts'

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
  await beginCommittee(house.open.door, house.committeeId, house.open.clock())
})
afterAll(() => house.close())

const header =
  '工单编号,工单类型,问题分类,标签,标题,主要内容,工单状态,来电人,电话/账号,被反映区,被反映街乡镇,村/社区,小区点位,企业名称,' +
  '处理受理方式,工单性质,办理结果,回复内容,办结时间,是否解决,是否满意'
const order = (number: string, state: string) =>
  `${number},投诉,城市管理->市容环境->楼道堆物,,楼道堆物,3号楼2单元堆满纸箱,${state},王建国,13812345678,新华区,` +
  `和平路街道,安和社区,三友小区3号楼,,转办,主办,,,,,`

async function bring(rows: readonly string[]) {
  const { open, committeeId, worker } = house
  const room = { ...open, reportOrders: orderDesk(open.asking, open.door) }
  const content = Buffer.from([header, ...rows].join('\n'))
  const { counts } = await importWorkbook(room, {
    committeeId,
    fileName: '12345.csv',
    content,
    actor: worker,
  })
  return counts.orders
}

const cases = () =>
  house.sql<{ number: string; source: string }>(
    'select source_number as number, source from cases.case order by source_number',
  )

test('orders of the 12345 line become cases, finished ones stay there, and a later export adds only what is new', async () => {
  const first = [
    order('HS1', '待办'),
    order('HS2', '已办结'),
    ...Array.from({ length: 203 }, (_, at) => order(`B${at}`, '待办')),
  ]
  expect(await bring(first)).toEqual({ found: 205, reported: 204, left: 1 })
  expect(await cases()).toHaveLength(204)
  expect(await bring([...first, order('HS3', '待办')])).toEqual({ found: 206, reported: 205, left: 1 })
  const all = await cases()
  expect(all).toHaveLength(205)
  expect(all.find(({ number }) => number === 'HS3')).toEqual({ number: 'HS3', source: 'hotline12345' })
})

const done = async (action: Parameters<ImportHouse['act']>[0], input: unknown) => {
  const outcome = await house.act(action, input)
  if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
}
const caseOf = async (number: string) => {
  const [row] = await house.sql<{ id: string }>('select id from cases.case where source_number = $1', [
    number,
  ])
  return row!.id
}
const listed = async (standing: string | null, more: object = {}) =>
  house.ask<{ rows: HotlineOrderRow[]; counts: Record<string, number>; next?: string }>('hotlineOrder.list', {
    standing,
    limit: 500,
    ...more,
  })
const sheet = async (exportId: string): Promise<readonly (readonly string[])[]> => {
  const app = Fastify()
  hotlineRoutes(app, { asking: house.open.asking, actorOf: async () => house.worker })
  const reply = await app.inject({ url: `/api/hotline-answers/${exportId}.xlsx?at=${house.committeeId}` })
  await app.close()
  expect(reply.statusCode).toBe(200)
  const { sheets } = await readXlsx(new Uint8Array(reply.rawPayload))
  return sheets[0]!.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')))
}

test('a row that says something else than before is noted in its matter, once, and the same rows again change nothing', async () => {
  const caseId = await caseOf('HS1')
  const notes = async () => (await house.sql('select id from cases.note where case_id = $1', [caseId])).length
  const changed = order('HS1', '已转办').replace('13812345678', '13900002222')
  await bring([changed])
  expect(await notes()).toBe(1)
  await bring([changed, order('HS3', '催办')])
  expect(await notes()).toBe(1)
  const { rows } = await listed('waiting')
  expect(rows.find(({ number }) => number === 'HS1')).toMatchObject({ changedAt: expect.any(String), caseId })
  // The state is the hotline's own to write.
  expect(rows.find(({ number }) => number === 'HS3')).toMatchObject({ changedAt: null, state: 'reported' })
  await bring([order('HS1', '待办')])
  expect(await notes()).toBe(2)
})

test('what has not ended is not answered, and the list says why and by when', async () => {
  const { rows, counts } = await listed('waiting')
  expect(counts).toEqual({ ready: 0, waiting: 205, sent: 0 })
  expect(rows.every(({ dueAt, state }) => dueAt !== null && state === 'reported')).toBe(true)
  const early = await house.act('hotlineAnswer.send', { exportId: newId(), numbers: ['HS1'] })
  expect(early).toEqual({
    status: 'refused',
    refusal: { code: 'hotline-not-ready', facts: { number: 'HS1' } },
  })
  const unknown = await house.act('hotlineAnswer.send', { exportId: newId(), numbers: ['nobody'] })
  expect(unknown).toMatchObject({ status: 'refused', refusal: { code: 'hotline-not-ready' } })
})

test('ended orders go out in their own layout, are counted as sent, and the same sheet can be had again', async () => {
  await done('case.answerAtOnce', { caseId: await caseOf('HS1'), text: '物业当天清走了纸箱' })
  await done('case.decline', { caseId: await caseOf('HS3'), ground: 'inCourt' })
  await done('case.merge', { caseId: await caseOf('B1'), intoCaseId: await caseOf('B2') })
  await done('case.answerAtOnce', { caseId: await caseOf('B2'), text: '已经说明' })
  const ready = await listed('ready')
  expect(new Set(ready.rows.map(({ number }) => number))).toEqual(new Set(['HS1', 'HS3', 'B1', 'B2']))
  const exportId = newId()
  await done('hotlineAnswer.send', { exportId, numbers: ['HS1', 'HS3', 'B1'] })
  const [head = [], ...body] = await sheet(exportId)
  expect(head.join(',')).toBe(header)
  const named = (cells: readonly string[]) =>
    Object.fromEntries(head.map((title, at) => [title, cells[at] ?? '']))
  const rows = new Map(body.map((cells) => [cells[0], named(cells)]))
  expect(rows.get('HS1')).toMatchObject({
    工单状态: '已办结',
    来电人: '王建国',
    '电话/账号': '13812345678',
    办理结果: '只做了解释',
    回复内容: '物业当天清走了纸箱',
    办结时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  })
  expect(rows.get('HS3')).toMatchObject({
    工单状态: '不受理',
    办理结果: '不受理',
    回复内容: expect.stringContaining('官司'),
  })
  expect(rows.get('B1')).toMatchObject({ 回复内容: '已经说明' })
  expect((await listed('sent')).counts).toMatchObject({ ready: 1, sent: 3 })
  // Handled anew, it is to be answered anew; the sheet of then still says what it said.
  await done('case.reopen', { caseId: await caseOf('HS1'), reason: '居民说没有清完' })
  expect((await listed('waiting')).rows.map(({ number }) => number)).toContain('HS1')
  expect(await sheet(exportId)).toEqual([head, ...body])
  const exports = await house.ask<{ id: string; orders: number }[]>('hotlineAnswer.list', {})
  expect(exports).toMatchObject([{ id: exportId, orders: 3 }])
})

test('orders are found by the days on which they came in, page by page', async () => {
  expect((await listed(null, { to: '2020-01-01' })).rows).toEqual([])
  const seen: string[] = []
  for (let after: string | undefined, pages = 0; pages < 9; pages += 1) {
    const page = await listed(null, { limit: 60, from: '2020-01-01', ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ number }) => number))
    after = page.next
    if (!after) break
  }
  expect(new Set(seen).size).toBe(205)
  expect(seen.length).toBe(205)
})
