import type { Instant } from '../kit/dates.ts'
import type { FactsInput } from './paper-facts.ts'
import type { BallotKind, IssuedKind } from './paper-issued.ts'
import type { PaperKindCode } from './paper-kinds.ts'
import type { PaperState } from './paper.ts'

/** One issued paper in the list of its case. */
export interface PaperRow {
  readonly id: string
  readonly kind: IssuedKind
  readonly serial: string
  readonly title: string
  readonly purpose: string
  readonly receiver: string
  readonly copies: number
  readonly issuedAt: Instant
  readonly issuedBy: string
  readonly state: PaperState
  readonly voidedAt: Instant | null
  readonly voidedBy: string | null
  readonly voidReason: string
}

/** What a reprint is made of: everything as it was on the day. */
export interface PaperContent {
  readonly kind: IssuedKind | BallotKind
  readonly serial: string
  readonly title: string
  readonly state: PaperState
  readonly facts: Readonly<FactsInput>
  /** The office's template of that day; `null`: the shipped one. */
  readonly template: string | null
}

/** A fact that is kept masked. The worker fills it in by the named deed, with a reason that is kept. */
export type MaskedFact =
  | { readonly key: string; readonly mask: string; readonly look: 'person.reveal'; readonly personId: string }
  | {
      readonly key: string
      readonly mask: string
      readonly look: 'case.revealReporter'
      readonly reporterId: string
    }

/** A paper of a procedure that this kind would be: told as received once it is printed. */
interface PrintedFor {
  readonly fileId: string
  readonly paperKey: string
  readonly name: string
}

/** A form already filled with what is known. */
export interface PaperDraft {
  readonly kind: IssuedKind
  readonly purpose: string
  readonly receiver: string
  readonly legalBasis: string
  readonly copies: number
  readonly facts: Readonly<FactsInput>
  /** Names of what is still missing. */
  readonly missing: readonly string[]
  readonly masked: readonly MaskedFact[]
  readonly printedFor: readonly PrintedFor[]
  /** Agencies asked in this case that a fresh link can be made for. */
  readonly linkable: readonly { readonly taskId: string; readonly organisation: string }[]
  /** The request to an agency that it urges: written down there once it is issued. */
  readonly urges: string | null
  /** Who may approve the seal today. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
  readonly keeper: string
}

/** 公章登记: one line of the seal book. */
export interface SealRow {
  readonly id: string
  /** Running number of the year. */
  readonly number: number
  readonly sealedOn: string
  /** `null`: the paper lies in a file of its own. */
  readonly paperId: string | null
  /** `null`: it was issued for doors of a drive. */
  readonly caseId: string | null
  readonly serial: string
  readonly matter: string
  readonly applicant: string
  readonly receiver: string
  readonly copies: number
  readonly handler: string
  readonly approver: string
  readonly keeper: string
  readonly isVoid: boolean
}

export interface TemplateRow {
  readonly kind: PaperKindCode
  /** The office's own; `null`: the one that comes with the program is used. */
  readonly own: { readonly name: string; readonly since: Instant; readonly by: string } | null
}

export interface TemplateContent {
  readonly kind: PaperKindCode
  readonly sha256: string | null
  readonly name: string
}
