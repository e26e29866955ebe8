import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerColumns, answerSheet, changesOf, isAnswerable, type HotlineAnswer } from './hotline-answer.ts'
import { caseStates } from './case-states.ts'
import { hotlineColumns } from './hotline-columns.ts'

const header = hotlineColumns.map(([, [title]]) => title)
const cells = (number: string, more: Readonly<Record<string, string>> = {}) =>
  header.map((title) => (title === '工单编号' ? number : (more[title] ?? '')))
const answer: HotlineAnswer = {
  state: '已办结',
  outcome: '解决了',
  reply: '纸箱已清走',
  closedAt: '2026-11-25 10:30',
  solved: '是',
  satisfied: '满意',
}

test('an answer goes back in the layout in which it was asked, every other cell as it came', () => {
  const order = { header, cells: cells('HS1', { 标题: '楼道堆物', 来电人: '王建国', 工单状态: '待办' }) }
  const sheet = answerSheet([{ ...order, answer }])
  expect(sheet.header).toEqual(header)
  const row = Object.fromEntries(header.map((title, at) => [title, sheet.rows[0]![at]]))
  expect(row).toMatchObject({
    工单编号: 'HS1',
    标题: '楼道堆物',
    来电人: '王建国',
    工单状态: '已办结',
    办理结果: '解决了',
    回复内容: '纸箱已清走',
    办结时间: '2026-11-25 10:30',
    是否解决: '是',
    是否满意: '满意',
  })
})

test('a district that asks in another order, with columns of its own and without ours, gets them at the end', () => {
  const own = [
    '区自编号',
    '工单号',
    '诉求标题',
    '诉求内容',
    '诉求类型',
    '诉求分类',
    '状态',
    '诉求人',
    '联系电话',
    '社区',
  ]
  const sheet = answerSheet([
    { header: own, cells: ['7', 'HS2', '灯不亮', '', '', '', '待办', '', '', ''], answer },
    { header, cells: cells('HS3', { 标题: '井盖', 企业名称: '水司' }), answer: { ...answer, solved: '' } },
  ])
  expect(sheet.header.slice(0, own.length)).toEqual(own)
  expect(sheet.header).toEqual(expect.arrayContaining(['回复内容', '办结时间', '企业名称']))
  expect(new Set(sheet.header).size).toBe(sheet.header.length)
  const at = (title: string) => sheet.header.indexOf(title)
  expect(sheet.rows.map((row) => row[at('工单号')])).toEqual(['HS2', 'HS3'])
  expect(sheet.rows[0]![at('状态')]).toBe('已办结')
  expect(sheet.rows[1]![at('诉求标题')]).toBe('井盖')
  expect(sheet.rows[1]![at('企业名称')]).toBe('水司')
  expect(sheet.rows.every((row) => row.length === sheet.header.length)).toBe(true)
})

test('no cell of an order is lost on its way out, whatever stands in it', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 21, maxLength: 21 })
  fc.assert(
    fc.property(texts, (typed) => {
      const [row] = answerSheet([{ header, cells: typed, answer }]).rows
      const ours = new Set<string>(answerColumns)
      for (const [at, [column]] of hotlineColumns.entries())
        expect(row![at]).toBe(ours.has(column) ? answer[column as 'reply'] : typed[at])
    }),
  )
})

test('what the hotline itself has written about the state is no change; another telephone is', () => {
  const before = { header, cells: cells('HS1', { 工单状态: '待办', '电话/账号': '13800001111' }) }
  expect(
    changesOf(before, { header, cells: cells('HS1', { 工单状态: '已转办', '电话/账号': '13800001111' }) }),
  ).toEqual([])
  const other = { header, cells: cells('HS1', { 工单状态: '待办', '电话/账号': '13900002222' }) }
  expect(changesOf(before, other)).toEqual([
    { title: '电话/账号', before: '13800001111', after: '13900002222' },
  ])
})

test('what is still owed to the resident is not answered yet', () => {
  expect(caseStates.filter(isAnswerable)).toEqual(['declined', 'answered', 'closed', 'terminated'])
})
