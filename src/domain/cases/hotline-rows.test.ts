import { expect, test } from 'vitest'
import { reportCase } from './case.ts'
import { hotlineColumns, hotlineRow, readHotlineHeader, type HotlineColumn } from './hotline-columns.ts'
import { readHotlineRows, type HotlineRoom } from './hotline-rows.ts'
import { shippedKinds } from './kinds-shipped.ts'

const header = hotlineColumns.map(([, [title]]) => title)
const columns = readHotlineHeader(header)!

/** An id that shows what it was made of, in the form of one. */
function idFor(words: string): string {
  const hex = Array.from(words).reduce(
    (sum, one) => (sum * 31n + BigInt(one.codePointAt(0)!)) % 2n ** 128n,
    7n,
  )
  const text = hex.toString(16).padStart(32, '0')
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

const room: HotlineRoom = {
  kinds: shippedKinds,
  at: idFor('committee'),
  communityName: '兴康社区',
  now: '2026-11-23T02:00:00Z',
  idFor,
}

const full: Partial<Record<HotlineColumn, string>> = {
  number: 'HS20261120000187',
  orderKind: '投诉',
  category: '城市管理->市容环境->楼道堆物',
  title: '来电人反映楼道堆物',
  content: '3号楼2单元三楼堆满纸箱',
  state: '待办',
  caller: '王建国',
  phone: '13812345678',
  community: '兴康社区',
  place: '三友小区3号楼',
  nature: '主办',
  tags: '重复来电',
}

function read(...rows: Partial<Record<HotlineColumn, string>>[]) {
  const cells = rows.map((row) => hotlineColumns.map(([column]) => row[column] ?? ''))
  return readHotlineRows(
    cells.map((one) => hotlineRow(one, columns)),
    room,
  )
}

test('the twenty-one columns are known by their names, in any order, with stars and blanks', () => {
  expect(header).toHaveLength(21)
  const mixed = [...header].toReversed().map((title) => ` *${title} `)
  expect(readHotlineHeader(mixed)).toMatchObject({ number: 20, satisfied: 0 })
})

test('a roster is no export of the hotline', () => {
  expect(readHotlineHeader(['姓名', '联系电话', '地址', '状态', '标签'])).toBeUndefined()
})

test('an order becomes a report of our own, and nothing that the row says is lost', () => {
  const [one] = read(full)
  const input = reportCase.input.parse(one?.envelope?.input)
  expect(one?.doubts).toEqual([])
  expect(input).toMatchObject({
    source: 'hotline12345',
    sourceNumber: 'HS20261120000187',
    kindCode: 'corridor-scrap',
    placeWords: '三友小区3号楼',
    reporter: { name: '王建国', phone: '13812345678', confidential: false },
  })
  for (const said of ['3号楼2单元三楼堆满纸箱', '工单类型: 投诉', '标签: 重复来电', '工单性质: 主办'])
    expect(input.words).toContain(said)
  expect(input.words).not.toContain('13812345678')
})

test('the same order has the same ids on every run, and other orders have others', () => {
  const ids = (rows: ReturnType<typeof read>) => rows.map(({ envelope }) => envelope?.id)
  expect(ids(read(full))).toEqual(ids(read(full)))
  expect(ids(read(full))).not.toEqual(ids(read({ ...full, number: 'HS2' })))
})

test('a caller who wants no name told stays without one, and can still be called', () => {
  const [one] = read({ ...full, caller: '保密' })
  expect(reportCase.input.parse(one?.envelope?.input).reporter).toMatchObject({
    name: '',
    phone: '13812345678',
    confidential: true,
  })
})

test.each([
  ['noNumber', { ...full, number: '' }],
  ['finished', { ...full, state: '已办结' }],
  ['noWords', { ...full, content: '', title: '' }],
] as const)('a row is left out for one reason: %s', (doubt, row) => {
  expect(read(row)[0]).toMatchObject({ doubts: [doubt] })
  expect(read(row)[0]?.envelope).toBeUndefined()
})

test('an order that stands twice in the sheet is taken once', () => {
  expect(read(full, full).map(({ doubts }) => doubts)).toEqual([[], ['twice']])
})

test('a class that we do not have is guessed from the words, and said so; else it is "other"', () => {
  const [known, guessed, unknown, elsewhere] = read(
    { ...full, number: '1', category: '市政->其他->电梯故障' },
    { ...full, number: '4', category: '市政->其他->其它', title: '', content: '电梯故障三天了' },
    { ...full, number: '2', category: '', title: '', content: '嗯嗯' },
    { ...full, number: '3', community: '丰州路社区', phone: '见附件' },
  )
  expect(known).toMatchObject({ doubts: [], envelope: { input: { kindCode: 'lift' } } })
  expect(guessed).toMatchObject({ doubts: ['kindGuessed'], envelope: { input: { kindCode: 'lift' } } })
  expect(unknown).toMatchObject({ doubts: ['kindUnknown'], envelope: { input: { kindCode: 'other' } } })
  expect(elsewhere?.doubts).toEqual(['elsewhere', 'phoneUnreadable'])
  expect(reportCase.input.parse(elsewhere?.envelope?.input).words).toContain('电话/账号: 见附件')
})
