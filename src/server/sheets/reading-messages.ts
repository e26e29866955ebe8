/** What the reading thread and the main thread say to each other. */
import type { Answers, Outline } from '../../domain/imports/understanding.ts'
import type { FileRefusal } from './file-refused.ts'
import type { GuardLimits } from './guard.ts'

export interface ReadingTask {
  /** A path, read in the thread, or the bytes. */
  readonly file: string | Uint8Array
  readonly answers: Answers
  readonly limits: GuardLimits
}

export type ResultPart = 'people' | 'homes' | 'households' | 'notes'

export interface ToWorker {
  readonly give: ResultPart
  readonly count: number
}

export type FromWorker =
  | { readonly say: 'progress'; readonly rows: number }
  | { readonly say: 'outline'; readonly outline: Outline }
  | {
      readonly say: 'items'
      readonly part: ResultPart
      readonly items: readonly unknown[]
      readonly done: boolean
    }
  | { readonly say: 'refused'; readonly code: FileRefusal; readonly detail: string }
  | { readonly say: 'failed'; readonly detail: string }
