import type { AgencyTaskState, NamingKind } from '../../domain/cases/agency-task.ts'
import type { TimeUnit } from '../../domain/cases/working-time.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'

/** An agency task as the rules and rights look at it. */
export interface AgencyTask extends Subject {
  readonly kind: 'agencyTask'
  readonly state: AgencyTaskState
  readonly organisationId: string
  readonly caseId: string
  readonly gridId: string | null
  readonly returns: number
  readonly isNamed: boolean
  readonly dueAt: string
  readonly pausedAt: string | null
  readonly organisationName: string
  readonly caseNumber: string
}

const columns = sql`'agencyTask' as kind, id, state, organisation_id as "organisationId", case_id as "caseId",
  grid_id as "gridId", returns, naming_kind is not null as "isNamed",
  due_at as "dueAt", paused_at as "pausedAt", organisation_name as "organisationName", case_number as "caseNumber"`

/** Reads a task for change; nobody else changes it until the transaction ends. */
export async function lockTask(tx: Tx, taskId: string): Promise<AgencyTask | undefined> {
  return tx.maybe<AgencyTask>(sql`
    select ${columns} from cases.agency_task
    where committee_id = ${tx.committeeId} and id = ${taskId} for update`)
}

export async function findTask(tx: Tx, taskId: string): Promise<AgencyTask | undefined> {
  return tx.maybe<AgencyTask>(sql`
    select ${columns} from cases.agency_task where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

export interface NewTask {
  readonly id: string
  readonly caseId: string
  readonly gridId: string | null
  readonly caseNumber: string
  readonly organisationId: string
  readonly organisationName: string
  readonly askSealed: Buffer
  readonly sentAt: string
  readonly sentBy: string
  readonly amount: number
  readonly unit: TimeUnit
  readonly dueAt: string
  readonly returns: number
  readonly insteadOf: string | null
  readonly naming: { readonly kind: NamingKind; readonly on: string; readonly sealed: Buffer } | null
  readonly placeSealed: Buffer | null
  readonly residentContactSealed: Buffer | null
  readonly contactName: string
  readonly contactPhone: string
}

export async function addTask(tx: Tx, row: NewTask): Promise<void> {
  await tx.run(sql`
    insert into cases.agency_task (committee_id, id, case_id, grid_id, case_number, organisation_id, organisation_name,
      ask_sealed, state, sent_at, sent_by, amount, unit, due_at, returns, instead_of, naming_kind, naming_on,
      naming_sealed, place_sealed, resident_contact_sealed, contact_name, contact_phone)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.caseNumber}, ${row.organisationId},
      ${row.organisationName}, ${row.askSealed}, 'sent', ${row.sentAt}, ${row.sentBy}, ${row.amount}, ${row.unit},
      ${row.dueAt}, ${row.returns}, ${row.insteadOf}, ${row.naming?.kind ?? null}, ${row.naming?.on ?? null},
      ${row.naming?.sealed ?? null}, ${row.placeSealed}, ${row.residentContactSealed}, ${row.contactName},
      ${row.contactPhone})`)
}

/** The moments a step of a task leaves behind. */
export type TaskMoment = 'opened_at' | 'accepted_at' | 'objected_at' | 'answered_at' | 'ended_at'

const moments: Record<TaskMoment, Sql> = {
  opened_at: sql`opened_at`,
  accepted_at: sql`accepted_at`,
  objected_at: sql`objected_at`,
  answered_at: sql`answered_at`,
  ended_at: sql`ended_at`,
}

/** Moves a task on; a moment that was set before stays as it was first. */
export async function saveTaskState(
  tx: Tx,
  taskId: string,
  state: string,
  at: string,
  reached: readonly TaskMoment[],
): Promise<void> {
  const sets = reached.map((moment) => sql`, ${moments[moment]} = coalesce(${moments[moment]}, ${at})`)
  await tx.run(sql`
    update cases.agency_task set state = ${state}${join(sets, '')}
    where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

export async function countReturn(tx: Tx, taskId: string): Promise<void> {
  await tx.run(sql`
    update cases.agency_task set returns = returns + 1
    where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

/** A new limit for an answer that was not enough. */
export async function saveSentBack(
  tx: Tx,
  row: {
    readonly id: string
    readonly amount: number
    readonly unit: TimeUnit
    readonly dueAt: string
    readonly at: string
  },
): Promise<void> {
  await tx.run(sql`
    update cases.agency_task
    set state = 'accepted', sent_back = sent_back + 1, answered_at = null, amount = ${row.amount}, unit = ${row.unit},
        due_at = ${row.dueAt}, clock_from = ${row.at}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function countReminder(tx: Tx, taskId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.agency_task set reminders = reminders + 1, reminded_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${taskId}`)
}
