import { isDay } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { listMeetings, meetingHomes, meetingPage } from '../../domain/meetings/queries.ts'
import { answers } from '../answer.ts'
import {
  findMeetingRecord,
  listHomes,
  listMeetingHeads,
  listOpinions,
  listTopics,
} from './meeting-queries.ts'
import {
  MEETING_CHAIR,
  MEETING_CONCLUSION,
  MEETING_RECORDER,
  OPINION_SPEAKER,
  OPINION_WORDS,
} from './seals.ts'

answers(listMeetings, {
  async read(tx, { driveId, after, limit }) {
    const rows = await listMeetingHeads(tx, driveId, readKey(after), limit)
    const last = rows.length === limit ? rows.at(-1) : undefined
    return last ? { rows, next: `${last.onDay}|${last.id}` } : { rows }
  },
})

function readKey(after: string | undefined): { on: string; id: string } | undefined {
  const [on = '', id = ''] = (after ?? '').split('|')
  return isDay(on) && isId(id) ? { on, id } : undefined
}

answers(meetingPage, {
  async read(tx, { meetingId }, { house: { vault } }) {
    const record = await findMeetingRecord(tx, meetingId)
    if (!record) throw new NotFound()
    const { chairSealed, recorderSealed, conclusionSealed, ...head } = record
    const open = (field: string, sealed: Uint8Array | null) =>
      sealed ? vault.open(field, meetingId, sealed) : ''
    return {
      ...head,
      chair: open(MEETING_CHAIR, chairSealed),
      recorder: open(MEETING_RECORDER, recorderSealed),
      conclusion: open(MEETING_CONCLUSION, conclusionSealed),
      topics: await listTopics(tx, meetingId),
      opinions: (await listOpinions(tx, meetingId)).map(({ speakerSealed, wordsSealed, ...rest }) => ({
        ...rest,
        speaker: vault.open(OPINION_SPEAKER, rest.id, speakerSealed),
        words: vault.open(OPINION_WORDS, rest.id, wordsSealed),
      })),
    }
  },
})

answers(meetingHomes, {
  async read(tx, { meetingId }) {
    const record = await findMeetingRecord(tx, meetingId)
    if (!record) throw new NotFound()
    return record.compoundIds.length > 0 ? listHomes(tx, record.compoundIds) : []
  },
})
