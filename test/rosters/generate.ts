/** A whole folder of rosters with its truth, for one seed. */
import { throwDice } from './dice.ts'
import * as habits from './habits.ts'
import { dialects } from './person-columns.ts'
import { count, type Defect, type Pen } from './spoil.ts'
import type { Table } from './table.ts'
import { buildTown, type Home, type Resident } from './town.ts'
import { asCsv, asGbkPage, asXlsx } from './write-files.ts'

export interface RosterFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly homes: readonly Home[]
  readonly defects: ReadonlyMap<Defect, number>
}

/** One workbook of eight habits, and the same people's neighbours as CSV (UTF-8, GBK) and as a GBK page called .xls. */
export async function generateRosters(seed: number): Promise<RosterFile[]> {
  const dice = throwDice(seed)
  const town = buildTown(dice, { compounds: 11, homes: 60 })
  const names = [...new Set(town.map((home) => home.compound))]
  const of = (at: number): Home[] => town.filter((home) => home.compound === names[at])
  const pen: Pen = { dice, defects: new Map() }
  const dialect = (): (typeof dialects)[number] => dice.pick(dialects)
  const small = of(6).filter(
    (home) =>
      home.people.length <= 3 &&
      home.people[1]?.relation !== '租客' &&
      home.people[1]?.relation !== '母亲' &&
      home.people[2]?.relation !== '母亲',
  )
  const building = of(5).filter((home) => home.building === '1')
  const sheets: Table[] = [
    habits.ownOrder()(pen, of(0), dialect(), '东片'),
    habits.dittoMarks(pen, of(1), dialect(), '西片'),
    habits.blocks(pen, of(2), dialect(), '南片'),
    habits.oneCell(pen, of(3), dialect(), '北片'),
    habits.mergedHomes(pen, of(4), dialect(), '中片'),
    habits.oneBuilding(pen, building, dialect(), '一号'),
    habits.sideBySide(pen, small, dialect(), '横排'),
    habits.noHeader(pen, of(7), dialect(), '手抄'),
  ]
  const homes = [...of(0), ...of(1), ...of(2), ...of(3), ...of(4), ...building, ...small, ...of(7)]
  movedPerson(pen, sheets, of(0), of(7))
  const book: RosterFile = {
    name: `book-${seed}.xlsx`,
    bytes: await asXlsx(sheets),
    homes,
    defects: pen.defects,
  }
  return [book, plain(seed, of(8), 'csv'), plain(seed + 1, of(9), 'gbk'), plain(seed + 2, of(10), 'page')]
}

function plain(seed: number, homes: readonly Home[], kind: 'csv' | 'gbk' | 'page'): RosterFile {
  const pen: Pen = { dice: throwDice(seed), defects: new Map() }
  const table = habits.ownOrder({ textOnly: true })(pen, homes, pen.dice.pick(dialects), '名单')
  const bytes = kind === 'page' ? asGbkPage(table) : asCsv(table, kind === 'csv' ? 'utf-8' : 'gbk')
  return { name: `${kind}-${seed}${kind === 'page' ? '.xls' : '.csv'}`, bytes, homes, defects: pen.defects }
}

/** Somebody of the first sheet is written down once more in the last, in another home. */
function movedPerson(pen: Pen, sheets: readonly Table[], from: readonly Home[], to: readonly Home[]): void {
  const written = new Set(sheets[0]?.rows.flat())
  const mover: Resident | undefined = from.flatMap((each) => each.people).find((each) => written.has(each.id))
  const home = to[0]
  const last = sheets.at(-1)
  if (!mover || !home || !last) return
  last.rows.push([
    home.compound,
    Number(home.building),
    Number(home.stair),
    Number(home.room),
    mover.name,
    '户主',
    mover.id,
    mover.phone || null,
  ])
  count(pen, 'one-person-in-two-homes')
}
