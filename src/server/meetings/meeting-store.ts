import type { MeetingRule } from '../../domain/meetings/majority.ts'
import type { MeetingKind, MeetingState } from '../../domain/meetings/meeting.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Meeting extends Subject {
  readonly kind: 'meeting'
  readonly state: MeetingState
  readonly meetingKind: MeetingKind
  readonly title: string
  readonly onDay: string
  readonly atTime: string
  readonly place: string
  readonly eligible: number
  readonly present: number | null
  readonly rule: MeetingRule
}

export async function lockMeeting(tx: Tx, meetingId: string): Promise<Meeting | undefined> {
  return tx.maybe<Meeting>(sql`
    select 'meeting' as kind, id, state, kind as "meetingKind", title, on_day as "onDay", at_time as "atTime", place, eligible,
           present, rule
    from meetings.meeting where committee_id = ${tx.committeeId} and id = ${meetingId} for update`)
}

export async function isMeetingKnown(tx: Tx, meetingId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from meetings.meeting where committee_id = ${tx.committeeId} and id = ${meetingId}`)
  return rows.length > 0
}

export async function addMeeting(
  tx: Tx,
  row: {
    id: string
    driveId: string | null
    kind: MeetingKind
    title: string
    onDay: string
    atTime: string
    place: string
    eligible: number
    compoundIds: readonly string[]
    rule: MeetingRule
    at: string
    by: string
  },
  topics: readonly { readonly topicId: string; readonly words: string }[],
): Promise<void> {
  await tx.run(sql`
    insert into meetings.meeting (committee_id, id, drive_id, kind, title, on_day, at_time, place, eligible, compound_ids,
                                  rule, state, planned_at, planned_by)
    values (${tx.committeeId}, ${row.id}, ${row.driveId}, ${row.kind}, ${row.title}, ${row.onDay}, ${row.atTime},
            ${row.place}, ${row.eligible}, ${row.compoundIds}, ${JSON.stringify(row.rule)}, 'planned', ${row.at}, ${row.by})`)
  const lines = topics.map(({ topicId: id, words }, at) => ({ id, words, no: at + 1 }))
  await tx.run(sql`
    insert into meetings.topic (committee_id, id, meeting_id, no, words)
    select ${tx.committeeId}, r.id, ${row.id}, r.no, r.words
    from json_to_recordset(${JSON.stringify(lines)}::json) as r(id uuid, no integer, words text)`)
}

export async function saveState(tx: Tx, meetingId: string, state: MeetingState): Promise<void> {
  await tx.run(sql`
    update meetings.meeting set state = ${state} where committee_id = ${tx.committeeId} and id = ${meetingId}`)
}

export async function saveAnnounced(tx: Tx, meetingId: string, on: string): Promise<void> {
  await tx.run(sql`
    update meetings.meeting set state = 'announced', announced_on = ${on}
    where committee_id = ${tx.committeeId} and id = ${meetingId}`)
}

export async function saveHeld(
  tx: Tx,
  row: { id: string; present: number; chairSealed: Buffer; recorderSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update meetings.meeting set state = 'held', present = ${row.present}, chair_sealed = ${row.chairSealed},
           recorder_sealed = ${row.recorderSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveConcluded(tx: Tx, meetingId: string, conclusionSealed: Buffer): Promise<void> {
  await tx.run(sql`
    update meetings.meeting set state = 'concluded', conclusion_sealed = ${conclusionSealed}
    where committee_id = ${tx.committeeId} and id = ${meetingId}`)
}

export async function saveCount(
  tx: Tx,
  row: {
    meetingId: string
    topicId: string
    yes: number
    no: number
    abstain: number
    at: string
    by: string
  },
): Promise<number> {
  return tx.run(sql`
    update meetings.topic set yes = ${row.yes}, no_votes = ${row.no}, abstain = ${row.abstain}, counted_at = ${row.at},
           counted_by = ${row.by}
    where committee_id = ${tx.committeeId} and meeting_id = ${row.meetingId} and id = ${row.topicId}`)
}

export async function addOpinionRow(
  tx: Tx,
  row: {
    id: string
    meetingId: string
    topicId: string | null
    speakerSealed: Buffer
    wordsSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into meetings.opinion (committee_id, id, meeting_id, topic_id, speaker_sealed, words_sealed, recorded_at,
                                  recorded_by)
    values (${tx.committeeId}, ${row.id}, ${row.meetingId}, ${row.topicId}, ${row.speakerSealed}, ${row.wordsSealed},
            ${row.at}, ${row.by})`)
}
