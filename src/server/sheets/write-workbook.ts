/**
 * Tables as files, row by row: memory does not grow with the table. Text is written as text, never as a formula; ID and
 * phone numbers in columns of text format, so that no digit is lost when somebody edits the file.
 */
import { guardFormula } from './formula-guard.ts'
import { cleanText } from './sheet-xml.ts'
import type { CellToWrite, SheetToWrite } from './table-to-write.ts'
import { workbookStream } from './workbook-stream.ts'

/** An .xlsx of one sheet, its header frozen. A table over the row limit goes on in a second sheet. */
export function writeWorkbook({ name, columns, rows }: SheetToWrite): ReadableStream<Uint8Array> {
  return bytesOf(workbookStream({ name: sheetName(name), columns, batches: gathered(rows) }))
}

/** Rows at once. */
const TOGETHER = 200

async function* gathered(rows: SheetToWrite['rows']): AsyncGenerator<readonly (readonly CellToWrite[])[]> {
  let batch: (readonly CellToWrite[])[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < TOGETHER) continue
    yield batch
    batch = []
  }
  yield batch
}

/** UTF-8 with a mark and CRLF, as Excel expects of CSV; dangerous beginnings disarmed. */
export function writeCsv(sheet: SheetToWrite): ReadableStream<Uint8Array> {
  return bytesOf(linesOf(sheet))
}

/** As fast as whoever reads them. */
function bytesOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}

async function* linesOf({ columns, rows }: SheetToWrite): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`\ufeff${columns.map((column) => csvCell(column.header)).join(',')}\r\n`)
  for await (const batch of gathered(rows))
    yield encoder.encode(batch.map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''))
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

/** At most 31 characters, none of : \ / ? * [ ]. */
export function sheetName(name: string): string {
  const clean = cleanText(name)
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return Array.from(clean).slice(0, 31).join('') || '表'
}
