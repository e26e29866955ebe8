import type { EscalationReason } from '../../domain/cases/escalation.ts'
import type { CaseState } from '../../domain/cases/case-states.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface ClimbingCase {
  readonly id: string
  readonly state: CaseState
  readonly since: string
  readonly dueAt: string
  readonly told: readonly string[]
}

/** Where a walk along the due moments of one state goes on. */
export interface ClimbKey {
  readonly dueAt: string
  readonly id: string
}

/** Cases of one state that are due between two moments, by the index of its due moments; with the rungs told of this one. */
export async function listClimbingCases(
  tx: Tx,
  state: CaseState,
  { from, to, after, limit }: { from: string; to: string; after: ClimbKey | undefined; limit: number },
): Promise<readonly ClimbingCase[]> {
  return tx.rows<ClimbingCase>(sql`
    select c.id, c.state, c.clock_from as since, c.due_at as "dueAt",
      coalesce((select json_agg(w.rung) from cases.case_warning w where w.committee_id = c.committee_id
        and w.case_id = c.id and w.due_at = c.due_at), '[]') as told
    from cases.case c
    where c.committee_id = ${tx.committeeId} and c.state = ${state}
      and (c.due_at, c.id) > (${after?.dueAt ?? from}::timestamptz, ${after?.id ?? null}::uuid)
      and c.due_at <= ${to}::timestamptz
    order by c.due_at, c.id limit ${limit}`)
}

/** One statement for all states, for the many communities that have none. */
export async function isAnyClimbing(
  tx: Tx,
  states: readonly CaseState[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const found = await tx.rows(sql`
    select from unnest(${[...states]}::text[]) as s (state) cross join lateral (
      select from cases.case c where c.committee_id = ${tx.committeeId} and c.state = s.state
        and c.due_at > ${from}::timestamptz and c.due_at <= ${to}::timestamptz limit 1) one
    limit 1`)
  return found.length > 0
}

export async function addCaseWarning(
  tx: Tx,
  row: { caseId: string; dueAt: string; rung: string; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.case_warning (committee_id, case_id, due_at, rung, told_at)
    values (${tx.committeeId}, ${row.caseId}, ${row.dueAt}, ${row.rung}, ${row.at})`)
}

/** A case has come up to the street, for the first time or once more. */
export async function escalate(
  tx: Tx,
  row: { readonly caseId: string; readonly because: EscalationReason; readonly at: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.escalation as e (committee_id, case_id, first_at, last_at, because)
    values (${tx.committeeId}, ${row.caseId}, ${row.at}, ${row.at}, ${row.because})
    on conflict (committee_id, case_id) do update
    set last_at = excluded.last_at, because = excluded.because, times = e.times + 1`)
}

export async function isEscalated(tx: Tx, caseId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from cases.escalation where committee_id = ${tx.committeeId} and case_id = ${caseId}`)
  return rows.length > 0
}

/** The note of the same id holds its words. */
export async function addInstruction(tx: Tx, id: string, caseId: string): Promise<void> {
  await tx.run(sql`
    insert into cases.instruction (committee_id, id, case_id) values (${tx.committeeId}, ${id}, ${caseId})`)
}

export interface SealedInstruction {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly sealed: Uint8Array
}

export async function listInstructions(tx: Tx, caseId: string): Promise<readonly SealedInstruction[]> {
  return tx.rows<SealedInstruction>(sql`
    select i.id, coalesce(a.name, '') as by, n.written_at as at, n.text_sealed as sealed
    from cases.instruction i
    join cases.note n on n.committee_id = i.committee_id and n.id = i.id
    left join identity.account a on a.id = n.written_by
    where i.committee_id = ${tx.committeeId} and i.case_id = ${caseId} order by n.written_at, i.id`)
}
