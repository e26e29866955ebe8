/** What was noticed, put together row by row for the workbook with a remark column. */
import type { FindingKind, SkipKind } from './kinds.ts'
import type { Finding, Question, SheetRead, Skip } from './understanding.ts'

export interface SheetRowRemarks {
  readonly headerRow: number
  readonly column: number
  readonly rows: Map<number, string>
}

/** Habits of a whole sheet are no remark for a row. */
const quiet = new Set<FindingKind | SkipKind>([
  'ditto-marks',
  'homes-in-one-cell',
  'merged-homes',
  'hidden-sheet',
  'address-from-sheet-name',
  'title-row',
])

/** `wordOf` and `askOf` say a kind in the reader's language; the same word is said once a row. By sheet name. */
export function remarksByRow(
  sheets: readonly SheetRead[],
  notes: Iterable<Finding | Skip>,
  questions: readonly Question[],
  wordOf: (kind: FindingKind | SkipKind) => string,
  askOf: (question: Question) => string,
): Map<string, SheetRowRemarks> {
  const bySheet = new Map<string, SheetRowRemarks>()
  for (const sheet of sheets) {
    const last = Math.max(-1, ...sheet.columns.map((column) => column.column))
    bySheet.set(sheet.name, { headerRow: sheet.headerRows.at(-1) ?? 1, column: last + 1, rows: new Map() })
  }
  const say = (sheet: string, row: number, word: string): void => {
    const rows = bySheet.get(sheet)?.rows
    const said = rows?.get(row)
    if (said === undefined) rows?.set(row, word)
    else if (!said.split('；').includes(word)) rows?.set(row, `${said}；${word}`)
  }
  for (const { kind, mention } of notes) if (!quiet.has(kind)) say(mention.sheet, mention.row, wordOf(kind))
  for (const question of questions)
    for (const { sheet, row } of question.mentions) say(sheet, row, askOf(question))
  return bySheet
}
