import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { AnnouncementBody, AnnouncementKind, AnnouncementState } from './announcement.ts'

export interface Announcement {
  readonly id: string
  readonly kind: AnnouncementKind
  readonly title: string
  readonly body: AnnouncementBody
  readonly publishedAt: string
  readonly untilOn: string | null
}

export interface AnnouncementRow extends Announcement {
  readonly state: AnnouncementState
  readonly aboutId: string | null
  readonly publishedBy: string | null
}

/** For everybody: what is on the board today, newest first. */
export const announcementBoard = query('announcement.board', z.object({})).answers<readonly Announcement[]>()
/** For the desk: all that ever was on it, of one thing where `aboutId` is given. */
export const announcementList = query('announcement.list', z.object({ aboutId: id.optional() })).answers<
  readonly AnnouncementRow[]
>()

export const announcementQueries = [announcementBoard, announcementList] as const
