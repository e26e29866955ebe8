import type { KeptOutline } from '../../domain/imports/import-outline.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import type { FileRefusal } from '../sheets/file-refused.ts'

/** What the thread that reads a workbook and whoever reads it say to each other. */

export interface ReadingOrder {
  /** A path, read in the thread, or the bytes. */
  readonly file: string | Uint8Array
  readonly answers: Answers
  /** People in a part. */
  readonly size: number
}

/** One more part, or one more page of questions, please; the pages come before the parts. */
export type ToReader = 'part' | 'page'

export type FromReader =
  | { readonly say: 'progress'; readonly rows: number }
  /** `pages` of questions there are. */
  | { readonly say: 'outline'; readonly outline: KeptOutline; readonly pages: number }
  /** A `QuestionPage` as JSON. */
  | { readonly say: 'page'; readonly json: Uint8Array }
  /** An `ImportPart` as JSON: cheap to hand over, ready to be kept. */
  | { readonly say: 'part'; readonly part: number; readonly json: Uint8Array }
  | { readonly say: 'end' }
  | { readonly say: 'refused'; readonly code: FileRefusal; readonly detail: string }
  | { readonly say: 'failed'; readonly detail: string }
