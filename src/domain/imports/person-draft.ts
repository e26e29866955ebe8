import type { FindingKind } from './kinds.ts'
import type { PersonMention } from './person-mention.ts'

export interface Spot {
  /** Index of the sheet. */
  readonly sheet: number
  /** From 1, as the spreadsheet program shows it. */
  readonly row: number
  readonly line?: number
}

/** A person while the workbook is being read. `home` and `otherHomes` are keys of homes. */
export interface PersonDraft {
  readonly number: number
  facts: PersonMention
  home: string | undefined
  otherHomes: readonly string[]
  /** Nobody has said yet in which of them the person lives. */
  homeOpen?: boolean
  readonly spots: Spot[]
  findings: readonly FindingKind[]
  /** Another person (number) with whom something is unclear. */
  rival?: number
  /** Made one with this person by an answer. */
  mergedInto?: number
}
