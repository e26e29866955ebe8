import type { LockSheet } from './lock-sheet.ts'

/** How a workbook's list of locks was read, and which of its homes are on the books. Names and plates are left out. */
export interface SheetReading {
  readonly sheetName: string
  readonly sheet: LockSheet
  /** `addressKey` of a home and its id. */
  readonly homes: readonly (readonly [key: string, dwellingId: string])[]
}
