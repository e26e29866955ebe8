import { dayOf } from '../../domain/kit/dates.ts'
import { Refused, type Refusal } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import { isCountPossible, isQuorate, shippedRule } from '../../domain/meetings/majority.ts'
import {
  addOpinion,
  announceMeeting,
  cancelMeeting,
  concludeMeeting,
  countHands,
  holdMeeting,
  isBeforeItsDay,
  planMeeting,
} from '../../domain/meetings/meeting.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import { listTopics } from './meeting-queries.ts'
import {
  addMeeting,
  addOpinionRow,
  isMeetingKnown,
  lockMeeting,
  saveAnnounced,
  saveConcluded,
  saveCount,
  saveHeld,
  saveState,
} from './meeting-store.ts'
import { announcementOf } from './public-words.ts'
import {
  MEETING_CHAIR,
  MEETING_CONCLUSION,
  MEETING_RECORDER,
  OPINION_SPEAKER,
  OPINION_WORDS,
} from './seals.ts'

handle(planMeeting, {
  subject: (_tx, { meetingId }) => Promise.resolve(begins('meeting', meetingId)),
  refuses: async (tx, { input }) =>
    (await isMeetingKnown(tx, input.meetingId)) ? { code: 'meeting-known' } : undefined,
  async apply(tx, { input, now, actor }) {
    const { meetingId: id, topics, ...rest } = input
    await addMeeting(tx, { ...rest, id, rule: shippedRule, at: now, by: actor.id }, topics)
    return { detail: { topics: topics.length, onDay: input.onDay } }
  },
})

handle(announceMeeting, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  async apply(tx, { input: { meetingId }, subject, now, madeAt, envelopeId, actor }) {
    await saveAnnounced(tx, meetingId, dayOf(now))
    const input = announcementOf(subject, await listTopics(tx, meetingId))
    const id = derivedId(envelopeId, 'announce')
    const envelope = { id, action: 'announcement.publish', input, madeAt, at: tx.committeeId }
    return { detail: { onDay: subject.onDay }, brings: [{ envelope, actor }] }
  },
})

handle(cancelMeeting, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  async apply(tx, { input, subject: { state } }) {
    await saveState(tx, input.meetingId, 'cancelled')
    return { detail: { announced: state === 'announced' } }
  },
})

handle(holdMeeting, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  refuses(_tx, { input: { present }, subject: { eligible, onDay }, now }): Refusal | undefined {
    if (isBeforeItsDay({ onDay }, dayOf(now))) return { code: 'meeting-before-its-day', facts: { onDay } }
    return present > eligible ? { code: 'meeting-present-too-many', facts: { present, eligible } } : undefined
  },
  async apply(tx, { input, house }) {
    const { meetingId: id, present, chair, recorder } = input
    const chairSealed = house.vault.seal(MEETING_CHAIR, id, chair)
    const recorderSealed = house.vault.seal(MEETING_RECORDER, id, recorder)
    await saveHeld(tx, { id, present, chairSealed, recorderSealed })
    return { detail: { present } }
  },
})

handle(addOpinion, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  async refuses(tx, { input }) {
    if (input.topicId === null) return undefined
    const topics = await listTopics(tx, input.meetingId)
    return topics.some(({ id }) => id === input.topicId) ? undefined : { code: 'meeting-topic-unknown' }
  },
  async apply(tx, { input, house, now, actor }) {
    const { opinionId: id, meetingId, topicId, speaker, words } = input
    const speakerSealed = house.vault.seal(OPINION_SPEAKER, id, speaker)
    const wordsSealed = house.vault.seal(OPINION_WORDS, id, words)
    await addOpinionRow(tx, { id, meetingId, topicId, speakerSealed, wordsSealed, at: now, by: actor.id })
    return { detail: { opinionId: id } }
  },
})

handle(countHands, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  refuses(_tx, { input, subject }): Refusal | undefined {
    const { eligible, rule } = subject
    const present = subject.present ?? 0
    if (!isQuorate(present, eligible, rule))
      return { code: 'meeting-not-quorate', facts: { present, eligible } }
    const hands = input.yes + input.no + input.abstain
    return isCountPossible(input, present)
      ? undefined
      : { code: 'meeting-hands-too-many', facts: { hands, present } }
  },
  async apply(tx, { input, now, actor }) {
    if ((await saveCount(tx, { ...input, at: now, by: actor.id })) === 0)
      throw new Refused('meeting-topic-unknown')
    const { topicId, yes, no, abstain } = input
    return { detail: { topicId, yes, no, abstain } }
  },
})

handle(concludeMeeting, {
  subject: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  async refuses(tx, { input, subject: { present, eligible, rule } }) {
    // Without enough people there is nothing to count: the minutes say so, and no decision was made.
    if (!isQuorate(present ?? 0, eligible, rule)) return undefined
    const n = (await listTopics(tx, input.meetingId)).filter(({ count }) => count === null).length
    return n > 0 ? { code: 'meeting-not-counted', facts: { n } } : undefined
  },
  apply: (tx, { input, house }) =>
    saveConcluded(
      tx,
      input.meetingId,
      house.vault.seal(MEETING_CONCLUSION, input.meetingId, input.conclusion),
    ),
})
