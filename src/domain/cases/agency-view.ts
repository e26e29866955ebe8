import type { Day, Instant } from '../kit/dates.ts'
import type { LinkState } from './agency-link.ts'
import type { AgencyTaskState, AnswerCode, NamingKind, ReminderWay } from './agency-task.ts'
import type { TimeLeft } from './time-left.ts'
import type { TimeLimit, TimeUnit } from './working-time.ts'
import type { AttachmentKind, AttachmentTag } from './attachment.ts'

/** A file as a list shows it; fetched from `/api/files/<id>`. */
export interface FileView {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** `/api/files/<id>?small=1` gives a small picture. */
  readonly hasThumbnail: boolean
}

export interface AttachmentView extends FileView {
  readonly kind: AttachmentKind
  readonly tag: AttachmentTag | null
  readonly taskId: string | null
  readonly shownToResident: boolean
  readonly shownToAgency: boolean
  readonly addedAt: Instant
  /** account, link, resident or public */
  readonly addedBy: string
  readonly removedAt: Instant | null
}

/** What one attachment's content is, for whoever sends it out. */
export interface FileContent extends FileView {
  readonly sha256: string
  readonly thumbnail: string | null
}

export type AgencyWordKind =
  | 'objection'
  | 'answer'
  | 'sendBack'
  | 'reminder'
  | 'withdrawal'
  | 'confirmation'
  | 'extensionAsked'
  | 'extensionGranted'
  | 'extensionRefused'
  | 'pause'
  | 'resume'

/** One word between the community and an agency, as it was said. */
export interface AgencyWordView {
  readonly kind: AgencyWordKind
  readonly at: Instant
  readonly byAgency: boolean
  readonly text: string
  /** objection: whose it would be; answer: the agency's own number. */
  readonly reference: string
  readonly code: AnswerCode | ReminderWay | null
}

export interface LinkView {
  readonly id: string
  readonly taskId: string
  readonly state: LinkState
  readonly expiresOn: Day
  readonly issuedAt: Instant
  readonly revokedAt: Instant | null
  readonly openedCount: number
  readonly lastOpenedAt: Instant | null
}

/** More time that was asked for and not decided yet. */
export interface ExtensionAsked extends TimeLimit {
  readonly id: string
  readonly taskId: string
  readonly askedAt: Instant
}

/** One agency task as the community's desk sees it. */
export interface AgencyTaskView {
  readonly id: string
  readonly caseId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly ask: string
  readonly state: AgencyTaskState
  readonly sentAt: Instant
  readonly amount: number
  readonly unit: TimeUnit
  readonly dueAt: Instant
  /** `null`: nothing is owed any more, or its clock stands. */
  readonly timeLeft: TimeLeft | null
  readonly pausedAt: Instant | null
  readonly extended: number
  readonly extensionAsked: ExtensionAsked | null
  readonly openedAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly endedAt: Instant | null
  readonly returns: number
  readonly sentBack: number
  readonly reminders: number
  readonly remindedAt: Instant | null
  readonly insteadOf: string | null
  readonly naming: { readonly kind: NamingKind; readonly on: Day; readonly record: string } | null
  readonly showsPlace: boolean
  readonly showsResident: boolean
  readonly contactName: string
  readonly contactPhone: string
  readonly words: readonly AgencyWordView[]
  readonly files: readonly FileView[]
  readonly links: readonly LinkView[]
}

/** One agency task as the agency sees it: what is asked, by when, whom to ask back; nothing else of the case. */
export interface AgencyMatter {
  readonly taskId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly communityName: string
  readonly organisationName: string
  readonly state: AgencyTaskState
  /** Empty once the task is withdrawn. */
  readonly ask: string
  readonly sentAt: Instant
  readonly dueAt: Instant
  /** In the limit's own unit; `null`: nothing is owed any more, or its clock stands. */
  readonly timeLeft: TimeLeft | null
  readonly pausedAt: Instant | null
  /** Whether more time may be asked for now. */
  readonly mayAskExtension: boolean
  readonly extensionAsked: ExtensionAsked | null
  readonly acceptedAt: Instant | null
  /** `null`: the sender did not choose to show it. */
  readonly place: string | null
  /** `null`: not handed over, or no longer, since the task has ended. */
  readonly resident: { readonly name: string; readonly phone: string } | null
  readonly contact: { readonly name: string; readonly phone: string }
  /** A named unit, or an ask that came back before, cannot be returned. */
  readonly mayObject: boolean
  readonly isNamed: boolean
  readonly words: readonly AgencyWordView[]
  readonly files: readonly FileView[]
  /** Last day of the link; `null` for whoever has an account. */
  readonly linkUntil: Day | null
}

/** A line of what is addressed to one organisation, in whichever community. */
export interface AgencyWorkRow {
  readonly taskId: string
  readonly committeeId: string
  readonly communityName: string
  readonly caseNumber: string
  readonly ask: string
  readonly state: AgencyTaskState
  readonly sentAt: Instant
  readonly dueAt: Instant
  readonly timeLeft: TimeLeft | null
  readonly pausedAt: Instant | null
  readonly isOverdue: boolean
  readonly mayObject: boolean
}

export interface ThanksView {
  readonly id: string
  readonly caseId: string
  readonly kind: 'banner' | 'letter' | 'words'
  readonly givenOn: Day
  readonly giver: string
  readonly text: string
  readonly shownPublicly: boolean
  readonly attachmentId: string | null
}
