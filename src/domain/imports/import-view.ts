import type { ImportCounts } from './import-counts.ts'
import type { ImportState, UnreadableReason } from './import-states.ts'
import type { FindingKind, QuestionKind, SkipKind } from './kinds.ts'
import type { PersonLine } from './summary.ts'
import type { Question, SheetRead } from './understanding.ts'

/** One import in the list of past ones. */
export interface ImportRow {
  readonly importId: string
  readonly fileName: string
  readonly state: ImportState
  readonly begunAt: string
  readonly begunBy: string | null
  /** As compared when it was read; once on the books, as done. */
  readonly counts: ImportCounts | null
  readonly questions: number
}

/** Five rows as they stand in the sheet; long numbers masked. */
export interface SheetRows {
  readonly row: number
  readonly cells: readonly string[]
}

export interface SheetView extends SheetRead {
  readonly before: readonly SheetRows[]
  /** The people of these rows as understood; numbers masked. */
  readonly after: readonly PersonLine[]
}

/** A question, and what the office has answered so far. */
export interface QuestionView extends Question {
  /** Whom it is about, where it is about somebody. */
  readonly who?: string
  readonly answer: string | null
}

export interface QuestionGroup {
  readonly kind: QuestionKind
  readonly count: number
  readonly answered: number
  /** The first of them; the rest by `import.questions`. */
  readonly first: readonly QuestionView[]
}

export interface ImportProgress {
  /** Rows read so far, while reading. */
  readonly rows: number
  /** Parts on the books, or taken back; of how many. */
  readonly done: number
  readonly total: number
  /** It stopped at a fault; `import.apply` or `import.undo` goes on. */
  readonly stopped: boolean
}

/** What was taken back, and what stayed because somebody has worked on it since. */
export interface UndoResult {
  /** Rows that stayed, by table of the registry. */
  readonly stayed: readonly { readonly table: string; readonly count: number }[]
  /** People who stayed; the first hundred. */
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  /** Changes that stand because something newer stands on them. */
  readonly changes: number
}

export interface ImportPage extends Omit<ImportRow, 'questions'> {
  readonly bytes: number
  readonly unreadable: UnreadableReason | null
  readonly progress: ImportProgress
  readonly rows: number
  readonly sheets: readonly SheetView[]
  readonly questions: readonly QuestionGroup[]
  readonly findings: readonly { readonly kind: FindingKind; readonly count: number }[]
  readonly skipped: readonly { readonly kind: SkipKind; readonly count: number }[]
  readonly undo: UndoResult | null
}

/** What the report is made from. */
export interface ImportReportSource {
  readonly fileName: string
  readonly file: string
  readonly answers: Readonly<Record<string, string>>
}
