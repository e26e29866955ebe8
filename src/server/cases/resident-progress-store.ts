import type { CaseResult, CaseState } from '../../domain/cases/case.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface ProgressCase {
  readonly id: string
  readonly number: string
  readonly gridId: string | null
  readonly state: CaseState
  readonly askedAt: string
  readonly since: string
  readonly dueAt: string
  readonly result: CaseResult | null
}

export async function findProgressCase(tx: Tx, caseId: string): Promise<ProgressCase | undefined> {
  return tx.maybe<ProgressCase>(sql`
    select id, number, grid_id as "gridId", state, reported_at as "askedAt", coalesce(held_since, reported_at) as since,
           due_at as "dueAt", result
    from cases.case where committee_id = ${tx.committeeId} and id = ${caseId}`)
}

export interface BookLine {
  readonly at: string
  readonly action: string
  readonly detail: Readonly<Record<string, unknown>> | null
  /** Whose agency task the line is about. */
  readonly organisation: string | null
}

/** The lines of the case and of its agency tasks in the books, in order. */
export async function listBookLines(tx: Tx, caseId: string): Promise<readonly BookLine[]> {
  return tx.rows<BookLine>(sql`
    select e.written_at as at, e.action, e.detail, t.organisation_name as organisation
    from journal.entry e
    left join cases.agency_task t on t.committee_id = e.committee_id and t.id = e.subject_id
    where e.committee_id = ${tx.committeeId} and e.subject_id in (
      select ${caseId}::uuid
      union all select id from cases.agency_task where committee_id = ${tx.committeeId} and case_id = ${caseId})
      -- Everybody who reported the same is told that it is handled as one.
      or (e.committee_id = ${tx.committeeId} and e.action = 'case.merge' and e.subject_id in (
        select id from cases.case where committee_id = ${tx.committeeId} and merged_into = ${caseId}))
    order by e.position`)
}

export interface OwedTask {
  readonly organisation: string
  readonly sentAt: string
  readonly dueAt: string
}

/** The task that an agency owes something on, the one that was sent first. */
export async function findOwedTask(tx: Tx, caseId: string): Promise<OwedTask | undefined> {
  return tx.maybe<OwedTask>(sql`
    select organisation_name as organisation, sent_at as "sentAt", due_at as "dueAt" from cases.agency_task
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and state in ('sent', 'opened', 'accepted')
    order by sent_at, id limit 1`)
}
