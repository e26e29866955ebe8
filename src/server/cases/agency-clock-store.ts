import type { Ladder } from '../../domain/cases/agency-ladder.ts'
import type { AgencyTaskState } from '../../domain/cases/agency-task.ts'
import type { Course } from '../../domain/cases/deadline.ts'
import type { TimeLimit, TimeUnit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What moves the due moment of a task: its limit, and the pauses and granted extensions since its present course began. */
export async function getTaskCourse(tx: Tx, taskId: string): Promise<Course> {
  return tx.one<Course>(sql`
    select coalesce(t.clock_from, t.sent_at) as start, json_build_object('amount', t.amount, 'unit', t.unit) as limit,
      coalesce((select json_agg(json_build_object('from', p.began_at, 'until', p.ended_at) order by p.began_at)
        from cases.agency_pause p where p.committee_id = t.committee_id and p.task_id = t.id
        and p.began_at >= coalesce(t.clock_from, t.sent_at)), '[]') as pauses,
      coalesce((select json_agg(json_build_object('amount', e.amount, 'unit', e.unit) order by e.decided_at)
        from cases.agency_extension e where e.committee_id = t.committee_id and e.task_id = t.id and e.state = 'granted'
        and e.asked_at >= coalesce(t.clock_from, t.sent_at)), '[]') as extensions
    from cases.agency_task t where t.committee_id = ${tx.committeeId} and t.id = ${taskId}`)
}

export interface WaitingExtension extends TimeLimit {
  readonly id: string
  readonly taskId: string
  readonly askedAt: string
}

/** Requests of these tasks that nobody has decided yet; one a task at most. */
export async function listWaiting(tx: Tx, taskIds: readonly string[]): Promise<readonly WaitingExtension[]> {
  return tx.rows<WaitingExtension>(sql`
    select id, task_id as "taskId", amount, unit, asked_at as "askedAt" from cases.agency_extension
    where committee_id = ${tx.committeeId} and task_id = any (${taskIds}::uuid[]) and state = 'asked'`)
}

export async function addTaskExtension(
  tx: Tx,
  row: { id: string; taskId: string; amount: number; unit: TimeUnit; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.agency_extension (committee_id, id, task_id, amount, unit, asked_at, state)
    values (${tx.committeeId}, ${row.id}, ${row.taskId}, ${row.amount}, ${row.unit}, ${row.at}, 'asked')`)
}

export async function saveTaskExtension(
  tx: Tx,
  row: { id: string; state: 'granted' | 'refused'; by: string; at: string },
): Promise<void> {
  await tx.run(sql`
    update cases.agency_extension set state = ${row.state}, decided_by = ${row.by}, decided_at = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function addTaskPause(
  tx: Tx,
  row: { id: string; taskId: string; at: string; expectedOn: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into cases.agency_pause (committee_id, id, task_id, began_at, expected_on)
    values (${tx.committeeId}, ${row.id}, ${row.taskId}, ${row.at}, ${row.expectedOn})`)
  await tx.run(sql`
    update cases.agency_task set paused_at = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.taskId}`)
}

export async function endTaskPause(tx: Tx, taskId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.agency_pause set ended_at = ${at}
    where committee_id = ${tx.committeeId} and task_id = ${taskId} and ended_at is null`)
  await tx.run(sql`
    update cases.agency_task set paused_at = null where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

export async function saveTaskDue(tx: Tx, taskId: string, due: string, extended: number): Promise<void> {
  await tx.run(sql`
    update cases.agency_task set due_at = ${due}, extended = extended + ${extended}
    where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

/** The moment of the first answer, and the month's totals with it; a later answer to the same ask counts no more. */
export async function countAnswer(tx: Tx, taskId: string, at: string, month: string): Promise<void> {
  await tx.run(sql`
    with first as (
      update cases.agency_task
      set first_answered_at = ${at}, answered_in_time = (paused_at is not null or due_at >= ${at})
      where committee_id = ${tx.committeeId} and id = ${taskId} and first_answered_at is null
      returning organisation_id, answered_in_time, extended)
    insert into cases.agency_month as m (committee_id, organisation_id, month, answered, in_time, extended)
    select ${tx.committeeId}, organisation_id, ${month}, 1, answered_in_time::int, (extended > 0)::int from first
    on conflict (committee_id, organisation_id, month) do update set answered = m.answered + 1,
      in_time = m.in_time + excluded.in_time, extended = m.extended + excluded.extended`)
}

export async function findLadder(tx: Tx): Promise<Ladder | undefined> {
  const row = await tx.maybe<{ body: Ladder }>(sql`
    select body from cases.ladder where committee_id = ${tx.committeeId}`)
  return row?.body
}

export async function saveLadder(tx: Tx, body: Ladder, at: string, by: string): Promise<void> {
  await tx.run(sql`
    insert into cases.ladder (committee_id, body, written_at, written_by)
    values (${tx.committeeId}, ${JSON.stringify(body)}::jsonb, ${at}, ${by})
    on conflict (committee_id) do update
    set body = excluded.body, written_at = excluded.written_at, written_by = excluded.written_by`)
}

export interface Climbing {
  readonly id: string
  readonly state: AgencyTaskState
  readonly since: string
  readonly dueAt: string
  readonly told: readonly string[]
}

/** Tasks that are owed, not paused, and due between two moments; with the rungs that were told of this due moment. */
export async function listClimbing(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Climbing[]> {
  return tx.rows<Climbing>(sql`
    select t.id, t.state, coalesce(t.clock_from, t.sent_at) as since, t.due_at as "dueAt",
      coalesce((select json_agg(w.rung) from cases.agency_warning w where w.committee_id = t.committee_id
        and w.task_id = t.id and w.due_at = t.due_at), '[]') as told
    from cases.agency_task t
    where t.committee_id = ${tx.committeeId} and t.state in ('sent', 'opened', 'accepted') and t.paused_at is null
      and t.due_at between ${from} and ${to}
    order by t.due_at, t.id limit 2000`)
}

export async function addWarning(
  tx: Tx,
  row: { taskId: string; dueAt: string; rung: string; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.agency_warning (committee_id, task_id, due_at, rung, told_at)
    values (${tx.committeeId}, ${row.taskId}, ${row.dueAt}, ${row.rung}, ${row.at})`)
}

/** Whoever holds the case of a task. */
export async function findCaseHolder(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ holderId: string | null }>(sql`
    select coalesce(holder_id, first_receiver_id) as "holderId" from cases.case
    where committee_id = ${tx.committeeId} and id = ${caseId}`)
  return row?.holderId ?? undefined
}
