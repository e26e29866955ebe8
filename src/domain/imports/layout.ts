/** Where a sheet's headers are: title rows above, one, two or three header rows, or none at all. */
import { type Cell, countFilled, isBlank, isDate, type Merge, type Row, textOf } from './cell.ts'
import { isHeaderWord } from './header-words.ts'
import { labelsIn } from './label-values.ts'
import { shapesOf } from './value-shapes.ts'

export interface Layout {
  /** Positions in the given rows. */
  readonly headerRows: readonly number[]
  readonly titleRows: readonly number[]
  /** Position of the first row after the headers. */
  readonly bodyFrom: number
  /** One text a column; empty where there is none. */
  readonly headers: readonly string[]
  /** The group a column's header stands under (住址, 配偶), or empty. */
  readonly groups: readonly string[]
}

const searchDepth = 40

export function findLayout(rows: readonly Row[], merges: readonly Merge[]): Layout {
  const firstData = rows.findIndex(
    (row, at) => at < searchDepth && isDataRow(row.cells) && !labelsIn(row.cells),
  )
  const end = firstData === -1 ? Math.min(rows.length, searchDepth) : firstData
  const headerRows = headerBlock(rows, end, merges)
  const first = headerRows[0]
  const titleRows: number[] = []
  for (let at = 0; at < (first ?? end); at++) if (countFilled(rows[at]?.cells ?? []) > 0) titleRows.push(at)
  const last = headerRows.at(-1)
  const bodyFrom = last === undefined ? (firstData === -1 ? rows.length : firstData) : last + 1
  return { headerRows, titleRows, bodyFrom, ...texts(rows, headerRows, merges) }
}

const dataShapes = new Set(['id', 'phone', 'date', 'members', 'address', 'door', 'room', 'decimal'])

const softShapes = new Set([
  'sex',
  'kin',
  'nation',
  'residence',
  'political',
  'education',
  'flag',
  'grid',
  'int',
  'smallInt',
])

/** Single letters (columns called A, B, C) and 户主 stand in headers as well as in rows. */
function isNoEvidence(text: string): boolean {
  return /^\s*([A-Za-z]|户主|业主|家长|房主)\s*$/.test(text)
}

/** Does a row carry values? One hard value is enough, of soft ones (男, 妻, 汉族, 3) two. */
function isDataRow(cells: readonly Cell[]): boolean {
  let soft = 0
  let hard = 0
  let headers = 0
  for (const cell of cells) {
    if (isBlank(cell)) continue
    if (typeof cell === 'string' && isHeaderWord(cell)) {
      headers++
      continue
    }
    if (typeof cell === 'string' && isNoEvidence(cell)) continue
    const shapes = shapesOf(cell)
    if (shapes.has('id')) return true
    if ([...shapes].some((shape) => dataShapes.has(shape)) && !isLabel(cell)) hard++
    else if ([...shapes].some((shape) => softShapes.has(shape))) soft++
  }
  return headers <= 2 && (hard >= 1 || soft >= 2) && countFilled(cells) >= 2
}

/** `填报时间: 2026年3月`, `共12人`: words around a value, as in title rows. */
function isLabel(cell: Cell): boolean {
  return typeof cell === 'string' && /[:：]|年度|制表|填报|截至|统计/.test(cell) && !/\n/.test(cell)
}

/**
 * The header rows among those before the first row with values. Rows whose words are known come first; where none is, the
 * first row that could be a header. Rows above and below that share its merged cells belong to it.
 */
function headerBlock(rows: readonly Row[], end: number, merges: readonly Merge[]): number[] {
  const range = Array.from({ length: end }, (_, at) => at).filter((at) => !labelsIn(rows[at]?.cells ?? []))
  const main =
    range.find((at) => knowsItsWords(rows[at]?.cells ?? [])) ??
    range.find((at) => looksLikeHeader(rows[at]?.cells ?? []))
  if (main === undefined) return []
  const block = [main]
  for (let at = main - 1; at >= Math.max(0, main - 2); at--) {
    if (labelsIn(rows[at]?.cells ?? []) || !belongsAbove(rows[at], rows[at + 1], merges)) break
    block.unshift(at)
  }
  for (let at = main + 1; at < Math.min(rows.length, main + 3); at++) {
    if (at >= end || !isBelow(rows[at - 1], rows[at], merges)) break
    block.push(at)
  }
  return block
}

/** At least three headers that are in the lists, or two where there are few. */
function knowsItsWords(cells: readonly Cell[]): boolean {
  if (!looksLikeHeader(cells)) return false
  const filled = countFilled(cells)
  const known = cells.filter((cell) => typeof cell === 'string' && isHeaderWord(cell)).length
  return known >= 3 || (known >= 2 && known / filled >= 0.4)
}

function looksLikeHeader(cells: readonly Cell[]): boolean {
  const texts: string[] = []
  let known = 0
  for (const cell of cells) {
    if (isBlank(cell)) continue
    if (typeof cell !== 'string') return false
    texts.push(cell.trim())
    if (isHeaderWord(cell)) known++
  }
  if (texts.length < 2) return false
  if (known >= 2) return true
  const labels = texts.filter((text) => /[:：]\s*\S*$/.test(text) || text.length > 24).length
  return texts.length >= 3 && labels === 0 && new Set(texts).size === texts.length
}

/** A group row: cells merged to the right, or columns that the row below leaves empty. */
function belongsAbove(above: Row | undefined, below: Row | undefined, merges: readonly Merge[]): boolean {
  if (!above || !below || above.index + 1 !== below.index || countFilled(above.cells) < 2) return false
  if (above.cells.some((cell) => typeof cell === 'number' || isDate(cell))) return false
  const merged = merges.filter((merge) => merge.top === above.index)
  const sideways = merged.some((merge) => merge.right > merge.left)
  const downwards = merged.some((merge) => merge.bottom > merge.top)
  if (sideways || downwards) return true
  return above.cells.some(
    (cell, column) => !isBlank(cell) && isBlank(below.cells[column]) && isHeaderWord(textOf(cell)),
  )
}

/** A second header row: under cells merged to the right, or itself made of known words. Data rows have neither. */
function isBelow(above: Row | undefined, below: Row | undefined, merges: readonly Merge[]): boolean {
  if (!above || !below || above.index + 1 !== below.index) return false
  const known = below.cells.filter((cell) => typeof cell === 'string' && isHeaderWord(cell)).length
  if (known >= 3) return true
  return merges.some(
    (merge) => merge.top === above.index && merge.bottom === above.index && merge.right > merge.left,
  )
}

function texts(
  rows: readonly Row[],
  headerRows: readonly number[],
  merges: readonly Merge[],
): Pick<Layout, 'headers' | 'groups'> {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const lines = headerRows.map((at) => spread(rows[at], merges, width))
  const headers: string[] = []
  const groups: string[] = []
  for (let column = 0; column < width; column++) {
    const filled = lines.map((line) => line[column] ?? '').filter((text) => text !== '')
    headers.push(filled.at(-1) ?? '')
    groups.push(filled.length > 1 ? (filled[0] ?? '') : '')
  }
  return { headers, groups }
}

/** A row's texts with merged cells repeated to the right. */
function spread(row: Row | undefined, merges: readonly Merge[], width: number): string[] {
  const line = Array.from({ length: width }, (_, column) => textOf(row?.cells[column]).trim())
  for (const merge of merges) {
    if (!row || merge.top > row.index || merge.bottom < row.index || merge.top !== row.index) continue
    for (let column = merge.left; column <= Math.min(merge.right, width - 1); column++)
      line[column] = line[merge.left] ?? ''
  }
  return line
}
