/** A report of a few hundred rows as people print and file it: title, how it was reckoned, one table. Longer lists go out row by row (write-workbook.ts). */
import { writeXlsx } from 'hucre/xlsx'
import {
  cleanText,
  NUMBER_FORMATS,
  sheetName,
  type CellToWrite,
  type ColumnToWrite,
} from './write-workbook.ts'

export interface ReportToWrite {
  /** Name of the sheet. */
  readonly name: string
  readonly title: string
  /** Lines under the title: whose report, of when, by which formula. */
  readonly notes: readonly string[]
  readonly columns: readonly ColumnToWrite[]
  /** Values in the order of the columns. */
  readonly rows: readonly (readonly CellToWrite[])[]
}

/** 宋体 is on every office's computer, in Excel as in WPS. */
const FONT = { name: '宋体', size: 11 } as const
const LINE = { style: 'thin' } as const
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF1' } } as const
/** Characters of 宋体 11 that one line of a note holds for each unit of column width; Chinese ones are two wide. */
const LINE_HEIGHT = 16

/** An .xlsx on A4 across, all columns on one page's width, the head frozen on the screen and repeated on each printed page. */
export async function writeReport(report: ReportToWrite): Promise<Uint8Array> {
  const { columns, notes, rows } = report
  const widths = columns.map(({ header, width }) => width ?? Math.max(9, header.length * 2 + 2))
  const last = columns.length - 1
  const headAt = notes.length + 1
  const wide = widths.reduce((sum, width) => sum + width, 0)
  const heights = notes.map((note) => LINE_HEIGHT * Math.max(1, Math.ceil((note.length * 2) / wide)))
  const cells = new Map<string, object>()
  const put = (row: number, column: number, value: CellToWrite, style: object) =>
    cells.set(`${row},${column}`, { value: typeof value === 'string' ? cleanText(value) : value, style })
  put(0, 0, report.title, {
    font: { ...FONT, size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  })
  for (const [at, note] of notes.entries())
    put(at + 1, 0, note, { font: FONT, alignment: { wrapText: true, vertical: 'top' } })
  for (const [at, { header }] of columns.entries())
    put(headAt, at, header, {
      font: { ...FONT, bold: true },
      fill: HEAD_FILL,
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    })
  for (const [row, values] of rows.entries())
    for (const [at, value] of values.entries()) {
      const format = columns[at]?.format
      const numFmt = format ? { numFmt: NUMBER_FORMATS[format] } : {}
      put(headAt + 1 + row, at, value, { font: FONT, border: BOX, ...numFmt })
    }
  const upTo = [...Array(headAt).keys()]
  const sheet = {
    name: sheetName(report.name),
    columns: widths.map((width) => ({ width })),
    cells,
    merges: upTo.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    rowDefs: new Map([[0, { height: 28 }], ...heights.map((height, at) => [at + 1, { height }] as const)]),
    freezePane: { rows: headAt + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headAt + 1}:$${headAt + 1}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  } as const
  return writeXlsx({ sheets: [sheet], defaultFont: FONT, properties: { title: cleanText(report.title) } })
}
