import type { MeetingHead, MeetingPage, MeetingTopic } from '../../domain/meetings/queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql } from '../database/sql.ts'

const head = sql`m.id, m.drive_id as "driveId", m.kind, m.title, m.on_day as "onDay", m.at_time as "atTime", m.place,
  m.state, m.announced_on as "announcedOn", m.eligible, m.present`

export async function listMeetingHeads(
  tx: Tx,
  driveId: string | undefined,
  after: { readonly on: string; readonly id: string } | undefined,
  limit: number,
): Promise<readonly MeetingHead[]> {
  return tx.rows<MeetingHead>(sql`
    select ${head} from meetings.meeting m
    where m.committee_id = ${tx.committeeId}
      ${driveId ? sql`and m.drive_id = ${driveId}` : nothing}
      ${after ? sql`and (m.on_day, m.id) < (${after.on}::date, ${after.id}::uuid)` : nothing}
    order by m.on_day desc, m.id desc limit ${limit}`)
}

export type MeetingRecord = MeetingHead &
  Pick<MeetingPage, 'compoundIds' | 'rule'> & {
    readonly chairSealed: Uint8Array | null
    readonly recorderSealed: Uint8Array | null
    readonly conclusionSealed: Uint8Array | null
  }

export async function findMeetingRecord(tx: Tx, meetingId: string): Promise<MeetingRecord | undefined> {
  return tx.maybe<MeetingRecord>(sql`
    select ${head}, m.compound_ids::text[] as "compoundIds", m.rule, m.chair_sealed as "chairSealed",
           m.recorder_sealed as "recorderSealed", m.conclusion_sealed as "conclusionSealed"
    from meetings.meeting m where m.committee_id = ${tx.committeeId} and m.id = ${meetingId}`)
}

export async function listTopics(tx: Tx, meetingId: string): Promise<readonly MeetingTopic[]> {
  return tx.rows<MeetingTopic>(sql`
    select id, no, words,
           case when counted_at is not null then json_build_object('yes', yes, 'no', no_votes, 'abstain', abstain) end as count
    from meetings.topic where committee_id = ${tx.committeeId} and meeting_id = ${meetingId} order by no`)
}

export interface OpinionRecord {
  readonly id: string
  readonly topicId: string | null
  readonly speakerSealed: Uint8Array
  readonly wordsSealed: Uint8Array
  readonly recordedAt: string
  readonly by: string | null
}

export async function listOpinions(tx: Tx, meetingId: string): Promise<readonly OpinionRecord[]> {
  return tx.rows<OpinionRecord>(sql`
    select o.id, o.topic_id as "topicId", o.speaker_sealed as "speakerSealed", o.words_sealed as "wordsSealed",
           o.recorded_at as "recordedAt", a.name as by
    from meetings.opinion o left join identity.account a on a.id = o.recorded_by
    where o.committee_id = ${tx.committeeId} and o.meeting_id = ${meetingId} order by o.recorded_at, o.id limit 500`)
}

/** Homes of these compounds in walking order; one may send one. */
export async function listHomes(tx: Tx, compoundIds: readonly string[]) {
  return tx.rows<{
    compound: string
    building: string | null
    stair: string | null
    room: string | null
    place: string | null
  }>(sql`
    select c.name as compound, b.name as building, d.stair, d.room, d.place
    from registry.dwelling d
    join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = d.compound_id
    left join registry.building b on b.committee_id = ${tx.committeeId} and b.id = d.building_id
    where d.committee_id = ${tx.committeeId} and d.compound_id = any (${compoundIds}::uuid[]) and d.removed_at is null
    order by c.sort_key, b.name, d.stair, d.floor, d.room, d.id limit 2000`)
}
