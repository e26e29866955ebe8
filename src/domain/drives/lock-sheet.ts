import { parseAddress, type AddressParts } from '../registry/address.ts'
import { readVisitWord, type Stance, type VisitOutcome } from './stance.ts'

/** 地锁摸排表: one line, a lock on a parking place, with what was found at each round of visits. */
export interface LockRow {
  /** Counted from 1 as the sheet's program counts. */
  readonly row: number
  readonly home: AddressParts
  readonly head: string
  readonly plate: string
  /** Where the lock is, in words: 东侧1号位. */
  readonly place: string
  /** Year it was fitted. */
  readonly since: number | undefined
  readonly visits: readonly SheetVisit[]
  /** As the column 态度 says, else as the last round with a stance does, unless nothing is known. */
  readonly stance: Stance | undefined
}

export interface SheetVisit {
  /** 1 第一次入户, 2, 3 … */
  readonly round: number
  readonly words: string
  /** Absent: words that were not understood; they are kept. */
  readonly outcome?: VisitOutcome
  readonly stance?: Stance
}

export interface LockSheet {
  /** From the title: 三友小区; as the office says where the title says none. */
  readonly compound: string
  /** What each column was taken for, from left to right. */
  readonly columns: readonly { readonly header: string; readonly meaning: LockColumn }[]
  readonly locks: readonly LockRow[]
  /** Rows below the header that are no lock, counted from 1. */
  readonly skipped: readonly number[]
}

const columns = {
  building: /^(楼号|楼栋|楼)$/,
  door: /门牌|单元|房号|室/,
  head: /户主|业主|姓名/,
  plate: /车牌/,
  place: /地锁位置|车位|位置/,
  since: /安装(年份|时间)|年份/,
  attitude: /态度|意见/,
} as const
export type LockColumn = keyof typeof columns | 'visit' | 'other'
const rounds = /第?([一二三四五六七八九1-9])次|第([一二三四五六七八九1-9])轮/

/** Reads a list of locks from its cells as text; `undefined` when no row has headers of a place and of a visit. */
export function readLockSheet(
  rows: readonly (readonly string[])[],
  saidCompound = '',
): LockSheet | undefined {
  const at = rows.findIndex((row) => row.some(isPlace) && row.some((cell) => rounds.test(cell)))
  if (at < 0) return undefined
  const header = rows[at]!.map((cell) => cell.replaceAll(/\s/g, ''))
  const title =
    rows
      .slice(0, at)
      .flat()
      .find((cell) => cell !== '') ?? ''
  const titled = /^(.+?(?:小区|家属院|大院|公寓|花园|家园|苑|院))/u.exec(title)?.[1]
  const compound = saidCompound || (titled ?? '')
  const locks: LockRow[] = []
  const skipped: number[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue
    const lock = readLock(header, cells, compound, index + 1)
    if (lock) locks.push(lock)
    else skipped.push(index + 1)
  }
  return {
    compound,
    columns: header.map((name) => ({ header: name, meaning: meaningOf(name) })),
    locks,
    skipped,
  }
}

function meaningOf(header: string): LockColumn {
  if (rounds.test(header)) return 'visit'
  const known = Object.entries(columns).find(([, pattern]) => pattern.test(header))
  return known && isColumn(known[0]) ? known[0] : 'other'
}

function isColumn(name: string): name is keyof typeof columns {
  return name in columns
}

function isPlace(cell: string): boolean {
  return columns.place.test(cell)
}

function readLock(
  header: readonly string[],
  cells: readonly string[],
  compound: string,
  row: number,
): LockRow | undefined {
  const cell = (pattern: RegExp) => (cells[header.findIndex((name) => pattern.test(name))] ?? '').trim()
  const place = cell(columns.place)
  const door = cell(columns.door)
  if (place === '' || door === '') return undefined
  const building = cell(columns.building).replace(/(号楼|楼|#|栋)$/, '')
  const visits = header.flatMap((name, column) => readVisit(name, (cells[column] ?? '').trim()))
  const said = readVisitWord(cell(columns.attitude))?.stance
  return {
    row,
    home: parseAddress(`${compound}${building === '' ? '' : `${building}号楼`}${door}`),
    head: cell(columns.head),
    plate: cell(columns.plate),
    place,
    since: Number(/\d{4}/.exec(cell(columns.since))?.[0]) || undefined,
    visits,
    stance: said ?? visits.findLast(({ stance }) => stance !== undefined)?.stance,
  }
}

function readVisit(name: string, words: string): readonly SheetVisit[] {
  const found = rounds.exec(name)
  if (!found || words === '') return []
  const numeral = found[1] ?? found[2]!
  const round = Number(numeral) || '一二三四五六七八九'.indexOf(numeral) + 1
  return [{ round, words, ...readVisitWord(words) }]
}
