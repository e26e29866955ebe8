import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { rowKey } from '../kit/row-key.ts'

/** What people are told by; the sentence for each stands in `text`, its facts are numbers, days and names of offices. */
export const noticeCodes = [
  /** facts: number, organisation, dueAt */ 'task-due-soon',
  /** facts: number, organisation, dueAt */ 'task-overdue',
  /** facts: number, organisation, dueAt; for whoever is told because nobody has moved. */ 'task-overdue-long',
  /** facts: number, organisation, amount, unit */ 'task-extension-asked',
  /** facts: number, dueAt */ 'task-extension-granted',
  /** facts: number */ 'task-extension-refused',
  /** facts: number, meetAt */ 'whistle-blown',
  /** facts: number, dueAt */ 'case-due-soon',
  /** facts: number, dueAt */ 'case-overdue',
  /** facts: number, dueAt; for whoever is told because it does not move. */ 'case-overdue-long',
  /** facts: number; the street has asked something in this matter. */ 'case-instructed',
  /** facts: name, sinceAt */ 'webhook-stopped',
  /** facts: name of the platform, number */ 'platform-added',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** Ids, numbers, days and names of offices: never a resident. */
export type NoticeFacts = Readonly<Record<string, string | number>>

/** 提醒 a notice to one person, in the program. */
export interface NoticeView {
  readonly id: string
  /** In whose books it stands: a street's and an agency's come from several. */
  readonly committeeId: string
  readonly communityName: string
  readonly code: NoticeCode
  readonly subjectKind: string
  readonly subjectId: string
  readonly caseId: string | null
  readonly facts: NoticeFacts
  readonly toldAt: string
  readonly readAt: string | null
  /** As the matter is called when it is asked; `null`: there is none, or the reader may not read it. */
  readonly matter: NoticeMatter | null
}

/** For an office its own words are what it was asked. */
export interface NoticeMatter {
  readonly title: string
  readonly place: string
}

export interface NoticePage extends Page<NoticeView> {
  readonly unread: number
}

/** Those named; none named: all of one's own in this community's books. */
export const readNotices = decision('notice.read', z.object({ noticeIds: z.array(id).max(200).default([]) }))

/** One's own, of all communities in which something is held, the latest first. */
export const listNotices = query(
  'notice.list',
  z.object({
    unread: z.boolean().default(false),
    after: rowKey.optional(),
    limit: z.number().int().min(1).max(100).default(20),
  }),
).answers<NoticePage>()
