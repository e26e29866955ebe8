import type { Course, Pause } from '../../domain/cases/deadline.ts'
import type { TimeLimit, TimeUnit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function addPause(
  tx: Tx,
  row: {
    id: string
    caseId: string
    kind: string
    reasonSealed: Buffer
    at: string
    expectedOn: string | null
  },
): Promise<void> {
  await tx.run(sql`
    insert into cases.pause (committee_id, id, case_id, kind, reason_sealed, began_at, expected_on)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.kind}, ${row.reasonSealed}, ${row.at}, ${row.expectedOn})`)
}

export async function endPauses(tx: Tx, caseId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.pause set ended_at = ${at}
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and ended_at is null`)
}

export interface Stops {
  readonly pauses: readonly Pause[]
  readonly extensions: readonly TimeLimit[]
}

/** What moved the due moment of a case since its present course began: its pauses and the extensions that were granted. */
export async function listStops(tx: Tx, caseId: string, since: string): Promise<Stops> {
  return tx.one<Stops>(sql`
    select coalesce((select json_agg(json_build_object('from', began_at, 'until', ended_at) order by began_at)
                     from cases.pause where committee_id = ${tx.committeeId} and case_id = ${caseId}
                     and began_at >= ${since}), '[]') as pauses,
           coalesce((select json_agg(json_build_object('amount', amount, 'unit', unit) order by decided_at)
                     from cases.extension
                     where committee_id = ${tx.committeeId} and case_id = ${caseId} and state = 'granted'
                     and asked_at >= ${since}), '[]') as extensions`)
}

export interface RunningCourse extends Course {
  readonly id: string
  readonly dueAt: string
  readonly dueUncertain: readonly number[]
}

/** Every clock that runs by the calendar; one in hours does not. */
export async function listRunningCourses(tx: Tx): Promise<readonly RunningCourse[]> {
  return tx.rows<RunningCourse>(sql`
    select c.id, c.due_at as "dueAt", c.due_uncertain as "dueUncertain", c.clock_from as start,
      json_build_object('amount', c.limit_amount, 'unit', c.limit_unit) as limit,
      coalesce((select json_agg(json_build_object('from', p.began_at, 'until', p.ended_at) order by p.began_at)
        from cases.pause p where p.committee_id = c.committee_id and p.case_id = c.id
        and p.began_at >= c.clock_from), '[]') as pauses,
      coalesce((select json_agg(json_build_object('amount', e.amount, 'unit', e.unit) order by e.decided_at)
        from cases.extension e where e.committee_id = c.committee_id and e.case_id = c.id and e.state = 'granted'
        and e.asked_at >= c.clock_from), '[]') as extensions
    from cases.case c
    where c.committee_id = ${tx.committeeId} and c.state in ('reported', 'accepted', 'handling', 'resulted', 'checked')
      and c.limit_unit <> 'hour'
    order by c.id for update`)
}

export interface MovedDue {
  readonly id: string
  readonly due: string
  readonly years: readonly number[]
}

export async function moveDues(tx: Tx, moved: readonly MovedDue[]): Promise<void> {
  if (moved.length === 0) return
  await tx.run(sql`
    update cases.case c set due_at = m.due, due_uncertain = array(select json_array_elements_text(m.years)::integer)
    from json_to_recordset(${JSON.stringify(moved)}::json) as m (id uuid, due timestamptz, years json)
    where c.committee_id = ${tx.committeeId} and c.id = m.id`)
}

export interface Extension {
  readonly id: string
  readonly amount: number
  readonly unit: TimeUnit
  readonly askedBy: string
}

export async function findWaitingExtension(tx: Tx, caseId: string): Promise<Extension | undefined> {
  return tx.maybe<Extension>(sql`
    select id, amount, unit, asked_by as "askedBy" from cases.extension
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and state = 'asked'`)
}

export async function addExtension(
  tx: Tx,
  row: {
    id: string
    caseId: string
    amount: number
    unit: string
    reasonSealed: Buffer
    by: string
    at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into cases.extension (committee_id, id, case_id, amount, unit, reason_sealed, asked_by, asked_at, state)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.amount}, ${row.unit}, ${row.reasonSealed}, ${row.by},
            ${row.at}, 'asked')`)
}

export async function saveExtension(
  tx: Tx,
  id: string,
  state: string,
  by: string,
  at: string,
): Promise<void> {
  await tx.run(sql`
    update cases.extension set state = ${state}, decided_by = ${by}, decided_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}
