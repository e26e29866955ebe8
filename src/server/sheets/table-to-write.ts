export type CellToWrite = string | number | boolean | Date | null

export interface ColumnToWrite {
  readonly header: string
  /** Characters. */
  readonly width?: number
  /** `text` keeps digits as typed: ID numbers, phones, rooms. */
  readonly format?: 'text' | 'date'
}

export interface SheetToWrite {
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  /** Values in the order of the columns. */
  readonly rows: AsyncIterable<readonly CellToWrite[]> | Iterable<readonly CellToWrite[]>
}
