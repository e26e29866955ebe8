import type { Subject } from '../../domain/kit/subject.ts'
import { standingStates, type LockState } from '../../domain/locks/lock.ts'
import type { Patrolled } from '../../domain/locks/patrol.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Lock extends Subject, Patrolled {
  readonly kind: 'lock'
  readonly state: LockState
}

const columns = sql`'lock' as kind, l.id, l.grid_id as "gridId", l.state, l.removed_on as "removedOn",
  l.seen_gone as "seenGone", l.times_back as "timesBack", l.patrol_on as "patrolOn"`

export async function lockLock(tx: Tx, lockId: string): Promise<Lock | undefined> {
  return tx.maybe<Lock>(sql`
    select ${columns} from locks.lock l where l.committee_id = ${tx.committeeId} and l.id = ${lockId} for update`)
}

export async function findLock(tx: Tx, lockId: string): Promise<Lock | undefined> {
  return tx.maybe<Lock>(sql`
    select ${columns} from locks.lock l where l.committee_id = ${tx.committeeId} and l.id = ${lockId}`)
}

/** How many of these locks are there. */
export async function countLocks(tx: Tx, lockIds: readonly string[]): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from locks.lock where committee_id = ${tx.committeeId} and id = any (${lockIds}::uuid[])`)
  return n
}

export interface NewLock {
  readonly lockId: string
  readonly label: string
  readonly compoundId: string | null
  readonly dwellingId: string | null
  readonly targetId: string | null
}

/** Returns how many were new. Grid and compound of a lock are its home's. */
export async function addLocks(tx: Tx, locks: readonly NewLock[], at: string): Promise<number> {
  return tx.run(sql`
    insert into locks.lock (committee_id, id, grid_id, label, compound_id, dwelling_id, target_id, state, entered_at)
    select ${tx.committeeId}, r."lockId", d.grid_id, r.label, coalesce(d.compound_id, r."compoundId"), r."dwellingId",
           r."targetId", 'listed', ${at}
    from json_to_recordset(${JSON.stringify(locks)}::json)
      as r("lockId" uuid, label text, "compoundId" uuid, "dwellingId" uuid, "targetId" uuid)
    left join registry.dwelling d on d.committee_id = ${tx.committeeId} and d.id = r."dwellingId"
    on conflict (committee_id, target_id) do nothing`)
}

export async function savePatrolled(tx: Tx, lockId: string, lock: Patrolled): Promise<void> {
  await tx.run(sql`
    update locks.lock set state = ${lock.state}, removed_on = ${lock.removedOn}, seen_gone = ${lock.seenGone},
      times_back = ${lock.timesBack}, patrol_on = ${lock.patrolOn}
    where committee_id = ${tx.committeeId} and id = ${lockId}`)
}

export async function saveNotified(
  tx: Tx,
  row: { id: string; lockId: string; how: string; dueOn: string; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into locks.notice (committee_id, id, lock_id, how, due_on, served_at, served_by)
    values (${tx.committeeId}, ${row.id}, ${row.lockId}, ${row.how}, ${row.dueOn}, ${row.at}, ${row.by})`)
  await tx.run(sql`
    update locks.lock set state = 'notified', due_on = ${row.dueOn}, reason = null, until_on = null
    where committee_id = ${tx.committeeId} and id = ${row.lockId}`)
}

/** Those of them that still stand, each with a notice of its own; returns how many. */
export async function saveNotifiedMany(
  tx: Tx,
  row: { lockIds: readonly string[]; how: string; dueOn: string; at: string; by: string },
): Promise<number> {
  return tx.run(sql`
    with standing as (
      update locks.lock set state = 'notified', due_on = ${row.dueOn}, reason = null, until_on = null
      where committee_id = ${tx.committeeId} and id = any (${row.lockIds}::uuid[])
        and state = any (${standingStates}::text[])
      returning id)
    insert into locks.notice (committee_id, id, lock_id, how, due_on, served_at, served_by)
    select ${tx.committeeId}, gen_random_uuid(), id, ${row.how}, ${row.dueOn}, ${row.at}, ${row.by} from standing`)
}

export async function savePostponed(
  tx: Tx,
  lockId: string,
  reason: string,
  untilOn: string | null,
): Promise<void> {
  await tx.run(sql`
    update locks.lock set state = 'postponed', reason = ${reason}, until_on = ${untilOn}
    where committee_id = ${tx.committeeId} and id = ${lockId}`)
}

export async function savePatrolOn(tx: Tx, lockId: string, dueOn: string): Promise<void> {
  await tx.run(sql`
    update locks.lock set patrol_on = ${dueOn} where committee_id = ${tx.committeeId} and id = ${lockId}`)
}

export async function addCheck(
  tx: Tx,
  row: { id: string; lockId: string; found: string; at: string; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into locks.patrol_check (committee_id, id, lock_id, found, seen_at, seen_by)
    values (${tx.committeeId}, ${row.id}, ${row.lockId}, ${row.found}, ${row.at}, ${row.by})`)
}
