import { assistanceLetter } from './paper-kinds-assistance.ts'
import { casePrint } from './paper-kinds-case.ts'
import { meetingMinutes } from './paper-kinds-meeting.ts'
import { driveNotice, opinionForm, removalNotice, votePaper } from './paper-kinds-door.ts'
import { filingLetter, filingReceipt } from './paper-kinds-filing.ts'
import { handoverList } from './paper-kinds-handover.ts'
import {
  mediationAgreement,
  mediationClosing,
  mediationConfirmation,
  mediationInquiry,
  mediationOral,
  mediationReceipt,
  mediationSession,
  mediationTermination,
  mediationVisit,
} from './paper-kinds-mediation-course.ts'
import {
  mediationAcceptance,
  mediationApplication,
  mediationBack,
  mediationBackCover,
  mediationCover,
  mediationIdentity,
  mediationIndex,
  mediationProxy,
  mediationRights,
} from './paper-kinds-mediation-file.ts'
import { ratesReport } from './paper-kinds-rates.ts'
import { voteResult } from './paper-kinds-vote.ts'
import { residenceStatement } from './paper-kinds-residence.ts'
import { supervisionNotice, urgingNotice, whistleMinutes } from './paper-kinds-urging.ts'
import type { FactsOf, PaperTag } from './paper-kinds-tag.ts'

/** 文书种类: a kind of paper that the community prints, as data. Its code is also the name of its shipped templates. */
export interface PaperKind {
  readonly code: string
  readonly name: string
  /** What law or rule allows it; printed as 依据 unless the matter gives its own. */
  readonly basis: string
  /** Whom it is usually addressed to; '' where every matter has its own. */
  readonly receiver: string
  /** How many are printed: one for each who keeps one. */
  readonly copies: number
  /** Whether it leaves the house under the seal, and so belongs into the seal book (公章登记). */
  readonly sealed: boolean
  readonly tags: Readonly<Record<string, PaperTag>>
}

export const paperKinds = {
  'residence-statement': residenceStatement,
  'filing-letter': filingLetter,
  'filing-receipt': filingReceipt,
  'handover-list': handoverList,
  'assistance-letter': assistanceLetter,
  'urging-notice': urgingNotice,
  'supervision-notice': supervisionNotice,
  'whistle-minutes': whistleMinutes,
  'case-print': casePrint,
  'mediation-cover': mediationCover,
  'mediation-index': mediationIndex,
  'mediation-application': mediationApplication,
  'mediation-acceptance': mediationAcceptance,
  'mediation-rights': mediationRights,
  'mediation-identity': mediationIdentity,
  'mediation-proxy': mediationProxy,
  'mediation-inquiry': mediationInquiry,
  'mediation-session': mediationSession,
  'mediation-agreement': mediationAgreement,
  'mediation-oral': mediationOral,
  'mediation-termination': mediationTermination,
  'mediation-receipt': mediationReceipt,
  'mediation-visit': mediationVisit,
  'mediation-confirmation': mediationConfirmation,
  'mediation-closing': mediationClosing,
  'mediation-back': mediationBack,
  'mediation-back-cover': mediationBackCover,
  'rates-report': ratesReport,
  'drive-notice': driveNotice,
  'removal-notice': removalNotice,
  'opinion-form': opinionForm,
  'vote-paper': votePaper,
  'vote-result': voteResult,
  'meeting-minutes': meetingMinutes,
} as const satisfies Record<string, PaperKind>

export type PaperKindCode = keyof typeof paperKinds

export function isPaperKind(code: string): code is PaperKindCode {
  return Object.hasOwn(paperKinds, code)
}

export const paperKindCodes: readonly PaperKindCode[] = Object.keys(paperKinds).filter(isPaperKind)

type Facts<K extends PaperKindCode> = FactsOf<(typeof paperKinds)[K]['tags']>
/** Left out, these take the kind's own. */
type Default<K extends PaperKindCode> = Extract<keyof Facts<K>, 'basis' | 'receiver'>

/** What the caller gives to print one: text as it shall stand, days and instants as ISO strings, lists as rows. */
export type PaperFacts<K extends PaperKindCode> = Omit<Facts<K>, Default<K>> &
  Partial<Pick<Facts<K>, Default<K>>>
