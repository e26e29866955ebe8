/** Habits of people who keep rosters. Each takes homes and a pen and gives back a table as that person would leave it. */
import {
  type Dialect,
  headOf,
  perhapsTwice,
  type PersonKey,
  personValues,
  type RowChoices,
} from './person-columns.ts'
import { count, type Pen, type Written } from './spoil.ts'
import { emptyTable, type Table } from './table.ts'
import type { Home } from './town.ts'

export type Habit = (pen: Pen, homes: readonly Home[], dialect: Dialect, name: string) => Table

const keys: readonly PersonKey[] = ['name', 'id', 'sex', 'birth', 'phone', 'relation', 'flags', 'remark']

/** Own headers, own column order, place in four columns wherever they fall; page headers repeat, a footer ends it. */
export function ownOrder(choices: RowChoices = {}): Habit {
  return (pen, homes, dialect, name) => {
    const table = emptyTable(name)
    const place = pen.dice.pick([
      ['院子', '哪栋', '哪个门', '几零几'],
      ['小区名', '栋', '单元', '房号'],
      ['住的地方', '楼', '门', '室'],
    ])
    const order = pen.dice.shuffle(keys)
    const placeAt = pen.dice.between(0, order.length)
    const spread = <T>(person: readonly T[], of: readonly T[]): T[] => [
      ...person.slice(0, placeAt),
      ...of,
      ...person.slice(placeAt),
    ]
    const header = spread(
      order.map((key) => dialect[key]),
      place,
    )
    table.rows.push([`${name} 居民情况`], header)
    let rows = 0
    for (const home of homes) {
      for (const person of home.people) {
        const values = personValues(pen, person, dialect, choices)
        const own = order.map((key): Written => values[key])
        const where: Written[] = [
          home.compound,
          place[1] === '栋' ? `${home.building}栋` : choices.textOnly ? home.building : Number(home.building),
          home.stair,
          home.room,
        ]
        table.rows.push(...perhapsTwice(pen, spread(own, where)))
        if (++rows % 60 === 0) {
          table.rows.push([...header])
          count(pen, 'repeated-header')
        }
      }
    }
    table.rows.push([], ['合计', `${rows}人`], ['制表人：张', null, '审核：李'])
    count(pen, 'footer-rows', 2)
    return table
  }
}

/** The address only where it changes: ditto marks of many kinds below. */
export const dittoMarks: Habit = (pen, homes, dialect, name) => {
  const table = emptyTable(name)
  table.rows.push(['家在哪', '当家的', ...keys.map((key) => dialect[key])])
  const mark = pen.dice.pick(['〃', '上同', '"', '同前', '々', '同 上'])
  for (const home of homes) {
    home.people.forEach((person, at) => {
      const values = personValues(pen, person, dialect)
      const where = at === 0 ? `${home.compound}${home.building}号楼${home.stair}单元${home.room}` : mark
      const rows = perhapsTwice(pen, [
        where,
        at === 0 ? headOf(home) : mark,
        ...keys.map((key) => values[key]),
      ])
      // A repeated first row repeats the address, a repeated later one the mark.
      if (at > 0) count(pen, 'ditto-marks')
      table.rows.push(...rows)
    })
  }
  return table
}

/** Families in blocks with a blank row between; only the head's row has the address; children without numbers. */
export const blocks: Habit = (pen, homes, dialect, name) => {
  const table = emptyTable(name)
  table.rows.push(['门牌', ...keys.map((key) => dialect[key])])
  for (const home of homes) {
    home.people.forEach((person, at) => {
      const values = personValues(pen, person, dialect, { childrenWithoutId: true })
      const style = [
        `${home.building}#${home.stair}-${home.room}`,
        `${home.building}栋${home.stair}门${home.room}室`,
      ]
      const where = at === 0 ? `${home.compound}${pen.dice.pick(style)}` : null
      table.rows.push([where, ...keys.map((key) => values[key])])
      if (pen.dice.chance(0.03)) table.hiddenRows.push(table.rows.length - 1)
    })
    table.rows.push([])
  }
  return table
}

/** One row a home: everybody in one cell. */
export const oneCell: Habit = (pen, homes, _dialect, name) => {
  const table = emptyTable(name)
  table.rows.push([`${name}入户摸底`], ['住址', '家里有谁', '几口人'])
  const style = pen.dice.between(0, 3)
  for (const home of homes) {
    const members = home.people.map((person) => {
      const facts = [person.id, person.phone].filter((fact) => fact !== '')
      if (style === 0) return `${person.relation}:${person.name}(${facts.join('，')})`
      if (style === 1) return `${person.name}（${person.relation}）${facts.join(' ')}`
      if (style === 2) return `${person.name}/${person.relation}/${facts.join('/')}`
      return `${person.relation}${person.name} ${facts.join(' ')}`
    })
    const between = style === 0 ? '；' : style === 1 ? '、' : style === 2 ? '\n' : ' \n'
    const numbered = style === 3 ? members.map((member, at) => `${at + 1}、${member}`) : members
    count(pen, 'homes-in-one-cell')
    table.rows.push([
      `${home.compound}${home.building}-${home.stair}-${home.room}`,
      numbered.join(between),
      home.people.length,
    ])
  }
  return table
}

/** Two header rows, merged across and down; homes merged over their people. */
export const mergedHomes: Habit = (pen, homes, dialect, name) => {
  const table = emptyTable(name)
  const top: Written[] = [
    '顺序',
    '居住地点',
    null,
    null,
    null,
    '人的情况',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]
  table.rows.push([`${name}台帐`], top, [
    null,
    '小区',
    '楼栋',
    '单元',
    '房间',
    ...keys.map((key) => dialect[key]),
  ])
  table.merges.push({ top: 0, bottom: 0, left: 0, right: 12 }, { top: 1, bottom: 2, left: 0, right: 0 })
  table.merges.push({ top: 1, bottom: 1, left: 1, right: 4 }, { top: 1, bottom: 1, left: 5, right: 12 })
  count(pen, 'two-row-headers')
  let serial = 0
  for (const home of homes) {
    const first = table.rows.length
    home.people.forEach((person, at) => {
      const values = personValues(pen, person, dialect)
      const where =
        at === 0
          ? [home.compound, `${home.building}号楼`, `${home.stair}单元`, home.room]
          : [null, null, null, null]
      table.rows.push([++serial, ...where, ...keys.map((key) => values[key])])
    })
    const last = table.rows.length - 1
    if (last === first) continue
    count(pen, 'merged-homes')
    for (let column = 1; column <= 4; column++)
      table.merges.push({ top: first, bottom: last, left: column, right: column })
  }
  return table
}

/** A sheet for one building: its name and title say where; rows only stair and room, under headings of stairs. */
export const oneBuilding: Habit = (pen, homes, dialect, name) => {
  const table = emptyTable(name)
  const first = homes[0]
  table.rows.push(
    [`${first?.compound}${first?.building}号楼居民花名册`],
    ['户', ...keys.map((key) => dialect[key])],
  )
  count(pen, 'address-from-sheet-name')
  let stair = ''
  for (const home of homes) {
    if (home.stair !== stair) {
      stair = home.stair
      table.rows.push([`${stair}单元`])
      count(pen, 'section-row')
    }
    home.people.forEach((person) => {
      const values = personValues(pen, person, dialect)
      table.rows.push([`${home.stair}-${home.room}`, ...keys.map((key) => values[key])])
    })
  }
  return table
}

/** Nobody wrote a header. */
export const noHeader: Habit = (pen, homes, dialect, name) => {
  const table = emptyTable(name)
  for (const home of homes) {
    for (const person of home.people) {
      const values = personValues(pen, person, dialect, { only: ['name', 'relation', 'id', 'phone'] })
      table.rows.push([
        home.compound,
        Number(home.building),
        Number(home.stair),
        Number(home.room),
        values.name,
        values.relation,
        values.id,
        values.phone,
      ])
    }
  }
  return table
}

/** Head, spouse and children side by side in one row; only for homes of at most three. */
export const sideBySide: Habit = (pen, homes, _dialect, name) => {
  const table = emptyTable(name)
  table.rows.push([
    '家庭住址',
    '户主姓名',
    '户主身份证',
    '户主电话',
    '配偶姓名',
    '配偶身份证',
    '配偶电话',
    '子女姓名',
    '子女身份证',
    '子女电话',
  ])
  for (const home of homes) {
    const row: Written[] = [`${home.compound}${home.building}幢${home.stair}单元${home.room}号`]
    for (const person of home.people) row.push(person.name, person.id, person.phone || null)
    table.rows.push(row)
  }
  return table
}
