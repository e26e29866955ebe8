import type { Day, Instant } from '../kit/dates.ts'
import type { AgreementFlaw } from './agreement-check.ts'
import type {
  AgreementForm,
  AgreementState,
  AgreementWords,
  SignedThing,
  SignerKind,
  SigningWay,
} from './agreement.ts'
import type { CheckResult, CommitmentState } from './commitment.ts'
import type { ConfirmationResult, visitSatisfactions } from './confirmation.ts'
import type { ConsentGap } from './consent.ts'
import type { EnclosureItem } from './enclosure.ts'
import type {
  DisputeType,
  Ending,
  MediationMethod,
  MediationSource,
  ParticipantRelation,
  Retention,
} from './file-lists.ts'
import type { MediationLists } from './lists.ts'
import type { MediationState } from './file-states.ts'
import type { PerformanceResult } from './file.ts'
import type { MustLine } from './must-list.ts'
import type { identityDocuments, partyKinds, PartySide } from './party.ts'
import type { SessionResult } from './session.ts'

/** What everybody at the desk may know of a file: that there is one, where it stands, and who mediates. */
export interface MediationHead {
  readonly id: string
  readonly caseId: string
  /** （2026）兴康人调字第3号 */
  readonly serial: string
  readonly state: MediationState
  readonly disputeType: DisputeType
  readonly registeredOn: Day
  readonly dueOn: Day
  readonly effectiveOn: Day | null
  readonly mediators: readonly string[]
  readonly reopened: number
  /** Whether whoever asks may open it. */
  readonly mine: boolean
}

export interface MediatorView {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly chosen: boolean
  readonly since: Day
  readonly until: Day | null
  readonly reason: string
}

export interface ProxyView {
  readonly name: string
  readonly relation: string
  readonly number: string
  readonly special: boolean
  readonly on: Day
}

export interface PartyView {
  readonly id: string
  readonly side: PartySide
  readonly kind: (typeof partyKinds)[number]
  readonly personId: string | null
  readonly organisationId: string | null
  readonly name: string
  readonly sex: string
  readonly nation: string
  readonly age: string
  readonly occupation: string
  readonly phone: string
  readonly address: string
  readonly speaker: string
  readonly toldOn: Day | null
  readonly willing: boolean | null
  readonly acceptsMediators: boolean
  readonly openly: boolean
  readonly identity: {
    readonly document: (typeof identityDocuments)[number]
    readonly number: string
    readonly on: Day
  } | null
  readonly proxy: ProxyView | null
}

export interface ParticipantView {
  readonly id: string
  readonly relation: ParticipantRelation
  readonly witness: boolean
  readonly name: string
  readonly unit: string
  readonly phone: string
  readonly consents: readonly string[]
  /** Every side has consented. */
  readonly consented: boolean
}

/** What happened in the file, one line each; `words` by kind. */
export type RecordView = {
  readonly id: string
  readonly by: string
  readonly writtenAt: Instant
  /** When it happened, and on which day. */
  readonly at: Instant
  readonly on: Day
} & (
  | {
      readonly kind: 'inquiry'
      readonly place: string
      readonly asked: string
      readonly words: string
    }
  | {
      readonly kind: 'session'
      readonly state: 'planned' | 'held' | 'cancelled'
      /** From 1, of those held. */
      readonly number: number
      readonly place: string
      readonly present: readonly string[]
      readonly participants: readonly string[]
      readonly statements: readonly { readonly partyId: string; readonly words: string }[]
      readonly checking: string
      readonly proposals: string
      readonly result: SessionResult | null
      readonly outcome: string
      /** As it is read and signed, and its hash; '' of one that was not held. */
      readonly text: string
      readonly hash: string
    }
  | { readonly kind: 'extension'; readonly until: Day; readonly words: string }
  | {
      readonly kind: 'termination'
      readonly ending: Ending
      readonly otherWays: string
      readonly words: string
    }
  | {
      readonly kind: 'performance'
      readonly clause: number
      readonly result: PerformanceResult
      readonly words: string
    }
  | {
      readonly kind: 'confirmation'
      readonly result: ConfirmationResult
      readonly court: string
      readonly number: string
      readonly words: string
    }
  | {
      readonly kind: 'visit'
      readonly partyId: string
      readonly performed: string
      readonly satisfaction: (typeof visitSatisfactions)[number]
      readonly relapse: string
      readonly measures: string
      readonly court: string
    }
  | { readonly kind: 'delivery'; readonly partyId: string }
  | { readonly kind: 'closing'; readonly method: MediationMethod; readonly words: string }
  | { readonly kind: 'note'; readonly words: string }
  | {
      readonly kind: 'reopening'
      readonly because: 'breach' | 'relapse' | 'request'
      readonly words: string
    }
  | { readonly kind: 'goingOn'; readonly words: string }
  | {
      readonly kind: 'setAside'
      readonly what: SetAside
      /** Which one: the place of a session, the words of a promise, the name of an enclosure. */
      readonly name: string
      readonly words: string
    }
)
/** What was called off or taken back. */
export type SetAside = 'session' | 'agreement' | 'commitment' | 'enclosure'
export type RecordKind = RecordView['kind']
export type RecordOf<K extends RecordKind> = Extract<RecordView, { readonly kind: K }>

export interface AgreementView extends AgreementWords {
  readonly id: string
  readonly form: AgreementForm
  readonly state: AgreementState
  /** As it is read and signed. */
  readonly text: string
  readonly hash: string
  readonly flaws: readonly AgreementFlaw[]
  readonly effectiveOn: Day | null
  readonly sealNumber: number | null
  readonly copies: number
}

export interface SignatureView {
  readonly id: string
  readonly thing: SignedThing
  readonly thingId: string
  readonly signer: SignerKind
  readonly signerId: string
  readonly name: string
  readonly way: SigningWay
  readonly hash: string | null
  readonly at: Instant
}

export interface CommitmentView {
  readonly id: string
  readonly what: string
  readonly rrule: string
  readonly startsOn: Day
  readonly until: Day | null
  readonly checker: string
  readonly needsEvidence: boolean
  readonly breachesAllowed: number
  readonly breaches: number
  readonly state: CommitmentState
  readonly next: { readonly checkId: string; readonly dueOn: Day } | null
  /** Latest first. */
  readonly findings: readonly {
    readonly id: string
    readonly dueOn: Day
    readonly result: CheckResult
    readonly at: Instant
    readonly by: string
    readonly words: string
    /** A picture was taken with it. */
    readonly photo: boolean
    /** A second one for the same check: kept, not counted. */
    readonly repeated: boolean
  }[]
}

export interface EnclosureView {
  readonly id: string
  readonly item: EnclosureItem
  readonly name: string
  readonly addedAt: Instant
}

/** The whole file, for its mediators and the secretary. */
export interface MediationPage extends Omit<MediationHead, 'mediators' | 'mine'> {
  readonly committee: string
  readonly community: string
  readonly gridId: string | null
  readonly source: MediationSource
  readonly movedBy: string
  readonly cause: string
  readonly facts: string
  readonly requests: readonly string[]
  readonly people: number
  readonly ending: 'written' | 'oral' | Ending | null
  readonly performedOn: Day | null
  readonly retention: Retention | null
  /** As it was called when the file was put away; '' before. */
  readonly retentionName: string
  readonly filer: string
  readonly archivedOn: Day | null
  /** The last day for the court, of a written agreement in effect. */
  readonly confirmationUntil: Day | null
  readonly consentGap: ConsentGap | null
  readonly mediators: readonly MediatorView[]
  readonly parties: readonly PartyView[]
  readonly participants: readonly ParticipantView[]
  readonly records: readonly RecordView[]
  /** The one that stands, or is being written. */
  readonly agreement: AgreementView | null
  readonly signatures: readonly SignatureView[]
  readonly commitments: readonly CommitmentView[]
  readonly enclosures: readonly EnclosureView[]
  readonly mustList: readonly MustLine[]
  /** The office's lists as they are now. */
  readonly lists: MediationLists
  /** Who works here and could mediate or check. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
}
