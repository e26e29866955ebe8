/** Rosters as people keep them who never saw ours: forms, cards, families across columns, two tables in one sheet. */
import { count, fullWidth, type Pen, type Written } from './spoil.ts'
import { emptyTable, type Table } from './table.ts'
import type { Home, Resident } from './town.ts'

/** A sheet and what can be known from it: what nobody wrote down is blank in its homes. */
export interface Kept {
  readonly table: Table
  readonly homes: readonly Home[]
}

export type StrangeHabit = (pen: Pen, homes: readonly Home[], name: string) => Kept

const address = (home: Home): string => `${home.compound}${home.building}号楼${home.stair}单元${home.room}`
const sexOf = ({ male }: Resident): string => (male ? '男' : '女')

/** Three header rows under a title, two columns of phones, a subtotal after each building. */
export const officialForm: StrangeHabit = (pen, homes, name) => {
  const table = emptyTable(name)
  const line = (...cells: Written[]): void => void table.rows.push(cells)
  line('附件3')
  line('××社区居民（常住、流动）基本情况采集表')
  line('序\n号', '房屋信息', null, null, null, '人员信息', null, null, null, null, null, null, '所属网格')
  line(
    null,
    '小区\n名称',
    '楼栋\n（号）',
    '单元',
    '门牌',
    '户籍人口\n姓名',
    '证件信息',
    null,
    '与户主\n关系',
    '出生年月',
    '联系方式',
  )
  line(null, null, null, null, null, null, '证件类型', '证件号', null, null, '联系方式1', '联系方式2')
  const merge = (top: number, bottom: number, left: number, right: number): void =>
    void table.merges.push({ top, bottom, left, right })
  merge(1, 1, 0, 12)
  merge(2, 4, 0, 0)
  merge(2, 2, 1, 4)
  merge(2, 2, 5, 11)
  for (const column of [1, 2, 3, 4, 5, 8, 9]) merge(3, 4, column, column)
  merge(3, 3, 6, 7)
  merge(3, 3, 10, 11)
  count(pen, 'two-row-headers')
  homes.forEach((home, at) => {
    for (const person of home.people) {
      const place = [home.compound, `${home.building}#`, `${home.stair}单元`, home.room]
      const born = person.birth.replaceAll('-', '')
      const second = pen.dice.chance(0.1) ? '13900000000' : null
      line(
        table.rows.length - 4,
        ...place,
        person.name,
        '身份证',
        person.id,
        person.relation,
        born,
        person.phone,
        second,
        '第2网格',
      )
    }
    if (homes[at + 1]?.building === home.building) return
    line(null, '小计', null, null, null, `${home.people.length}人`)
    count(pen, 'footer-rows')
  })
  return { table, homes }
}

/** Somebody from Hong Kong, or somebody who learned at a foreign firm. */
export const foreignHeaders: StrangeHabit = (pen, homes, name) => {
  const table = emptyTable(name)
  table.rows.push(
    pen.dice.pick([
      ['編號', '屋苑', '樓棟', '單元', '室號', '姓  名', '與戶主關係', '性別', '身份證號碼', '聯絡電話'],
      ['No.', 'Estate', 'Bldg.', 'Unit', 'Room No.', 'Name', 'Relationship', 'Gender', 'ID No.', 'Mobile'],
    ]),
  )
  for (const home of homes)
    for (const person of home.people) {
      const place = [home.compound, home.building, home.stair, home.room]
      table.rows.push([
        table.rows.length,
        ...place,
        person.name,
        person.relation,
        sexOf(person),
        person.id,
        person.phone,
      ])
    }
  return { table, homes }
}

/** A family a row, its members under group headers. */
export const membersAcross: StrangeHabit = (_pen, homes, name) => {
  const table = emptyTable(name)
  const most = Math.max(...homes.map((home) => home.people.length))
  const groups: Written[] = ['序号', '住址']
  const header: Written[] = [null, null]
  for (let member = 0; member < most; member++) {
    groups.push(member === 0 ? '户主信息' : `家庭成员${member}`, null, null, null)
    header.push('姓名', '关系', '身份证号', '电话')
    table.merges.push({ top: 0, bottom: 0, left: 2 + member * 4, right: 5 + member * 4 })
  }
  count(_pen, 'two-row-headers')
  table.rows.push(groups, header)
  for (const home of homes) {
    const people = home.people.flatMap((person) => [person.name, person.relation, person.id, person.phone])
    table.rows.push([table.rows.length - 1, address(home), ...people])
  }
  return { table, homes }
}

/** 张三(户主) 李四(妻): nobody asked for numbers. */
export const namesAlone: StrangeHabit = (pen, homes, name) => {
  const table = emptyTable(name)
  table.rows.push(['楼号', '门牌', '住了谁'])
  const between = pen.dice.pick([' ', '、', '，', '\n'])
  for (const home of homes) {
    const people = home.people.map((person) => `${person.name}(${person.relation})`).join(between)
    table.rows.push([`${home.compound}${home.building}号楼`, `${home.stair}-${home.room}`, people])
    count(pen, 'homes-in-one-cell')
  }
  return { table, homes: homes.map((home) => ({ ...home, people: home.people.map(withoutPhone) })) }
}

const withoutPhone = (person: Resident): Resident => ({ ...person, phone: '' })

/** Odd buildings to the left, even ones to the right. */
export const twoTables: StrangeHabit = (_pen, homes, name) => {
  const table = emptyTable(name)
  const header = ['房号', '姓名', '关系', '身份证号', '电话']
  table.rows.push([...header, null, ...header])
  const rows = (odd: number): Written[][] =>
    homes
      .filter(({ building }) => Number(building) % 2 === odd)
      .flatMap((home) =>
        home.people.map((each) => [address(home), each.name, each.relation, each.id, each.phone]),
      )
  const [left, right] = [rows(1), rows(0)]
  for (let at = 0; at < Math.max(left.length, right.length); at++)
    table.rows.push([...(left[at] ?? [null, null, null, null, null]), null, ...(right[at] ?? [])])
  return { table, homes }
}

/** One card a person. */
export const cards: StrangeHabit = (pen, homes, name) => {
  const table = emptyTable(name)
  const inWords = pen.dice.chance(0.5)
  for (const home of homes)
    for (const person of home.people) {
      const facts = [
        [
          ['姓名', person.name],
          ['性别', sexOf(person)],
          ['与户主关系', person.relation],
        ],
        [
          ['身份证号', person.id],
          ['联系电话', person.phone],
        ],
        [['家庭住址', address(home)]],
      ]
      if (!inWords) table.rows.push(['居民信息卡'])
      for (const row of facts) table.rows.push(inWords ? row.map((pair) => pair.join('：')) : row.flat())
      table.rows.push([])
    }
  return { table, homes }
}

/** A form a family: its address above, its members in a table with headers of its own. */
export const familyForms: StrangeHabit = (_pen, homes, name) => {
  const table = emptyTable(name)
  homes.forEach((home, at) => {
    table.rows.push(
      [`住户登记表（${at + 1}）`],
      ['户主姓名', home.people[0]?.name ?? '', '住址', address(home)],
    )
    table.rows.push(['姓名', '与户主关系', '性别', '身份证号码', '联系电话'])
    for (const each of home.people)
      table.rows.push([each.name, each.relation, sexOf(each), each.id, each.phone])
  })
  return { table, homes }
}

/** Every building under a title; stair and room only where they change. */
export const buildingTitles: StrangeHabit = (_pen, homes, name) => {
  const table = emptyTable(name)
  homes.forEach((home, at) => {
    if (homes[at - 1]?.building !== home.building) {
      table.rows.push([], [`${home.compound}${home.building}号楼（共6层）`])
      table.rows.push(['单元', '室', '住户姓名', '家庭关系', '身份证号码', '联系电话'])
    }
    home.people.forEach((each, member) => {
      const [stair, room] = member === 0 ? [home.stair, home.room] : [null, null]
      table.rows.push([stair, room, each.name, each.relation, each.id, each.phone])
    })
  })
  return { table, homes }
}

/** Headers that mean nothing, the place from the door outwards. */
export const backwards: StrangeHabit = (_pen, homes, name) => {
  const table = emptyTable(name)
  table.rows.push(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'])
  for (const home of homes)
    for (const each of home.people)
      table.rows.push([
        each.relation,
        each.phone,
        home.room,
        home.stair,
        home.building,
        home.compound,
        each.name,
        each.id,
      ])
  return { table, homes }
}

/** The same address in other words in every row. */
export const manySpellings: StrangeHabit = (pen, homes, name) => {
  const table = emptyTable(name)
  table.rows.push([
    '姓名',
    '身份证号码',
    '关系',
    '家庭地址',
    '户籍地址',
    '联系电话',
    '房东电话',
    '紧急联系人',
  ])
  for (const home of homes) {
    const { compound, building, stair, room } = home
    const ways = [
      address(home),
      `${compound}${building}-${stair}-${room}`,
      `${compound}${building}#${stair}-${room}`,
      `${compound} ${building}栋 ${stair}门 ${room}`,
      fullWidth(`${building}-${stair}-${room}`).replace(/^/, compound),
      `${compound}${building}幢${stair}单元${room}户(自有)`,
      `某某街道红旗社区${address(home)}室`,
      `${compound}0${building}-0${stair}-${room}`,
    ]
    for (const each of home.people)
      table.rows.push([
        each.name,
        each.id,
        each.relation,
        pen.dice.pick(ways),
        '某省某市某县3号',
        each.phone,
        '13911112222',
        '关心人',
      ])
  }
  return { table, homes }
}
