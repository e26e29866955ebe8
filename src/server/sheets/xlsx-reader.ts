/** .xlsx through hucre, as a stream; only after the guard has let the file pass. */
import { streamXlsxRows, type CellValue } from 'hucre/xlsx'
import type { Cell, Row } from '../../domain/imports/cell.ts'
import { FileRefused } from './file-refused.ts'
import { guardLimits, type GuardLimits, guardWorkbook } from './guard.ts'
import type { OpenWorkbook, SheetReader } from './sheet-reader.ts'

const batch = 500
/** A real roster has 20 to 60 columns; a sheet a million columns wide is cut here, not unrolled. */
export const widestRow = 512

export function xlsxReader(limits: GuardLimits = guardLimits): SheetReader {
  return {
    async open(bytes) {
      const guarded = await guardWorkbook(bytes, limits)
      return {
        sheets: guarded.sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges })),
        rows: (position) => streamRows(bytes, position),
      } satisfies OpenWorkbook
    },
  }
}

async function* streamRows(bytes: Uint8Array, position: number): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: position })) {
      rows.push({ index, cells: toCells(values) })
      if (rows.length === batch) {
        yield rows
        rows = []
      }
    }
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause
    throw new FileRefused('broken', cause instanceof Error ? cause.message : 'unreadable', { cause })
  }
  if (rows.length > 0) yield rows
}

export function toCells(values: readonly CellValue[]): Cell[] {
  const cells: Cell[] = []
  const width = Math.min(values.length, widestRow)
  for (let column = 0; column < width; column++) {
    const value = values[column] ?? null
    cells.push(value instanceof Date ? dayCell(value) : typeof value === 'string' ? ownText(value) : value)
  }
  return cells
}

/**
 * Thirteen characters and more are a view into the text they were cut from: kept, an ID number would keep half a megabyte
 * of XML. A copy keeps itself.
 */
function ownText(value: string): string {
  if (value.length < 13) return value
  const encoding = /^[ -~]*$/.test(value) ? 'latin1' : 'utf16le'
  return Buffer.from(value, encoding).toString(encoding)
}

/** hucre gives dates as instants in UTC; the day is what the cell shows. */
function dayCell(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : { day: date.toISOString().slice(0, 10) }
}
