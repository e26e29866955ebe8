/**
 * What a workbook was understood to say: the boundary between reading (`server/sheets`, `domain/imports`) and whoever
 * shows it, asks its questions and applies it through the door. Plain data: survives structured clone and JSON.
 *
 * Nothing here depends on the clock, on chance or on what the database already knows: the same file and the same
 * answers give the same understanding, keys included.
 */
import type { FlagCode } from '../registry/flag-words.ts'
import type { IdKind } from '../registry/id-number.ts'
import type { RelationCode } from '../registry/relation-words.ts'
import type { Sex } from '../registry/sex.ts'
import type { FindingKind, QuestionKind, SkipKind } from './kinds.ts'
import type { Meaning, SheetKind } from './meanings.ts'

/** Where something was read: sheet name, row as the spreadsheet program numbers it (from 1), line inside the cell (from 1). */
export interface Mention {
  readonly sheet: string
  readonly row: number
  readonly line?: number
}

/** How far an ID number may be believed: `sure` passes every check; `doubtful` is kept as written; `partial` lost digits. */
export type IdTrust = 'sure' | 'doubtful' | 'partial' | 'none'

export interface FlagRead {
  readonly code: FlagCode
  /** As written: 独居老人, 腿脚不便. */
  readonly word: string
  readonly source: 'column' | 'remark'
}

/** A person, once, however often the workbook mentions them. */
export interface PersonRead {
  /** Stable in this workbook: `p` and the order of first mention, from 1. */
  readonly key: string
  readonly name: string
  /** Canonical when `sure` or `doubtful`; for `partial` the digits that can be believed followed by `*`. */
  readonly idNumber?: string
  readonly idKind?: IdKind
  readonly idTrust: IdTrust
  /** ISO, as exact as known: `1936-01-01`, `1936-01` or `1936`. */
  readonly birth?: string
  readonly sex?: Sex
  /** Digits only, mobiles first. */
  readonly phones: readonly string[]
  readonly relation?: { readonly code: RelationCode; readonly word: string }
  /** `HomeRead.key`; absent only with a question `no-home`. */
  readonly home?: string
  /** Homes also claimed for this person; the question `one-person-in-two-homes` decides. */
  readonly otherHomes: readonly string[]
  /** That question is unanswered: `home` is where somebody new begins; whoever has a home in the books stays there. */
  readonly homeOpen?: true
  readonly flags: readonly FlagRead[]
  readonly nation?: string
  /** 人户一致, 人在户不在, 户在人不在, 租住 …: as written. */
  readonly residence?: string
  readonly political?: string
  readonly education?: string
  /** The remark as written, without what must not be collected. */
  readonly remark?: string
  /** First mention first. */
  readonly mentions: readonly Mention[]
  /** What is to be doubted or was tidied about this person. */
  readonly findings: readonly FindingKind[]
}

/** A dwelling (房). A gatehouse without a number has `words` and no room. */
export interface HomeRead {
  /** The canonical address; stable between files. */
  readonly key: string
  readonly compound?: string
  readonly building?: string
  readonly stair?: string
  readonly room?: string
  readonly words?: string
  /** Derived from the room number. */
  readonly floor?: number
  /** Square metres. */
  readonly area?: number
  readonly grid?: string
  readonly mention: Mention
}

/** A household (户): people living together in one home; a home may hold several. */
export interface HouseholdRead {
  readonly key: string
  readonly home: string
  /** Person key. */
  readonly head?: string
  /** Person keys, head first. */
  readonly members: readonly string[]
}

export interface BuildingRead {
  readonly compound: string
  readonly building: string
  readonly stairs?: number
  readonly homes?: number
  readonly yearBuilt?: number
  /** As far as the sheet says: has the compound a property company (物业), is it unattended (无人值守). */
  readonly managed?: boolean
  readonly unattended?: boolean
  readonly owner?: string
  readonly grid?: string
  readonly parking?: number
  readonly mention: Mention
}

export interface ColumnRead {
  /** From 0. */
  readonly column: number
  readonly header: string
  readonly meaning: Meaning
  /** 0 to 1. Below 0.6 a question `unclear-column` asks. */
  readonly confidence: number
}

export interface SheetRead {
  readonly name: string
  readonly hidden: boolean
  readonly kind: SheetKind
  readonly confidence: number
  /** Spreadsheet row numbers. */
  readonly headerRows: readonly number[]
  readonly columns: readonly ColumnRead[]
  /** Non-empty rows, all of them; and those that speak of people or buildings. */
  readonly rows: number
  readonly dataRows: number
}

export interface Choice {
  /** Sent back as the answer. */
  readonly value: string
  /** Values for the wording, e.g. the address or the name. */
  readonly label: string
}

/** Something the workbook leaves open. Unanswered, `assumed` is what this understanding did. */
export interface Question {
  /** Stable between runs over the same file. */
  readonly id: string
  readonly kind: QuestionKind
  readonly mentions: readonly Mention[]
  readonly person?: string
  readonly choices: readonly Choice[]
  readonly assumed: string
  /** What to offer first; differs from `assumed` when a remark hints at something that must not be done unasked. */
  readonly proposed: string
  /** Words of the sheet that explain the proposal. */
  readonly hint?: string
}

/** `Question.id` → `Choice.value`. Understanding runs again with them. */
export type Answers = Readonly<Record<string, string>>

export interface Finding {
  readonly kind: FindingKind
  readonly mention: Mention
  readonly person?: string
}

export interface Skip {
  readonly kind: SkipKind
  readonly mention: Mention
}

/** Everything but the people: small enough to send at once. People follow in chunks. */
export interface Outline {
  readonly sheets: readonly SheetRead[]
  readonly rows: number
  readonly counts: {
    readonly people: number
    readonly homes: number
    readonly households: number
    readonly buildings: number
  }
  readonly buildings: readonly BuildingRead[]
  readonly questions: readonly Question[]
  readonly findings: readonly { readonly kind: FindingKind; readonly count: number }[]
  readonly skipped: readonly { readonly kind: SkipKind; readonly count: number }[]
}

export interface Understanding extends Outline {
  readonly people: readonly PersonRead[]
  readonly homes: readonly HomeRead[]
  readonly households: readonly HouseholdRead[]
  /** Every finding and skip with its place, for the workbook with a remark column. */
  readonly notes: readonly (Finding | Skip)[]
}
