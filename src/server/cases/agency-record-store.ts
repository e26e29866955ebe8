import type { WorkShown } from '../../domain/cases/agency-queries.ts'
import type { AgencyTaskState, NamingKind } from '../../domain/cases/agency-task.ts'
import type { TimeUnit } from '../../domain/cases/working-time.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** A task as it lies in the books, sealed fields sealed. */
export interface TaskRecord {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly organisationId: string
  readonly organisationName: string
  readonly askSealed: Uint8Array
  readonly state: AgencyTaskState
  readonly sentAt: string
  readonly amount: number
  readonly unit: TimeUnit
  readonly dueAt: string
  readonly pausedAt: string | null
  readonly extended: number
  readonly openedAt: string | null
  readonly acceptedAt: string | null
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly returns: number
  readonly sentBack: number
  readonly reminders: number
  readonly remindedAt: string | null
  readonly insteadOf: string | null
  readonly namingKind: NamingKind | null
  readonly namingOn: string | null
  readonly namingSealed: Uint8Array | null
  readonly placeSealed: Uint8Array | null
  readonly residentContactSealed: Uint8Array | null
  readonly contactName: string
  readonly contactPhone: string
}

const columns = sql`id, case_id as "caseId", case_number as "caseNumber", organisation_id as "organisationId",
  organisation_name as "organisationName", ask_sealed as "askSealed", state, sent_at as "sentAt", amount, unit,
  due_at as "dueAt", paused_at as "pausedAt", extended, opened_at as "openedAt", accepted_at as "acceptedAt", answered_at as "answeredAt",
  ended_at as "endedAt", returns, sent_back as "sentBack", reminders, reminded_at as "remindedAt",
  instead_of as "insteadOf", naming_kind as "namingKind", naming_on as "namingOn", naming_sealed as "namingSealed",
  place_sealed as "placeSealed", resident_contact_sealed as "residentContactSealed", contact_name as "contactName",
  contact_phone as "contactPhone"`

export async function listTaskRecords(tx: Tx, caseId: string): Promise<readonly TaskRecord[]> {
  return tx.rows<TaskRecord>(sql`
    select ${columns} from cases.agency_task
    where committee_id = ${tx.committeeId} and case_id = ${caseId} order by sent_at, id`)
}

export async function findTaskRecord(tx: Tx, taskId: string): Promise<TaskRecord | undefined> {
  return tx.maybe<TaskRecord>(sql`
    select ${columns} from cases.agency_task where committee_id = ${tx.committeeId} and id = ${taskId}`)
}

export interface WorkPage {
  readonly organisationId: string
  readonly show: WorkShown
  /** Of what is owed, only what is due before that. */
  readonly dueBefore: string | null
  readonly after: { readonly dueAt: string; readonly id: string } | undefined
  readonly limit: number
}

const shown: Record<WorkShown, Sql> = {
  open: sql`('sent', 'opened', 'accepted', 'objected', 'answered')`,
  new: sql`('sent', 'opened')`,
  accepted: sql`('accepted')`,
  overdue: sql`('sent', 'opened', 'accepted')`,
  soon: sql`('sent', 'opened', 'accepted')`,
  answered: sql`('objected', 'answered')`,
  ended: sql`('confirmed', 'withdrawn')`,
}

/** What is addressed to one organisation: open ones by the nearest due moment, ended ones the latest first. */
export async function listAddressed(tx: Tx, page: WorkPage): Promise<readonly TaskRecord[]> {
  const { organisationId, show, dueBefore, after, limit } = page
  const isEnded = show === 'ended'
  const key = (piece: Sql) => (after ? sql` and ${piece}` : sql``)
  const beyond = isEnded
    ? key(sql`(due_at, id) < (${after?.dueAt}::timestamptz, ${after?.id}::uuid)`)
    : key(sql`(due_at, id) > (${after?.dueAt}::timestamptz, ${after?.id}::uuid)`)
  const due = dueBefore ? sql` and due_at < ${dueBefore}::timestamptz and paused_at is null` : sql``
  const order = isEnded ? sql`due_at desc, id desc` : sql`due_at, id`
  // Named beside the narrower states, so that the index over what is open is seen to fit.
  const open = isEnded ? sql`` : sql` and state in ${shown.open}`
  return tx.rows<TaskRecord>(sql`
    select ${columns} from cases.agency_task
    where committee_id = ${tx.committeeId} and organisation_id = ${organisationId}${open} and state in ${shown[show]}
      ${due}${beyond}
    order by ${order} limit ${limit}`)
}
