import type { Pause } from '../../domain/cases/deadline.ts'
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

/** What moves the due moment of a case: its pauses and the extensions that were granted. */
export async function listStops(tx: Tx, caseId: string): Promise<Stops> {
  return tx.one<Stops>(sql`
    select coalesce((select json_agg(json_build_object('from', began_at, 'until', ended_at) order by began_at)
                     from cases.pause where committee_id = ${tx.committeeId} and case_id = ${caseId}), '[]') as pauses,
           coalesce((select json_agg(json_build_object('amount', amount, 'unit', unit) order by decided_at)
                     from cases.extension
                     where committee_id = ${tx.committeeId} and case_id = ${caseId} and state = 'granted'), '[]') as extensions`)
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
