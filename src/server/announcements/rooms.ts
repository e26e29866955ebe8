import {
  publishAnnouncement,
  withdrawAllAbout,
  withdrawAnnouncement,
} from '../../domain/announcements/announcement.ts'
import { announcementBoard, announcementList } from '../../domain/announcements/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import {
  addAnnouncement,
  listAnnouncements,
  listBoard,
  lockAnnouncement,
  saveWithdrawn,
  saveWithdrawnAbout,
} from './announcement-store.ts'

handle(publishAnnouncement, {
  subject: (_tx, { announcementId }) => Promise.resolve(begins('announcement', announcementId)),
  async apply(tx, { input, now, actor }) {
    const { announcementId: id, kind, title, body, untilOn, aboutId } = input
    await addAnnouncement(tx, { id, kind, title, body, untilOn, aboutId, at: now, by: actor.id })
    return { detail: { kind, aboutId, rows: body.table?.rows.length ?? 0 } }
  },
})

handle(withdrawAnnouncement, {
  subject: (tx, { announcementId }) => lockAnnouncement(tx, announcementId),
  apply: (tx, { input, now }) => saveWithdrawn(tx, input.announcementId, now),
})

handle(withdrawAllAbout, {
  subject: (_tx, { aboutId }) => Promise.resolve(begins('announcement', aboutId)),
  async apply(tx, { input, now }) {
    return { detail: { notices: await saveWithdrawnAbout(tx, input.aboutId, now) } }
  },
})

answers(announcementBoard, { read: (tx, _input, { now }) => listBoard(tx, dayOf(now)) })
answers(announcementList, { read: (tx, { aboutId }) => listAnnouncements(tx, aboutId) })
