import type { Row, SheetHead } from '../../domain/imports/cell.ts'

/** A workbook whose rows can be asked for, sheet by sheet, as they stand in the file: blank rows may be left out. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetHead[]
  /** Batches of rows of the sheet at this place, in order. */
  rows(position: number): AsyncIterable<readonly Row[]>
}

/** What stands between us and any spreadsheet library: the conformance test runs two libraries against it. */
export interface SheetReader {
  /** Throws `FileRefused`. */
  open(bytes: Uint8Array): Promise<OpenWorkbook>
}
