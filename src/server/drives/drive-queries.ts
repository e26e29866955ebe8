import type { BallotState } from '../../domain/drives/ballot.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { BallotPage, DriveHead, DrivePage, TargetPage } from '../../domain/drives/queries.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const head = sql`id, name, state, opened_at as "openedAt", closed_at as "closedAt"`

export async function listDriveHeads(tx: Tx): Promise<readonly DriveHead[]> {
  return tx.rows<DriveHead>(sql`
    select ${head} from drives.drive where committee_id = ${tx.committeeId}
    order by opened_at desc, id desc limit 200`)
}

export async function findDriveHead(tx: Tx, driveId: string): Promise<DriveHead | undefined> {
  return tx.maybe<DriveHead>(sql`
    select ${head} from drives.drive where committee_id = ${tx.committeeId} and id = ${driveId}`)
}

/** What was last said at the door counts; before that what the list said, before that the sheet's rounds. */
export async function listTargetRows(tx: Tx, driveId: string): Promise<readonly DriveTargetRow[]> {
  return tx.rows<DriveTargetRow>(sql`
    with visited as (
      select v.target_id, count(*)::int as attempts,
             (array_agg(v.stance order by v.visited_at desc) filter (where v.stance is not null and v.visited_at is not null))[1]
               as said,
             (array_agg(v.stance order by v.round desc) filter (where v.stance is not null and v.visited_at is null))[1]
               as before,
             (array_agg(v.outcome order by v.visited_at desc nulls last, v.round desc))[1] as outcome,
             (array_agg(v.next_on order by v.visited_at desc nulls last, v.round desc))[1] as next_on
      from drives.visit v
      join drives.target t on t.committee_id = v.committee_id and t.id = v.target_id
      where v.committee_id = ${tx.committeeId} and t.drive_id = ${driveId}
      group by v.target_id)
    select t.id, t.kind, t.label, t.dwelling_id as "dwellingId", c.name as compound, b.id as "buildingId", b.name as building,
           d.stair, d.room, d.place, t.left_reason as "left", coalesce(v.said, t.stance, v.before) as stance,
           coalesce(v.attempts, 0) as attempts, v.outcome as "lastOutcome", v.next_on as "nextOn",
           (select count(*)::int from drives.notice n
            where n.committee_id = t.committee_id and n.target_id = t.id) as notices
    from drives.target t
    left join visited v on v.target_id = t.id
    left join registry.dwelling d on d.committee_id = t.committee_id and d.id = t.dwelling_id
    left join registry.building b on b.committee_id = t.committee_id and b.id = d.building_id
    left join registry.compound c on c.committee_id = t.committee_id and c.id = d.compound_id
    where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId}
    order by c.sort_key, b.name, d.stair, d.room, t.label, t.id`)
}

export async function listBallotHeads(tx: Tx, driveId: string): Promise<DrivePage['ballots']> {
  return tx.rows<{ id: string; topic: string; state: BallotState }>(sql`
    select id, topic, state from drives.ballot
    where committee_id = ${tx.committeeId} and drive_id = ${driveId}
    order by opened_at, id`)
}

export async function findTargetPlace(tx: Tx, targetId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'driveTarget' as kind, id, grid_id as "gridId" from drives.target
    where committee_id = ${tx.committeeId} and id = ${targetId}`)
}

export type VisitRecord = Omit<TargetPage['visits'][number], 'words'> & {
  readonly wordsSealed: Uint8Array | null
}

export async function listVisitRecords(tx: Tx, targetId: string): Promise<readonly VisitRecord[]> {
  return tx.rows<VisitRecord>(sql`
    select v.id, v.outcome, v.stance, v.words_sealed as "wordsSealed", v.visited_at as at, a.name as by,
           v.next_on as "nextOn"
    from drives.visit v
    left join identity.account a on a.id = v.visited_by
    where v.committee_id = ${tx.committeeId} and v.target_id = ${targetId}
    order by v.visited_at desc nulls last, v.round desc, v.id desc`)
}

export async function listNoticeRows(tx: Tx, targetId: string): Promise<TargetPage['notices']> {
  return tx.rows<TargetPage['notices'][number]>(sql`
    select id, kind, how, due_on as "dueOn", served_at as at from drives.notice
    where committee_id = ${tx.committeeId} and target_id = ${targetId}
    order by served_at desc, id desc`)
}

export type BallotRecord = Pick<BallotPage, 'id' | 'topic' | 'state' | 'threshold' | 'seal'>

export async function findBallotRecord(tx: Tx, ballotId: string): Promise<BallotRecord | undefined> {
  return tx.maybe<BallotRecord>(sql`
    select id, topic, state, threshold, seal from drives.ballot
    where committee_id = ${tx.committeeId} and id = ${ballotId}`)
}
