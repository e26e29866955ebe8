/** More rosters of people who never saw ours: rare words, headings between the rows, one cell for two things. */
import type { Kept, StrangeHabit } from './strange-habits.ts'
import { count, type Written } from './spoil.ts'
import { emptyTable, type Table } from './table.ts'
import type { Home, Resident } from './town.ts'

const rows = (table: Table, ...lines: Written[][]): void => void table.rows.push(...lines)

/** The building stands in a heading, its stair under a word of this street. */
export const bracketedHeadings: StrangeHabit = (pen, homes, name): Kept => {
  const table = emptyTable(name)
  rows(table, [`2026年${homes[0]?.compound}住户花名册`], ['梯口', '户', '住户', '称谓', '证件编号', '通讯'])
  let building = ''
  const heading = pen.dice.pick(['【*号楼】', '*栋', '第*栋（共60户）'])
  for (const home of homes) {
    if (home.building !== building) {
      building = home.building
      rows(table, [heading.replace('*', building)])
    }
    for (const one of home.people)
      rows(table, [home.stair, `${home.room}号`, one.name, one.relation, `'${one.id}`, one.phone])
  }
  return { table, homes }
}

/** 3号楼2单元 in one cell, and here and there phone and number in each other's place. */
export const swappedNumbers: StrangeHabit = (pen, homes, name): Kept => {
  const table = emptyTable(name)
  rows(table, ['小区', '楼栋单元', '房号', '成员', '证件号', '联系方式', '其他'])
  for (const home of homes)
    for (const one of home.people) {
      const isSwapped = one.phone !== '' && pen.dice.chance(0.1)
      if (isSwapped) count(pen, 'id-and-phone-swapped')
      const numbers = isSwapped ? [one.phone, one.id] : [one.id, one.phone]
      const note = pen.dice.chance(0.1) ? '常年在外' : null
      rows(table, [
        home.compound,
        `${home.building}号楼${home.stair}单元`,
        home.room,
        one.name,
        ...numbers,
        note,
      ])
    }
  return { table, homes }
}

/** The names of a family in one cell, nothing else of them. */
export const namesInOneCell: StrangeHabit = (pen, homes, name): Kept => {
  const table = emptyTable(name)
  const sign = pen.dice.pick(['、', '；', '/', '\n'])
  rows(table, ['现住地', '居民'])
  for (const { compound, building, stair, room, people } of homes)
    rows(table, [`${compound}${building}号${stair}单元${room}`, people.map((one) => one.name).join(sign)])
  return { table, homes: homes.map((home): Home => ({ ...home, people: toldApart(home.people) })) }
}

/** Of two with one name and nothing else written, nobody can know the second. */
const toldApart = (people: readonly Resident[]): Resident[] =>
  people
    .filter((one, at) => people.findIndex(({ name }) => name === one.name) === at)
    .map((one) => ({ ...one, phone: '' }))
