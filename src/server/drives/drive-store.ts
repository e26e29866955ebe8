import type { DriveCut } from '../../domain/drives/drive-cut.ts'
import type { DriveState } from '../../domain/drives/drive.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { cutFrom } from './cut-queries.ts'

export interface Drive extends Subject {
  readonly kind: 'drive'
  readonly state: DriveState
}

export async function lockDrive(tx: Tx, driveId: string): Promise<Drive | undefined> {
  return tx.maybe<Drive>(sql`
    select 'drive' as kind, id, state from drives.drive
    where committee_id = ${tx.committeeId} and id = ${driveId}
    for update`)
}

export async function addDrive(
  tx: Tx,
  row: { id: string; name: string; openedAt: string; openedBy: string; ballotId: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into drives.drive (committee_id, id, name, state, opened_at, opened_by, ballot_id)
    values (${tx.committeeId}, ${row.id}, ${row.name}, 'open', ${row.openedAt}, ${row.openedBy}, ${row.ballotId})`)
}

/** The lists of doors of a vote end: another has come, or the vote is over. */
export async function saveListsClosed(tx: Tx, ballotId: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.drive set state = 'closed', closed_at = ${at}
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} and state = 'open'`)
}

export async function saveDriveClosed(tx: Tx, driveId: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.drive set state = 'closed', closed_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${driveId}`)
}

/** Everything that a cut asks for becomes a target; returns how many. */
export async function cutTargets(tx: Tx, driveId: string, cut: DriveCut, today: string): Promise<number> {
  return tx.run(sql`
    insert into drives.target (committee_id, id, drive_id, kind, dwelling_id, person_id, ${placeColumns})
    select d.committee_id, gen_random_uuid(), ${driveId}, ${cut.kind}, d.id,
           ${cut.kind === 'person' ? sql`p.id` : sql`null`}, ${placeOf}
    from ${cutFrom(tx, cut, today)}`)
}

/** Copied from home `d`, building `b` and compound `c`. */
const placeColumns = sql`grid_id, compound_id, building_id, stair, walk`
const walk = sql`drives.walk_key(c.sort_key, b.name, d.stair, d.floor, d.room, d.place)`
const placeOf = sql`d.grid_id, d.compound_id, d.building_id, d.stair, ${walk}`

export interface TargetRow {
  readonly id: string
  readonly kind: string
  readonly dwellingId: string | null
  readonly personId: string | null
  readonly label: string
  readonly writtenPlace: string
  readonly stance: string | null
}

/** The grid of a target is its home's; the place of a person the home where that person lives. */
export async function addTargets(tx: Tx, driveId: string, rows: readonly TargetRow[]): Promise<void> {
  await tx.run(sql`
    insert into drives.target (committee_id, id, drive_id, kind, dwelling_id, person_id, label, written_place,
                               stance, said, grid_id, compound_id, building_id, stair, walk)
    select ${tx.committeeId}, r.id, ${driveId}, r.kind, r."dwellingId", r."personId", r.label, r."writtenPlace", r.stance, r.stance,
           coalesce(d.grid_id, p.grid_id), d.compound_id, d.building_id, d.stair, ${walk} || '|' || drives.natural_key(r.label)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id uuid, kind text, "dwellingId" uuid, "personId" uuid, label text, "writtenPlace" text, stance text)
    left join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r."dwellingId"
    left join registry.building b on b.committee_id = ${tx.committeeId} and b.id = d.building_id
    left join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = d.compound_id
    left join registry.person p on p.committee_id = ${tx.committeeId} and p.id = r."personId"`)
}

export interface Target extends Subject {
  readonly kind: 'driveTarget'
  readonly driveId: string
  readonly driveState: DriveState
  readonly left: boolean
}

const target = sql`
  'driveTarget' as kind, t.id, t.drive_id as "driveId", t.grid_id as "gridId", d.state as "driveState",
  t.left_reason is not null as left`

export async function lockTarget(tx: Tx, targetId: string): Promise<Target | undefined> {
  return (await lockTargets(tx, [targetId])).get(targetId)
}

/** Held in the order of their ids, so that two uploads never wait for each other. */
export async function lockTargets(
  tx: Tx,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, Target>> {
  const rows = await tx.rows<Target>(sql`
    select ${target} from drives.target t
    join drives.drive d on d.committee_id = t.committee_id and d.id = t.drive_id
    where t.committee_id = ${tx.committeeId} and t.id = any (${targetIds}::uuid[])
    order by t.id for update of t`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Sets the day for the whole list. */
export async function savePlanOfAll(tx: Tx, driveId: string, on: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.target set planned_on = ${on}, planned_at = ${at}, next_on = ${on}
    where committee_id = ${tx.committeeId} and drive_id = ${driveId}`)
}

/** Sets the day for those of them that are still on the list; returns how many. */
export async function savePlan(
  tx: Tx,
  driveId: string,
  targetIds: readonly string[],
  on: string | null,
  at: string,
): Promise<number> {
  return tx.run(sql`
    update drives.target set planned_on = ${on}, planned_at = ${at}, next_on = ${on}
    where committee_id = ${tx.committeeId} and drive_id = ${driveId} and id = any (${targetIds}::uuid[])
      and left_reason is null`)
}

/** Puts things to their homes; returns how many of these homes are on the books. */
export async function saveHomes(
  tx: Tx,
  found: readonly { readonly id: string; readonly dwellingId: string }[],
): Promise<number> {
  return tx.run(sql`
    update drives.target t set dwelling_id = d.id, grid_id = d.grid_id, compound_id = d.compound_id,
           building_id = d.building_id, stair = d.stair, walk = ${walk} || '|' || drives.natural_key(t.label)
    from json_to_recordset(${JSON.stringify(found)}::json) as f(id uuid, "dwellingId" uuid)
    join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = f."dwellingId" and d.removed_at is null
    join registry.compound c on c.committee_id = ${tx.committeeId} and c.id = d.compound_id
    left join registry.building b on b.committee_id = ${tx.committeeId} and b.id = d.building_id
    where t.committee_id = ${tx.committeeId} and t.id = f.id`)
}

/**
 * Reckons anew where these targets stand: what was last said at the door counts, before that what the list said, before that
 * the sheet's rounds. A day set at the desk holds until somebody has been there after it was set.
 */
export async function saveStandings(tx: Tx, targetIds: readonly string[]): Promise<void> {
  await tx.run(sql`
    update drives.target t set
      said = coalesce(v.said, t.stance, v.before), attempts = v.attempts, last_outcome = v.outcome, last_at = v.at,
      next_on = case when t.planned_at >= coalesce(v.at, '-infinity') then t.planned_on else v.next_on end
    from (
      select target_id, count(*)::int as attempts, max(visited_at) as at,
             (array_agg(stance order by visited_at desc, id desc)
               filter (where stance is not null and visited_at is not null))[1] as said,
             (array_agg(stance order by round desc) filter (where stance is not null and visited_at is null))[1] as before,
             (array_agg(outcome order by visited_at desc nulls last, round desc, id desc))[1] as outcome,
             (array_agg(next_on order by visited_at desc nulls last, round desc, id desc))[1] as next_on
      from drives.visit
      where committee_id = ${tx.committeeId} and target_id = any (${targetIds}::uuid[])
      group by target_id) v
    where t.committee_id = ${tx.committeeId} and t.id = v.target_id`)
}

interface Leaving {
  readonly reason: string
  readonly wordsSealed: Buffer | null
  readonly at: string
  readonly by: string
}

/** `undefined`: it is on the list again. */
export async function saveLeft(tx: Tx, targetId: string, leaving: Leaving | undefined): Promise<void> {
  const { reason = null, wordsSealed = null, at = null, by = null } = leaving ?? {}
  await tx.run(sql`
    update drives.target set left_reason = ${reason}, left_words_sealed = ${wordsSealed}, left_at = ${at}, left_by = ${by}
    where committee_id = ${tx.committeeId} and id = ${targetId}`)
}

/** Things without a home, with what the sheet wrote of where they belong. */
export async function listUnlocated(
  tx: Tx,
  driveId: string,
): Promise<readonly { readonly id: string; readonly writtenPlace: string }[]> {
  return tx.rows(sql`
    select t.id, t.written_place as "writtenPlace" from drives.target t
    where t.committee_id = ${tx.committeeId} and t.drive_id = ${driveId} and t.dwelling_id is null
      and t.left_reason is null and t.written_place <> ''
    order by t.id for update`)
}

export interface VisitRow {
  readonly id: string
  readonly targetId: string
  readonly outcome: string
  readonly stance: string | null
  readonly wordsSealed: Buffer | null
  readonly visitedAt: string | null
  readonly round: number | null
  readonly visitedBy: string | null
  readonly nextOn: string | null
}

export async function addVisits(tx: Tx, rows: readonly VisitRow[]): Promise<void> {
  const coded = rows.map((row) => ({ ...row, wordsSealed: row.wordsSealed?.toString('hex') ?? null }))
  await tx.run(sql`
    insert into drives.visit (committee_id, id, target_id, outcome, stance, words_sealed, visited_at, round, visited_by,
                              next_on)
    select ${tx.committeeId}, r.id, r."targetId", r.outcome, r.stance, decode(r."wordsSealed", 'hex'), r."visitedAt",
           r.round, r."visitedBy", r."nextOn"
    from json_to_recordset(${JSON.stringify(coded)}::json)
      as r(id uuid, "targetId" uuid, outcome text, stance text, "wordsSealed" text, "visitedAt" timestamptz, round integer,
           "visitedBy" uuid, "nextOn" date)`)
}

export interface NoticeRow {
  readonly id: string
  readonly targetId: string
  readonly kind: string
  readonly how: string
  readonly dueOn: string | null
  readonly servedAt: string
  readonly servedBy: string
}

/** With the count beside each target. */
export async function addNotices(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
  await tx.run(sql`
    with served as (
      insert into drives.notice (committee_id, id, target_id, kind, how, due_on, served_at, served_by)
      select ${tx.committeeId}, r.id, r."targetId", r.kind, r.how, r."dueOn", r."servedAt", r."servedBy"
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r(id uuid, "targetId" uuid, kind text, how text, "dueOn" date, "servedAt" timestamptz, "servedBy" uuid)
      returning target_id)
    update drives.target t set notices = t.notices + n.count
    from (select target_id, count(*)::int as count from served group by target_id) n
    where t.committee_id = ${tx.committeeId} and t.id = n.target_id`)
}
