import type { Subject } from '../../domain/kit/subject.ts'
import type { ActionDayState, LockResult } from '../../domain/locks/action-day.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface ActionDay extends Subject {
  readonly kind: 'actionDay'
  readonly state: ActionDayState
}

export async function lockDay(tx: Tx, dayId: string): Promise<ActionDay | undefined> {
  return tx.maybe<ActionDay>(sql`
    select 'actionDay' as kind, id, state from locks.action_day
    where committee_id = ${tx.committeeId} and id = ${dayId} for update`)
}

export interface DayRow {
  readonly id: string
  readonly onDay: string
  readonly atTime: string
  readonly meetAt: string
  readonly dutiesSealed: Buffer | null
}

export async function addDay(tx: Tx, row: DayRow & { at: string; by: string }): Promise<void> {
  await tx.run(sql`
    insert into locks.action_day (committee_id, id, state, on_day, at_time, meet_at, duties_sealed, planned_at, planned_by)
    values (${tx.committeeId}, ${row.id}, 'planned', ${row.onDay}, ${row.atTime}, ${row.meetAt}, ${row.dutiesSealed},
            ${row.at}, ${row.by})`)
}

export async function saveDay(tx: Tx, row: DayRow): Promise<void> {
  await tx.run(sql`
    update locks.action_day set on_day = ${row.onDay}, at_time = ${row.atTime}, meet_at = ${row.meetAt},
      duties_sealed = ${row.dutiesSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveDayState(tx: Tx, dayId: string, state: string): Promise<void> {
  await tx.run(sql`
    update locks.action_day set state = ${state} where committee_id = ${tx.committeeId} and id = ${dayId}`)
}

export async function saveUnit(
  tx: Tx,
  dayId: string,
  unit: { readonly organisationId: string; readonly role: string },
): Promise<void> {
  await tx.run(sql`
    insert into locks.day_unit (committee_id, day_id, organisation_id, role)
    values (${tx.committeeId}, ${dayId}, ${unit.organisationId}, ${unit.role})
    on conflict (committee_id, day_id, organisation_id) do update set role = excluded.role`)
}

/** A unit that came without having been invited is written down as having kept order. */
export async function saveUnitCame(
  tx: Tx,
  dayId: string,
  organisationId: string,
  people: number,
): Promise<void> {
  await tx.run(sql`
    insert into locks.day_unit (committee_id, day_id, organisation_id, role, people)
    values (${tx.committeeId}, ${dayId}, ${organisationId}, 'order', ${people})
    on conflict (committee_id, day_id, organisation_id) do update set people = excluded.people`)
}

/** Locks that are on the day's list already stay as they are. */
export async function addToDay(tx: Tx, dayId: string, lockIds: readonly string[]): Promise<number> {
  return tx.run(sql`
    insert into locks.day_lock (committee_id, day_id, lock_id)
    select ${tx.committeeId}, ${dayId}, l.id from locks.lock l
    where l.committee_id = ${tx.committeeId} and l.id = any (${lockIds}::uuid[])
    on conflict (committee_id, day_id, lock_id) do nothing`)
}

export async function saveResult(
  tx: Tx,
  row: {
    dayId: string
    lockId: string
    result: LockResult
    reason: string | null
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into locks.day_lock (committee_id, day_id, lock_id, result, reason, recorded_at, recorded_by)
    values (${tx.committeeId}, ${row.dayId}, ${row.lockId}, ${row.result}, ${row.reason}, ${row.at}, ${row.by})
    on conflict (committee_id, day_id, lock_id)
      do update set result = excluded.result, reason = excluded.reason, recorded_at = excluded.recorded_at,
                    recorded_by = excluded.recorded_by`)
}
