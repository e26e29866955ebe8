import { describe, expect, it } from 'vitest'
import { checkCharacter } from '../registry/id-number.ts'
import type { Cell } from './cell.ts'
import { wholeOf } from './results.ts'
import { startStudy } from './study.ts'
import type { Understanding } from './understanding.ts'

/** Sheets by name, in this order. */
function understand(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Understanding {
  const study = startStudy()
  for (const [name, rows] of Object.entries(sheets)) {
    study.sheet({ name, hidden: false, merges: [] })
    rows.forEach((cells, index) => study.row({ index, cells }))
  }
  return wholeOf(study.finish())
}

function id(year: number, order: number): string {
  const digits = `990101${year}0302${String(order).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

const people = (found: Understanding): string[] =>
  found.people.map(({ name, relation, home, phones }) =>
    [name, relation?.word ?? '', home ?? '', phones.join('+')].join(' '),
  )
const kinds = (found: Understanding): string[] =>
  [...found.findings, ...found.skipped].map(({ kind, count }) => `${kind} ${count}`)

const families = ['张三', '王五', '赵六', '钱七', '孙八', '周九']
const wives = ['李梅', '刘兰', '陈菊', '杨竹', '黄松', '吴柏']

describe('somebody who keeps a roster in their own way', () => {
  it('writes one row a home with the family side by side, without any number', () => {
    const rows = families.map((head, at) => [`三友小区1-1-${at + 1}01`, head, wives[at] ?? '', '妻'])
    const found = understand({ 家庭: [['地址', '户主姓名', '家庭成员一', '关系'], ...rows] })
    expect(people(found).slice(0, 2)).toEqual(['张三 户主 三友|1|1|101| ', '李梅 妻 三友|1|1|101| '])
    expect(found.people).toHaveLength(12)
  })

  it('names the landlord and somebody for emergencies, who are nobody of the home', () => {
    const header = [
      '小区',
      '楼',
      '门',
      '户',
      '姓名',
      '身份证号',
      '手机',
      '房东姓名',
      '房东电话',
      '紧急联系人',
    ]
    const rows = families.map((name, at): Cell[] => {
      const mine = ['三友小区', '1', '1', `${at + 1}01`, name, id(1960, at * 2 + 1), '13800000001']
      return [...mine, '钱多多', '13911112222', '关心人']
    })
    const found = understand({ 表: [header, ...rows] })
    expect(people(found)[0]).toBe('张三  三友|1|1|101| 13800000001')
    expect(found.people).toHaveLength(6)
  })

  it('writes a note behind a name, and a word where a number should be', () => {
    const header = ['小区', '楼', '单元', '室', '姓名', '关系', '身份证号']
    const rows = families.map((name, at) => ['三友小区', '1', '1', '101', name, '子', id(1960, at * 2 + 1)])
    const noted = [
      ['三友小区', '1', '1', '102', '张伟(户主)', '', id(1955, 1)],
      ['三友小区', '1', '1', '103', '李明（曾用名：李亮）', '户主', '户口本'],
      ['三友小区', '1', '1', '104', '李明', '户主', '户口本'],
      ['三友小区', '1', '1', '105', '张大(小)', '户主', '000000000000000000'],
    ]
    const found = understand({ 表: [header, ...rows, ...noted] })
    expect(people(found).slice(6)).toEqual([
      '张伟 户主 三友|1|1|102| ',
      '李明 户主 三友|1|1|103| ',
      '李明 户主 三友|1|1|104| ',
      '张大(小) 户主 三友|1|1|105| ',
    ])
    expect(found.people[7]?.remark).toBe('曾用名：李亮')
    expect(found.questions).toEqual([])
  })

  it('puts stars or noughts into a number, and the last digits of two people do not become one', () => {
    const header = ['姓名', '身份证号', '住址', '关系']
    const rows = [
      ['张三', `${id(1960, 1).slice(0, 6)}********${id(1960, 1).slice(14)}`, '三友小区1-1-101', '户主'],
      ['李四', `${id(1972, 3).slice(0, 15)}000`, '三友小区1-1-102', '户主'],
      ['王五', `${id(1972, 3).slice(0, 15)}000`, '三友小区1-1-103', '户主'],
    ]
    const found = understand({ 表: [header, ...rows] })
    expect(found.people).toHaveLength(3)
    expect(found.people.map(({ idTrust }) => idTrust)).toEqual(['partial', 'partial', 'partial'])
    expect(kinds(found)).toEqual(['id-lost-to-a-number-cell 2', 'id-masked 1'])
  })

  it('writes in traditional characters or in English', () => {
    const rows = families.map((name, at) => [
      '向陽花園',
      '1',
      '2',
      '101',
      name,
      at ? '長子' : '戶主',
      id(1960, at),
    ])
    const header = ['屋苑', '樓棟', '單元', '室號', '姓名', '與戶主關係', '身份證號碼']
    const english = ['Estate', 'Bldg.', 'Unit', 'Room No.', 'Name', 'Relationship', 'ID No.']
    for (const each of [header, english]) {
      const found = understand({ 表: [each, ...rows] })
      expect(people(found).slice(0, 2)).toEqual([
        '张三 戶主 向陽花園|1|2|101| ',
        '王五 長子 向陽花園|1|2|101| ',
      ])
      expect(found.questions).toEqual([])
      expect(kinds(found)).toEqual([])
    }
  })

  it('heads each building with a title that says more than its number', () => {
    const header = ['单元', '室', '住户姓名', '身份证号码', '联系电话']
    const block = (building: number): Cell[][] => [
      [`三友小区${building}号楼（共6层）`],
      header,
      ...families.map((name, at): Cell[] => [1, `${at + 1}01`, name, id(1940 + building, at * 2), '']),
    ]
    const found = understand({ 全部: [...block(1), ...block(2)] })
    expect(found.people.map(({ home }) => home?.slice(0, 5))).toEqual([
      ...families.map(() => '三友|1|'),
      ...families.map(() => '三友|2|'),
    ])
  })

  it('keeps a card a person, in cells or in words', () => {
    const cells = families.flatMap((name, at): Cell[][] => [
      ['居民信息卡'],
      ['姓名', name, '性别', '男', '与户主关系', '户主'],
      ['身份证号', id(1950 + at, 1), null, '联系电话', '13800000001'],
      ['家庭住址', `三友小区1号楼2单元${at + 1}01`],
      [],
    ])
    const words = families.flatMap((name, at): Cell[][] => [
      [`姓名：${name}`, '与户主关系：户主'],
      [`身份证号：${id(1950 + at, 1)}`, '电话：13800000001'],
      [`住址：三友小区1号楼2单元${at + 1}01`],
    ])
    for (const rows of [cells, words])
      expect(people(understand({ 卡: rows }))).toEqual(
        families.map((name, at) => `${name} 户主 三友|1|2|${at + 1}01| 13800000001`),
      )
  })

  it('gives each family a table of its own below its address', () => {
    const rows = families.flatMap((name, at): Cell[][] => [
      [`住户登记表（${at + 1}）`],
      ['户主姓名', name, '住址', `三友小区1号楼2单元${at + 1}01`, '电话', '13800000001'],
      ['姓名', '与户主关系', '身份证号码', '备注'],
      [name, '户主', id(1950 + at, 1), ''],
      [wives[at] ?? '', '妻', id(1951 + at, 2), ''],
    ])
    expect(people(understand({ 登记: rows }))).toEqual(
      families.flatMap((name, at) => [
        `${name} 户主 三友|1|2|${at + 1}01| 13800000001`,
        `${wives[at] ?? ''} 妻 三友|1|2|${at + 1}01| `,
      ]),
    )
  })

  it('puts two buildings side by side into one sheet', () => {
    const header = ['房号', '姓名', '关系', '身份证号']
    const half = (building: number, at: number): Cell[] => {
      const name = (building === 1 ? families : wives)[at] ?? ''
      return [`三友小区${building}-1-${at + 1}01`, name, '户主', id(1950 + at, building)]
    }
    const rows = families.map((_, at) => [...half(1, at), null, ...half(2, at)])
    const found = understand({ 表: [[...header, null, ...header], ...rows] })
    expect(people(found).toSorted()).toEqual(
      families
        .flatMap((name, at) => [
          `${name} 户主 三友|1|1|${at + 1}01| `,
          `${wives[at] ?? ''} 户主 三友|2|1|${at + 1}01| `,
        ])
        .toSorted(),
    )
  })

  it('says above the header who filled the form in and when', () => {
    const rows = [
      ['居民情况采集表'],
      ['填报单位：三友社区', null, null, '填表时间：2026年3月12日'],
      ['地址', '姓名', '关系', '身份证号'],
      ...families.map((name, at) => [`三友小区1-1-${at + 1}01`, name, '户主', id(1950 + at, 1)]),
    ]
    const found = understand({ 表: rows })
    expect(found.sheets[0]?.headerRows).toEqual([3])
    expect([found.people.length, ...kinds(found)]).toEqual([6, 'title-row 2'])
  })

  it('names a family in one cell, however they are parted, also by names that are rare', () => {
    const cells = ['张三、仝四', '亓五；逄六', '钱七/李八', '酆 九,欧阳 娜', '郗佳娟 逄欣轩', '周\n十一']
    const rows = cells.map((names, at) => [`三友小区1号${at + 1}单元101`, names])
    const found = understand({ 表: [['现住地', '住户'], ...rows] })
    expect(found.people.map(({ name }) => name).join()).toBe(
      '张三,仝四,亓五,逄六,钱七,李八,酆九,欧阳娜,郗佳娟,逄欣轩,周十一',
    )
  })

  it('writes the head once a family and a remark that looks like a name', () => {
    const header = ['住址', '户主姓名', '证件号', '手机', '说明', '住户', '称谓']
    const rows = families.flatMap((head, at): Cell[][] => [
      [
        `三友小区1-1-${at + 1}01`,
        head,
        `'${id(1960, at * 4 + 1)}`,
        null,
        '常年在外',
        `${head}（户主）`,
        '户主',
      ],
      ['同上', '同上', `'${id(1962, at * 4 + 2)}`, null, '常年在外', wives[at] ?? '', '妻'],
    ])
    const found = understand({ 表: [header, ...rows] })
    expect(people(found).slice(0, 2)).toEqual(['张三 户主 三友|1|1|101| ', '李梅 妻 三友|1|1|101| '])
    expect(found.people).toHaveLength(12)
    expect(found.people.filter(({ remark }) => remark !== '常年在外')).toEqual([])
  })

  it('puts a home above its table, in its own words, from the first home on', () => {
    const blocks = families.flatMap((head, at): Cell[][] => [
      [`三友小区3号${at + 1}单元501`],
      ['成员', '称谓', '证件号'],
      [head, '户主', id(1960, at * 4 + 1)],
      [wives[at] ?? '', '妻', id(1962, at * 4 + 2)],
    ])
    const found = understand({ 表: blocks })
    expect(people(found).slice(0, 3)).toEqual([
      '张三 户主 三友|3|1|501| ',
      '李梅 妻 三友|3|1|501| ',
      '王五 户主 三友|3|2|501| ',
    ])
    expect(found.people).toHaveLength(12)
  })

  it('calls the stair something nobody knows, under a heading of the building', () => {
    const rows = families.map((name, at): Cell[] => [at < 3 ? 1 : 2, 101 + at, name, id(1960, at * 2 + 1)])
    const found = understand({ 三友小区: [['口子', '房号', '姓名', '证件号'], ['【3号楼】'], ...rows] })
    expect(people(found).slice(0, 2)).toEqual(['张三  三友|3|1|101| ', '王五  三友|3|1|102| '])
  })

  it('has building and stair in one column, in one cell', () => {
    for (const both of [
      (at: number) => `3号楼${at}单元`,
      (at: number) => `3-${at}`,
      (at: number) => `3栋${at}门`,
    ]) {
      const rows = families.map((name, at) => [
        '三友小区',
        both(1 + (at >> 1)),
        `${101 + at}`,
        name,
        id(1960, at),
      ])
      const found = understand({ 表: [['小区', '楼栋单元', '房号', '姓名', '证件号码'], ...rows] })
      expect(people(found).slice(1, 3)).toEqual(['王五  三友|3|1|102| ', '赵六  三友|3|2|103| '])
    }
  })

  it('writes the phone where the ID number stands, and the other way round', () => {
    const rows = families.map((name, at) => {
      const numbers = [id(1960, at * 2 + 1), `1390000000${at}`]
      return [`三友小区3-2-${101 + at}`, name, ...(at === 4 ? numbers.toReversed() : numbers)]
    })
    const found = understand({ 表: [['住处', '居民', '证件号', '通讯'], ...rows] })
    expect(found.people[4]).toMatchObject({ idNumber: id(1960, 9), idTrust: 'sure', phones: ['13900000004'] })
    expect(kinds(found)).toEqual(['id-and-phone-swapped 1'])
  })

  it('copies a number wrongly: whether it is the same person is asked, and they stay two', () => {
    const [good, other] = [id(1960, 21), id(1960, 31)]
    const wrong = good.slice(0, 14) + '9' + good.slice(15)
    const found = understand({
      甲: [
        ['住处', '居民', '证件号'],
        ['三友小区3-2-501', '张三', good],
        ['三友小区3-2-502', '王五', other],
      ],
      乙: [
        ['住处', '居民', '证件号'],
        ['三友小区3-2-501', '张三', wrong],
        ['三友小区3-2-502', '王五', other],
      ],
    })
    expect(found.people).toHaveLength(3)
    expect(found.questions.map(({ kind, assumed }) => `${kind} ${assumed}`)).toEqual([
      'same-name-same-home two',
    ])
  })
})
