/**
 * The "fake .xls" of older systems: an HTML page, often in GBK, that a spreadsheet program opens; and the XML spreadsheet of
 * 2003. Tables are read as they are written: every value stays text, nothing is executed, fetched or resolved.
 */
import type { Merge, Row, SheetHead } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import type { SheetReader } from './sheet-reader.ts'
import { decodeText } from './text-decoding.ts'
import { widestRow } from './xlsx-reader.ts'

interface TableDraft {
  name: string
  readonly rows: Row[]
  readonly merges: Merge[]
}

const mostRows = 1_048_576
const batch = 500

export function htmlReader(): SheetReader {
  return {
    // oxlint-disable-next-line typescript/require-await -- the interface is asynchronous for packed formats
    async open(bytes) {
      const { text } = decodeText(bytes)
      if (/<!ENTITY/i.test(text)) throw new FileRefused('hostile', 'declares entities')
      const tables = readTables(text).filter((table) => table.rows.length > 0)
      if (tables.length === 0) throw new FileRefused('not-a-sheet', 'a page without tables')
      return {
        sheets: tables.map(({ name, merges }): SheetHead => ({ name, hidden: false, merges })),
        async *rows(position) {
          const rows = tables[position]?.rows ?? []
          for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch)
        },
      }
    },
  }
}

/** One pass over the tags: table and Worksheet, tr and Row, td, th and Cell. */
export function readTables(text: string): TableDraft[] {
  const tables: TableDraft[] = []
  let table: TableDraft | undefined
  let cells: string[] | undefined
  let down = new Map<number, number>()
  let cell: { column: number; right: number; down: number; text: string } | undefined
  let name = ''

  const closeCell = (): void => {
    if (!cell || !cells || !table) return
    while (cells.length <= Math.min(cell.column, widestRow - 1)) cells.push('')
    if (cell.column < widestRow) cells[cell.column] = cell.text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
    const top = table.rows.length
    if (cell.right > 0 || cell.down > 0) {
      table.merges.push({ top, bottom: top + cell.down, left: cell.column, right: cell.column + cell.right })
    }
    for (let column = cell.column; cell.down > 0 && column <= cell.column + cell.right; column++)
      down.set(column, cell.down + 1)
    while (cells.length <= Math.min(cell.column + cell.right, widestRow - 1)) cells.push('')
    cell = undefined
  }
  const closeRow = (): void => {
    closeCell()
    if (!cells) return
    if (table && table.rows.length < mostRows) table.rows.push({ index: table.rows.length, cells })
    cells = undefined
    down = new Map([...down].filter(([, rows]) => rows > 1).map(([column, rows]) => [column, rows - 1]))
  }

  for (const { tag, attributes, closes, before } of tagsOf(text)) {
    if (cell) cell.text += before
    if (tag === 'worksheet' && !closes) name = attributeOf(attributes, 'ss:name')
    else if (tag === 'table' && !closes) {
      closeRow()
      table = { name: name || `表${tables.length + 1}`, rows: [], merges: [] }
      tables.push(table)
      name = ''
      down = new Map()
    } else if (tag === 'tr' || tag === 'row') {
      closeRow()
      if (!closes && table) cells = []
    } else if (tag === 'td' || tag === 'th' || tag === 'cell') {
      closeCell()
      if (!closes && cells) cell = openCell(cells, down, attributes)
    } else if (cell && (tag === 'br' || (tag === 'p' && closes))) cell.text += '\n'
    else if (tag === 'table' && closes) closeRow()
  }
  closeRow()
  return tables
}

function openCell(
  cells: readonly string[],
  down: ReadonlyMap<number, number>,
  attributes: string,
): { column: number; right: number; down: number; text: string } {
  const index = Number(attributeOf(attributes, 'ss:index')) - 1
  let column = cells.length
  while (down.has(column)) column++
  if (index >= 0) column = index
  const span = (html: string, xml: string): number => {
    const said = Number(attributeOf(attributes, html)) - 1
    return Math.max(
      0,
      Math.min(
        Number.isFinite(said) && said > 0 ? said : Number(attributeOf(attributes, xml)) || 0,
        widestRow,
      ),
    )
  }
  return { column, right: span('colspan', 'ss:mergeacross'), down: span('rowspan', 'ss:mergedown'), text: '' }
}

interface Tag {
  readonly tag: string
  readonly attributes: string
  readonly closes: boolean
  /** Text between the tag before and this one. */
  readonly before: string
}

function* tagsOf(text: string): Generator<Tag> {
  let at = 0
  for (;;) {
    const open = text.indexOf('<', at)
    if (open === -1) return
    const before = open > at ? plainText(text.slice(at, open)) : ''
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open)
      if (end === -1) return
      at = end + 3
      continue
    }
    const close = text.indexOf('>', open)
    if (close === -1) return
    const inside = text.slice(open + 1, close)
    const closes = inside.startsWith('/')
    const tag = /^\/?\s*([\w:]+)/.exec(inside)?.[1]?.toLowerCase() ?? ''
    yield { tag: tag.replace(/^ss:/, ''), attributes: inside, closes, before }
    at = close + 1
    if (!closes && (tag === 'script' || tag === 'style')) {
      const end = text.toLowerCase().indexOf(`</${tag}`, at)
      at = end === -1 ? text.length : end
    }
  }
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}

const named: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  middot: '·',
}

function plainText(raw: string): string {
  const flat = raw.replace(/[\r\n\t]+/g, ' ')
  if (!flat.includes('&')) return flat
  return flat.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    const code =
      entity.startsWith('#x') || entity.startsWith('#X')
        ? Number.parseInt(entity.slice(2), 16)
        : Number(entity.slice(1))
    if (entity.startsWith('#')) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return named[entity.toLowerCase()] ?? whole
  })
}
