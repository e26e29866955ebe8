import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { HandCount, MeetingRule } from './majority.ts'
import type { MeetingKind, MeetingState } from './meeting.ts'

export interface MeetingHead {
  readonly id: string
  readonly driveId: string | null
  readonly kind: MeetingKind
  readonly title: string
  readonly onDay: string
  readonly atTime: string
  readonly place: string
  readonly state: MeetingState
  readonly announcedOn: string | null
  readonly eligible: number
  readonly present: number | null
}

export interface MeetingTopic {
  readonly id: string
  readonly no: number
  readonly words: string
  /** `null`: not counted. */
  readonly count: HandCount | null
}

export interface MeetingPage extends MeetingHead {
  readonly compoundIds: readonly string[]
  readonly rule: MeetingRule
  readonly chair: string
  readonly recorder: string
  readonly conclusion: string
  readonly topics: readonly MeetingTopic[]
  readonly opinions: readonly {
    readonly id: string
    readonly topicId: string | null
    readonly speaker: string
    readonly words: string
    readonly recordedAt: string
    readonly by: string | null
  }[]
}

/** The latest day first; `after` is the key of the last row seen. */
export const listMeetings = query(
  'meeting.list',
  z.object({
    driveId: id.optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
).answers<Page<MeetingHead>>()
export const meetingPage = query('meeting.page', z.object({ meetingId: id })).answers<MeetingPage>()
/** For the sign-in sheet: the homes that may send somebody, in walking order. */
export const meetingHomes = query('meeting.homes', z.object({ meetingId: id })).answers<
  readonly {
    readonly compound: string
    readonly building: string | null
    readonly stair: string | null
    readonly room: string | null
    readonly place: string | null
  }[]
>()

export const meetingQueries = [listMeetings, meetingPage, meetingHomes] as const
