import type { DriveState } from '../../domain/drives/drive.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

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
  row: { id: string; name: string; openedAt: string; openedBy: string },
): Promise<void> {
  await tx.run(sql`
    insert into drives.drive (committee_id, id, name, state, opened_at, opened_by)
    values (${tx.committeeId}, ${row.id}, ${row.name}, 'open', ${row.openedAt}, ${row.openedBy})`)
}

export async function saveDriveClosed(tx: Tx, driveId: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.drive set state = 'closed', closed_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${driveId}`)
}

/** Every home of these compounds becomes a target; returns how many. */
export async function cutHomes(tx: Tx, driveId: string, compoundIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    insert into drives.target (committee_id, id, drive_id, grid_id, kind, dwelling_id)
    select d.committee_id, gen_random_uuid(), ${driveId}, d.grid_id, 'home', d.id
    from registry.dwelling d
    where d.committee_id = ${tx.committeeId} and d.compound_id = any (${compoundIds}::uuid[])
      and d.removed_at is null`)
}

export interface TargetRow {
  readonly id: string
  readonly kind: string
  readonly dwellingId: string | null
  readonly personId: string | null
  readonly label: string
  readonly stance: string | null
}

/** The grid of a target is its home's. */
export async function addTargets(tx: Tx, driveId: string, rows: readonly TargetRow[]): Promise<void> {
  await tx.run(sql`
    insert into drives.target (committee_id, id, drive_id, grid_id, kind, dwelling_id, person_id, label, stance)
    select ${tx.committeeId}, r.id, ${driveId}, coalesce(d.grid_id, p.grid_id), r.kind, r."dwellingId", r."personId",
           r.label, r.stance
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id uuid, kind text, "dwellingId" uuid, "personId" uuid, label text, stance text)
    left join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r."dwellingId"
    left join registry.person p on p.committee_id = ${tx.committeeId} and p.id = r."personId"`)
}

export interface Target extends Subject {
  readonly kind: 'driveTarget'
  readonly driveId: string
  readonly driveState: DriveState
  readonly left: boolean
}

export async function lockTarget(tx: Tx, targetId: string): Promise<Target | undefined> {
  return tx.maybe<Target>(sql`
    select 'driveTarget' as kind, t.id, t.drive_id as "driveId", t.grid_id as "gridId", d.state as "driveState",
           t.left_reason is not null as left
    from drives.target t
    join drives.drive d on d.committee_id = t.committee_id and d.id = t.drive_id
    where t.committee_id = ${tx.committeeId} and t.id = ${targetId}
    for update of t`)
}

export async function saveLeft(tx: Tx, targetId: string, reason: string, at: string): Promise<void> {
  await tx.run(sql`
    update drives.target set left_reason = ${reason}, left_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${targetId}`)
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

export async function addNotice(
  tx: Tx,
  row: {
    id: string
    targetId: string
    kind: string
    how: string
    dueOn: string | null
    servedAt: string
    servedBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into drives.notice (committee_id, id, target_id, kind, how, due_on, served_at, served_by)
    values (${tx.committeeId}, ${row.id}, ${row.targetId}, ${row.kind}, ${row.how}, ${row.dueOn}, ${row.servedAt},
            ${row.servedBy})`)
}
