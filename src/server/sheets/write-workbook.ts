/**
 * Tables as files, row by row: memory does not grow with the table. Text is written as text, never as a formula; ID and
 * phone numbers in columns of text format, so that no digit is lost when somebody edits the file.
 */
import { writeXlsxStream } from 'hucre/xlsx'
import { guardFormula } from './formula-guard.ts'

export type CellToWrite = string | number | boolean | Date | null

export interface ColumnToWrite {
  readonly header: string
  /** Characters. */
  readonly width?: number
  /** `text` keeps digits as typed: ID numbers, phones, rooms; `share` shows 0.4 as 40.0%. */
  readonly format?: 'text' | 'date' | 'share'
}

export interface SheetToWrite {
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  /** Values in the order of the columns. */
  readonly rows: AsyncIterable<readonly CellToWrite[]> | Iterable<readonly CellToWrite[]>
}

export const NUMBER_FORMATS = { text: '@', date: 'yyyy-mm-dd', share: '0.0%' } as const

/** An .xlsx of one sheet, its header frozen. A table over the row limit goes on in a second sheet. */
export function writeWorkbook(sheet: SheetToWrite): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(sheet), {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ header, width, format }) => ({
      header,
      width: width ?? Math.max(8, header.length * 2 + 4),
      ...(format ? { numFmt: NUMBER_FORMATS[format] } : {}),
    })),
    freezePane: { rows: 1 },
  })
}

async function* cellsOf(sheet: SheetToWrite): AsyncGenerator<CellToWrite[]> {
  const asText = sheet.columns.map((column) => column.format === 'text')
  for await (const row of sheet.rows) {
    yield row.map((value, column) => {
      if (asText[column] === true && typeof value === 'number') return String(value)
      return typeof value === 'string' ? cleanText(value) : value
    })
  }
}

/** UTF-8 with a mark and CRLF, as Excel expects of CSV; dangerous beginnings disarmed. */
export function writeCsv(sheet: SheetToWrite): ReadableStream<Uint8Array> {
  const lines = linesOf(sheet)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}

async function* linesOf(sheet: SheetToWrite): AsyncGenerator<string> {
  yield `\ufeff${sheet.columns.map((column) => csvCell(column.header)).join(',')}\r\n`
  for await (const row of sheet.rows) yield `${row.map(csvCell).join(',')}\r\n`
}

function csvCell(value: CellToWrite): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? guardFormula(cleanText(value))
        : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** XML 1.0 knows no control characters but tab and line breaks; a lone surrogate is no character. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
}

/** At most 31 characters, none of : \ / ? * [ ]. */
export function sheetName(name: string): string {
  const clean = cleanText(name)
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return Array.from(clean).slice(0, 31).join('') || '表'
}
