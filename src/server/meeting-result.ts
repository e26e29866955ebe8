import { publishMeeting } from '../domain/meetings/meeting.ts'
import { isOnBoard } from './announcements/announcement-store.ts'
import { handle } from './deed.ts'
import { derivedId } from './derived-id.ts'
import { listTopics } from './meetings/meeting-queries.ts'
import { lockMeeting } from './meetings/meeting-store.ts'
import { resultOf } from './meetings/public-words.ts'

/**
 * Where a meeting and the public board meet: a result stands there once. Whoever wants to say it otherwise takes the notice down, which
 * is in the books with name and hour, and publishes anew.
 */
handle(publishMeeting, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  refuses: async (tx, { input }) =>
    (await isOnBoard(tx, 'meetingResult', input.meetingId)) ? { code: 'meeting-published' } : undefined,
  async apply(tx, { input, subject, madeAt, envelopeId, actor }) {
    const { meetingId, announcementId, words } = input
    const body = resultOf(subject, await listTopics(tx, meetingId), words)
    const id = derivedId(envelopeId, 'publish')
    const publish = { ...body, announcementId }
    const envelope = { id, action: 'announcement.publish', input: publish, madeAt, at: tx.committeeId }
    return { detail: { announcementId }, brings: [{ envelope, actor }] }
  },
})
