import { describe, expect, it } from 'vitest'
import { checkCharacter } from '../registry/id-number.ts'
import type { Cell, Merge } from './cell.ts'
import { wholeOf } from './results.ts'
import { startStudy } from './study.ts'
import { lineOf, summaryOf } from './summary.ts'
import type { Answers, Understanding } from './understanding.ts'

interface Sheet {
  readonly name?: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly Merge[]
  readonly hidden?: boolean
}

function understand(sheets: readonly Sheet[], answers: Answers = {}): Understanding {
  const study = startStudy(answers)
  sheets.forEach(({ name, rows, merges, hidden }, at) => {
    study.sheet({ name: name ?? `表${at}`, hidden: hidden ?? false, merges: merges ?? [] })
    rows.forEach((cells, index) => study.row({ index, cells }))
  })
  return wholeOf(study.finish())
}

/** A number that passes its check: year of birth and an order (odd: male). */
function id(year: number, order: number): string {
  const digits = `990101${year}0302${String(order).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

const header = ['小区', '楼号', '单元', '房号', '与户主关系', '姓名', '性别', '身份证号', '联系电话']
const home = ['三友小区', '1', '1', '101']
const head = [...home, '户主', '张三', '男', id(1960, 1), '13800000001']
const wife = [...home, '妻', '李四', '女', id(1962, 2), '13800000002']
const count = (found: Understanding, kind: string): number =>
  [...found.findings, ...found.skipped].find((each) => each.kind === kind)?.count ?? 0

describe('a roster', () => {
  it('gives everybody once, with household and home', () => {
    const found = understand([{ rows: [['三友小区花名册'], header, head, wife, head] }])
    expect(found.people.map((person) => [person.name, person.home])).toEqual([
      ['张三', '三友|1|1|101|'],
      ['李四', '三友|1|1|101|'],
    ])
    expect(found.households).toEqual([
      { key: 'h1', home: '三友|1|1|101|', head: 'p1', members: ['p1', 'p2'] },
    ])
    expect(count(found, 'row-twice')).toBe(1)
    expect(found.homes[0]).toMatchObject({
      compound: '三友小区',
      building: '1',
      stair: '1',
      room: '101',
      floor: 1,
    })
  })

  it('never makes one of two namesakes in one home', () => {
    const namesake = [...home, '女儿', '张三', '女', id(1990, 4), '']
    const found = understand([{ rows: [header, head, wife, namesake] }])
    expect(found.people).toHaveLength(3)
    expect(found.questions).toEqual([])
  })

  it('never makes one of two people who were given the same number, and asks', () => {
    const other = [...home.slice(0, 3), '102', '户主', '王五', '男', id(1960, 1), '']
    const found = understand([{ rows: [header, head, wife, other] }])
    expect(found.people).toHaveLength(3)
    expect(found.questions.map((question) => question.kind)).toEqual(['same-id-two-names'])
    expect(count(found, 'id-used-twice')).toBe(2)
    const [question] = found.questions
    expect(
      understand([{ rows: [header, head, wife, other] }], { [question?.id ?? '']: 'one' }).people,
    ).toHaveLength(2)
  })

  it('matches a number that lost its digits by name, home and what is left', () => {
    const lost: Cell[] = [...head]
    lost[7] = Number(id(1960, 1))
    const found = understand([{ rows: [header, lost, wife] }, { rows: [header, head, wife] }])
    expect(found.people.map((person) => [person.name, person.idNumber, person.idTrust])).toEqual([
      ['张三', id(1960, 1), 'sure'],
      ['李四', id(1962, 2), 'sure'],
    ])
    expect(count(found, 'id-lost-to-a-number-cell')).toBe(1)
  })

  it('asks which home is right, keeps the first meanwhile and offers the one the remark speaks for', () => {
    const moved = ['文苑小区', '2', '1', '201', '户主', '张三', '男', id(1960, 1), '', '从三友小区搬来']
    const sheets = [{ rows: [[...header, '备注'], head, wife, moved] }]
    const found = understand(sheets)
    expect(found.people[0]?.home).toBe('三友|1|1|101|')
    expect(found.questions).toMatchObject([
      {
        kind: 'one-person-in-two-homes',
        assumed: '三友|1|1|101|',
        proposed: '文苑|2|1|201|',
        hint: '从三友小区搬来',
      },
    ])
    expect(found.homes).toHaveLength(1)
    const answered = understand(sheets, { [found.questions[0]?.id ?? '']: '文苑|2|1|201|' })
    expect(answered.people.map((person) => person.home)).toEqual(['文苑|2|1|201|', '三友|1|1|101|'])
    expect(answered.homes).toHaveLength(2)
    expect(answered.questions).toEqual(found.questions)
  })

  it('takes 三友 and 三友小区 for one unless told otherwise', () => {
    const short = ['三友', '1', '1', '101', '儿子', '张小三', '男', id(1990, 5), '']
    const sheets = [{ rows: [header, head, wife, short] }]
    const found = understand(sheets)
    expect(found.homes).toHaveLength(1)
    const again = ['三友', '1', '1', '102', '户主', '赵六', '男', id(1991, 5), '']
    const two = understand([{ rows: [header, head, wife, again] }])
    expect(two.questions.map((question) => question.kind)).toEqual(['compound-spelled-two-ways'])
    const apart = understand([{ rows: [header, head, wife, short] }], {
      [two.questions[0]?.id ?? '']: 'different',
    })
    expect(apart.homes).toHaveLength(2)
  })

  it('follows merged homes, second headers, headings of blocks and a footer', () => {
    const rows = [
      header,
      head,
      [null, null, null, null, ...wife.slice(4)],
      header,
      ['2号楼'],
      [null, null, '3', '301', '户主', '王五', '男', id(1970, 1), '13800000003'],
      ['合计', '', '', '', '', '3人'],
    ]
    const found = understand([
      { rows, merges: [0, 1, 2, 3].map((left) => ({ top: 1, bottom: 2, left, right: left })) },
    ])
    expect(found.people.map((person) => person.home)).toEqual([
      '三友|1|1|101|',
      '三友|1|1|101|',
      '三友|2|3|301|',
    ])
    expect(
      ['merged-homes', 'repeated-header', 'section-row', 'footer-rows'].map((kind) => count(found, kind)),
    ).toEqual([1, 1, 1, 1])
  })

  it('knows empty homes, and rows that name nobody', () => {
    const found = understand([
      {
        rows: [
          header,
          head,
          wife,
          ['三友小区', '1', '1', '102', '', '空户'],
          ['三友小区', '1', '1', '103', '', '', '', id(1950, 1)],
        ],
      },
    ])
    expect([found.people.length, found.homes.length]).toEqual([2, 2])
    expect([count(found, 'empty-home'), count(found, 'no-name')]).toEqual([1, 1])
  })

  it('prefers what can be seen: a hidden older sheet does not move anybody', () => {
    const old = [...head]
    old[3] = '601'
    const found = understand([{ rows: [header, head, wife] }, { rows: [header, old], hidden: true }])
    expect(found.people[0]?.home).toBe('三友|1|1|101|')
    expect(count(found, 'hidden-sheet')).toBe(1)
  })

  it('keeps no word of the police and justice lists', () => {
    const rows = [
      [...header, '备注'],
      [...head, '刑满释放人员'],
      [...wife, '听力差'],
    ]
    const found = understand([{ rows }])
    expect(JSON.stringify(found)).not.toContain('刑满')
    expect(count(found, 'not-collected-here')).toBe(1)
    expect(found.people[1]).toMatchObject({
      remark: '听力差',
      flags: [{ code: 'hearing', source: 'remark' }],
    })
  })

  it('prints figures and lines in the words of the contract', () => {
    const found = understand([{ rows: [header, head, wife, head] }])
    const nothing = { new: 0, known: 0, changed: 0 }
    expect(summaryOf(found, { ...nothing, new: 2 }, { ...nothing, new: 1 })).toEqual({
      sheets: 1,
      rows: 4,
      people: { new: 2, known: 0, changed: 0 },
      homes: { new: 1, known: 0, changed: 0 },
      households: 1,
      buildings: 0,
      questions: [],
      untrusted: [],
      skipped: [{ kind: 'row-twice', count: 1 }],
    })
    const [person] = found.people
    expect(person && lineOf(person, found.homes[0])).toEqual({
      name: '张三',
      idNumber: id(1960, 1),
      birth: '1960-03-02',
      sex: 'male',
      phones: ['13800000001'],
      relation: '户主',
      compound: '三友小区',
      building: '1',
      stair: '1',
      room: '101',
      flags: [],
      sheet: '表0',
      row: 2,
    })
  })

  it('of nothing is understood as nothing', () => {
    expect(understand([{ rows: [] }, { rows: [[null, '']] }])).toMatchObject({
      people: [],
      homes: [],
      questions: [],
      rows: 0,
    })
  })
})
