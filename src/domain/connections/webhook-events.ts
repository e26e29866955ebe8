/**
 * What a receiver may be told of, by group: the names of deeds as they stand in the books. Nothing of residents, mediation,
 * votes of single homes, accounts or the audit is in this list, and so nothing of it can be sent.
 */
export const webhookEvents = {
  /** 办件的进展 */
  matters: [
    'case.report',
    'case.accept',
    'case.decline',
    'case.answerAtOnce',
    'case.assign',
    'case.pause',
    'case.putOnBooks',
    'case.resume',
    'case.decideExtension',
    'case.reportResult',
    'case.check',
    'case.close',
    'case.terminate',
    'case.reopen',
    'case.merge',
    'case.unmerge',
    'case.part',
  ],
  /** 协办单位的进展 */
  agencies: [
    'agencyTask.send',
    'agencyTask.open',
    'agencyTask.accept',
    'agencyTask.object',
    'agencyTask.answer',
    'agencyTask.confirm',
    'agencyTask.sendBack',
    'agencyTask.withdraw',
    'agencyTask.decideExtension',
  ],
  /** 公示和议事 */
  board: [
    'announcement.publish',
    'announcement.withdraw',
    'meeting.announce',
    'meeting.cancel',
    'ballot.publish',
  ],
} as const
export type WebhookGroup = keyof typeof webhookEvents
export type WebhookEvent = (typeof webhookEvents)[WebhookGroup][number]
export const webhookGroups = ['matters', 'agencies', 'board'] as const satisfies readonly WebhookGroup[]

export const allWebhookEvents: readonly WebhookEvent[] = webhookGroups.flatMap(
  (group) => webhookEvents[group],
)

/** A platform with a key is told of the matters that it sent, and of nothing else. */
export const platformEvents: readonly WebhookEvent[] = webhookEvents.matters

/** Sent when somebody presses 发一条试试; about nothing. */
export const TEST_EVENT = 'webhook.test'

/** One message as the receiver gets it. Ids, kinds, states and times: never words or names of residents. */
export interface WebhookMessage {
  readonly type: string
  /** When it was written in the books. */
  readonly timestamp: string
  readonly data: {
    /** Id of the community. */
    readonly committeeId: string
    /** Place in the books: rises with every event of a community. */
    readonly position?: number
    readonly subject?: { readonly kind: string; readonly id: string }
    readonly matter?: WebhookMatter
    /** Of an agency's task. */
    readonly task?: { readonly organisationId: string; readonly state: string; readonly dueAt: string }
    /** Of a notice: what it is (notice, meeting, …). */
    readonly kind?: string
  }
}

/** A matter as it stood when the message was made, soon after the event. */
export interface WebhookMatter {
  readonly id: string
  /** The number residents are told; `service_request_id` in Open311. */
  readonly number: string
  /** `service_code` in Open311. */
  readonly kindCode: string
  readonly state: string
  readonly dueAt: string
}
