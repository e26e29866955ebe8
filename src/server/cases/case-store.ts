import type { CaseResult } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/case-states.ts'
import type { TimeUnit } from '../../domain/cases/working-time.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'

export interface Case extends Subject {
  readonly kind: 'case'
  readonly state: CaseState
  readonly gridId: string | null
  readonly kindCode: string
  readonly number: string
  readonly firstReceiverId: string | null
  readonly holderId: string | null
  readonly handOvers: number
  readonly reopened: number
  readonly acceptedAt: string | null
  readonly reportedAt: string
  /** Where the present course of the clock began. */
  readonly clockFrom: string
  readonly contactedAt: string | null
  readonly limitAmount: number
  readonly limitUnit: TimeUnit
  readonly dueAt: string
  readonly result: CaseResult | null
  readonly resultNo: number
  readonly checkedAt: string | null
  readonly mergedInto: string | null
}

/** Reads a case for change; nobody else changes it until the transaction ends. */
export async function lockCase(tx: Tx, caseId: string): Promise<Case | undefined> {
  return tx.maybe<Case>(sql`
    select 'case' as kind, id, state, grid_id as "gridId", kind_code as "kindCode", number,
           first_receiver_id as "firstReceiverId", holder_id as "holderId", hand_overs as "handOvers", reopened,
           accepted_at as "acceptedAt", reported_at as "reportedAt", clock_from as "clockFrom",
           contacted_at as "contactedAt", limit_amount as "limitAmount", limit_unit as "limitUnit", due_at as "dueAt",
           result, result_no as "resultNo", checked_at as "checkedAt", merged_into as "mergedInto"
    from cases.case where committee_id = ${tx.committeeId} and id = ${caseId} for update`)
}

/** Columns of a case that a step may set. */
export interface CaseColumns {
  state: CaseState
  kind_code: string
  title: string
  words_sealed: Buffer
  dwelling_id: string | null
  compound_id: string | null
  place_words: string
  grid_id: string | null
  urgent: boolean
  duty: string
  list_item: string
  first_receiver_id: string
  holder_id: string | null
  held_since: string | null
  hand_overs: number
  reopened: number
  accepted_at: string
  closed_at: string | null
  clock_from: string
  contacted_at: string
  limit_amount: number
  limit_unit: string
  due_at: string
  due_uncertain: readonly number[]
  result: CaseResult | null
  result_sealed: Buffer | null
  result_at: string | null
  result_no: number
  checked_at: string | null
  check_sealed: Buffer | null
  checked_on_site: boolean | null
  resident_solved: boolean | null
  resident_satisfaction: string | null
  decline_ground: string | null
  decline_channel: string | null
  review_on: string | null
  merged_into: string | null
}

/** Only names of this list ever become SQL. */
const COLUMNS: Readonly<Record<keyof CaseColumns, Sql>> = {
  state: sql`state`,
  kind_code: sql`kind_code`,
  title: sql`title`,
  words_sealed: sql`words_sealed`,
  dwelling_id: sql`dwelling_id`,
  compound_id: sql`compound_id`,
  place_words: sql`place_words`,
  grid_id: sql`grid_id`,
  urgent: sql`urgent`,
  duty: sql`duty`,
  list_item: sql`list_item`,
  first_receiver_id: sql`first_receiver_id`,
  holder_id: sql`holder_id`,
  held_since: sql`held_since`,
  hand_overs: sql`hand_overs`,
  reopened: sql`reopened`,
  accepted_at: sql`accepted_at`,
  closed_at: sql`closed_at`,
  clock_from: sql`clock_from`,
  contacted_at: sql`contacted_at`,
  limit_amount: sql`limit_amount`,
  limit_unit: sql`limit_unit`,
  due_at: sql`due_at`,
  due_uncertain: sql`due_uncertain`,
  result: sql`result`,
  result_sealed: sql`result_sealed`,
  result_at: sql`result_at`,
  result_no: sql`result_no`,
  checked_at: sql`checked_at`,
  check_sealed: sql`check_sealed`,
  checked_on_site: sql`checked_on_site`,
  resident_solved: sql`resident_solved`,
  resident_satisfaction: sql`resident_satisfaction`,
  decline_ground: sql`decline_ground`,
  decline_channel: sql`decline_channel`,
  review_on: sql`review_on`,
  merged_into: sql`merged_into`,
}

/** Saves a step: the columns it sets. The kept totals follow by themselves (cases.tally). */
export async function saveCase(tx: Tx, before: Case, set: Partial<CaseColumns>, at: string): Promise<void> {
  const values = new Map<string, unknown>(Object.entries(set))
  const parts = Object.entries(COLUMNS).flatMap(([name, column]) =>
    values.has(name) ? [sql`${column} = ${values.get(name)}`] : [],
  )
  await tx.run(sql`
    update cases.case set ${join([...parts, sql`updated_at = ${at}`], ', ')}
    where committee_id = ${tx.committeeId} and id = ${before.id}`)
}

/** Kept totals of closed matters and their hand-overs; one that is opened again and closed again counts again. */
export async function countClosed(tx: Tx, month: string, handOvers: number): Promise<void> {
  await tx.run(sql`
    insert into cases.closed_month as m (committee_id, month, closed, hand_overs)
    values (${tx.committeeId}, ${month}, 1, ${handOvers})
    on conflict (committee_id, month) do update
    set closed = m.closed + 1, hand_overs = m.hand_overs + excluded.hand_overs`)
}

/** Agency tasks of a case that still wait for an answer or its confirmation. */
export async function countOpenTasks(tx: Tx, caseId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from cases.agency_task
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and state not in ('confirmed', 'withdrawn')`)
  return n
}

/** Somebody who holds a role in this committee or one of its grids on that day. */
export async function findWorkerRole(
  tx: Tx,
  accountId: string,
  path: string,
  today: string,
): Promise<string | undefined> {
  const row = await tx.maybe<{ role: string }>(sql`
    select g.role from identity.grant g join identity.area a on a.id = g.area_id
    join identity.account c on c.id = g.account_id
    where g.account_id = ${accountId} and c.disabled_at is null
      and g.role in ('communityWorker', 'secretary', 'gridWorker') and a.path like ${path} || '%'
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today}) limit 1`)
  return row?.role
}
