import type { DriveCell, DriveHead, DriveLine, DrivePage } from '../../domain/drives/drive-queries.ts'
import type { DriveProgress } from '../../domain/drives/progress.ts'
import { settledStances } from '../../domain/drives/stance.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const head = sql`d.id, d.name, d.state, d.opened_at as "openedAt", d.closed_at as "closedAt",
  d.ballot_id as "ballotId"`
/** isOpen in domain/drives/progress.ts says the same. */
export const openTarget = sql`(t.left_reason is null and (t.said is null or t.said <> all (${settledStances})))`

export async function listDriveHeads(tx: Tx): Promise<readonly DriveLine[]> {
  return tx.rows<DriveLine>(sql`
    select ${head}, n.counted, n.open,
           array(select distinct c.name from drives.target t
                 join registry.compound c on c.committee_id = t.committee_id and c.id = t.compound_id
                 where t.committee_id = ${tx.committeeId} and t.drive_id = d.id order by c.name) as compounds
    from drives.drive d
    left join lateral (
      select count(*) filter (where t.left_reason is null)::int as counted,
             count(*) filter (where ${openTarget})::int as open
      from drives.target t where t.committee_id = ${tx.committeeId} and t.drive_id = d.id) n on d.state = 'open'
    where d.committee_id = ${tx.committeeId}
    order by d.opened_at desc, d.id desc limit 200`)
}

export async function findDriveHead(tx: Tx, driveId: string): Promise<DriveHead | undefined> {
  return tx.maybe<DriveHead>(sql`
    select ${head} from drives.drive d where d.committee_id = ${tx.committeeId} and d.id = ${driveId}`)
}

export async function getProgress(tx: Tx, driveId: string, today: string): Promise<DriveProgress> {
  return tx.one<DriveProgress>(sql`
    select count(*) filter (where t.left_reason is null)::int as counted,
           count(*) filter (where t.left_reason is not null)::int as left,
           count(*) filter (where t.left_reason is null and t.dwelling_id is null and t.written_place <> '')::int
             as unlocated,
           coalesce(sum(t.attempts) filter (where t.left_reason is null), 0)::int as attempts,
           count(*) filter (where t.left_reason is null and t.attempts > 0)::int as visited,
           count(*) filter (where t.left_reason is null and t.said <> 'unmet')::int as answered,
           count(*) filter (where ${openTarget})::int as open,
           count(*) filter (where ${openTarget} and t.next_on <= ${today})::int as due,
           count(*) filter (where t.left_reason is null and t.notices > 0)::int as noticed,
           (select coalesce(json_object_agg(s.said, s.n), '{}') from (
              select o.said, count(*) as n from drives.target o
              where o.committee_id = ${tx.committeeId} and o.drive_id = ${driveId} and o.left_reason is null
                and o.said is not null
              group by o.said) s) as stances,
           (select coalesce(json_object_agg(s.left_reason, s.n), '{}') from (
              select o.left_reason, count(*) as n from drives.target o
              where o.committee_id = ${tx.committeeId} and o.drive_id = ${driveId} and o.left_reason is not null
              group by o.left_reason) s) as "leftFor"
    from drives.target t where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId}`)
}

export async function listBuildings(tx: Tx, driveId: string): Promise<DrivePage['buildings']> {
  return tx.rows(sql`
    select t.building_id as id, b.name, c.name as compound, ${parts}
    from drives.target t
    join registry.building b on b.committee_id = ${tx.committeeId} and b.id = t.building_id
    join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = b.compound_id
    where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId}
    group by t.building_id, b.name, c.name order by min(t.walk)`)
}

const parts = sql`count(*) filter (where t.left_reason is null)::int as counted,
  count(*) filter (where t.left_reason is null and t.attempts > 0)::int as visited,
  count(*) filter (where ${openTarget})::int as open`

/** By grid and never by person: how far the work is, not who is ahead. */
export async function listGrids(tx: Tx, driveId: string): Promise<DrivePage['grids']> {
  return tx.rows(sql`
    select t.grid_id as id, coalesce(a.name, '') as name, '' as compound, ${parts}
    from drives.target t left join identity.area a on a.id = t.grid_id
    where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId}
    group by t.grid_id, a.name order by min(a.code), a.name nulls last`)
}

export async function listStairs(tx: Tx, driveId: string): Promise<DrivePage['stairs']> {
  return tx.rows(sql`
    select s.building_id as "buildingId", c.name as compound, b.name as building, s.stair, s.open
    from (
      select t.building_id, t.compound_id, t.stair, count(*)::int as open, min(t.walk) as walk
      from drives.target t
      where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId} and ${openTarget}
      group by t.building_id, t.compound_id, t.stair
      order by count(*) desc, min(t.walk) limit 24) s
    left join registry.building b on b.committee_id = ${tx.committeeId} and b.id = s.building_id
    left join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = s.compound_id
    order by s.open desc, s.walk`)
}

export async function listCells(tx: Tx, driveId: string, buildingId: string): Promise<readonly DriveCell[]> {
  return tx.rows<DriveCell>(sql`
    select t.dwelling_id as "dwellingId", json_agg(json_build_object('id', t.id, 'stance', t.said, 'left', t.left_reason,
             'attempts', t.attempts, 'nextOn', t.next_on) order by t.walk, t.id) as targets
    from drives.target t
    where t.committee_id = ${tx.committeeId} and t.building_id = ${buildingId} and t.drive_id = ${driveId}
    group by t.dwelling_id`)
}
