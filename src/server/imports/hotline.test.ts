import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'
import { beginCommittee } from '../beginnings.ts'
import { orderDesk } from '../hotline-orders.ts'
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
