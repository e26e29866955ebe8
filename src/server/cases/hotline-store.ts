import type { CaseState } from '../../domain/cases/case-states.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface StoredOrder {
  readonly number: string
  readonly rowSealed: Buffer
  readonly rowHash: Buffer
  /** The matter of this number, if there is one. */
  readonly caseId: string | null
}

export async function lockOrders(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StoredOrder>> {
  const rows = await tx.rows<StoredOrder>(sql`
    select o.number, o.row_sealed as "rowSealed", o.row_hash as "rowHash",
           (select c.id from cases.case c where c.committee_id = o.committee_id and c.source = 'hotline12345'
            and c.source_number = o.number) as "caseId"
    from cases.hotline_order o
    where o.committee_id = ${tx.committeeId} and o.number = any (${numbers}::text[]) for update of o`)
  return new Map(rows.map((row) => [row.number, row]))
}

export interface OrderToKeep {
  readonly number: string
  readonly rowSealed: string
  readonly rowHash: string
}

/** New ones; of one that is there the row as it came last, and when it changed. Bytes as hex. */
export async function saveOrders(tx: Tx, orders: readonly OrderToKeep[], at: string): Promise<void> {
  await tx.run(sql`
    insert into cases.hotline_order as o (committee_id, number, row_sealed, row_hash, seen_at)
    select ${tx.committeeId}, n.number, decode(n."rowSealed", 'hex'), decode(n."rowHash", 'hex'), ${at}
    from json_to_recordset(${JSON.stringify(orders)}::json) as n (number text, "rowSealed" text, "rowHash" text)
    on conflict (committee_id, number) do update
    set row_sealed = excluded.row_sealed, row_hash = excluded.row_hash,
        changed_at = case when o.row_hash <> excluded.row_hash then ${at}::timestamptz else o.changed_at end`)
}

/** An order with the matter that answers it: its own, or the one that it was merged into. */
export interface OrderToAnswer {
  readonly number: string
  readonly caseId: string | null
  readonly state: CaseState | null
  readonly result: 'solved' | 'explained' | 'cannotNow' | null
  readonly resultSealed: Buffer | null
  readonly resultNo: number
  readonly closedAt: string | null
  readonly solved: boolean | null
  readonly satisfaction: 'satisfied' | 'basically' | 'not' | null
  readonly declineGround: string | null
  readonly declineChannel: string | null
}

export async function listOrdersToAnswer(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly OrderToAnswer[]> {
  return tx.rows<OrderToAnswer>(sql`
    select o.number, m.id as "caseId", m.state, m.result, m.result_sealed as "resultSealed",
           coalesce(m.result_no, 0) as "resultNo", m.closed_at as "closedAt", m.resident_solved as solved,
           m.resident_satisfaction as satisfaction, m.decline_ground as "declineGround",
           m.decline_channel as "declineChannel"
    from cases.hotline_order o
    left join cases.case c on c.committee_id = o.committee_id and c.source = 'hotline12345' and c.source_number = o.number
    left join cases.case m on m.committee_id = c.committee_id and m.id = coalesce(c.merged_into, c.id)
    where o.committee_id = ${tx.committeeId} and o.number = any (${numbers}::text[])
    order by o.number for update of o`)
}

export interface AnswerToKeep {
  readonly number: string
  /** Hex. */
  readonly answerSealed: string
  readonly resultNo: number
}

export async function addExport(
  tx: Tx,
  made: { readonly id: string; readonly at: string; readonly by: string },
  answers: readonly AnswerToKeep[],
): Promise<void> {
  const rows = JSON.stringify(answers)
  await tx.run(sql`
    insert into cases.hotline_export (committee_id, id, made_at, made_by, orders)
    values (${tx.committeeId}, ${made.id}, ${made.at}, ${made.by}, ${answers.length})`)
  await tx.run(sql`
    insert into cases.hotline_answer (committee_id, export_id, number, answer_sealed)
    select ${tx.committeeId}, ${made.id}, n.number, decode(n."answerSealed", 'hex')
    from json_to_recordset(${rows}::json) as n (number text, "answerSealed" text)`)
  await tx.run(sql`
    update cases.hotline_order o set sent_at = ${made.at}, sent_result_no = n."resultNo"
    from json_to_recordset(${rows}::json) as n (number text, "resultNo" int)
    where o.committee_id = ${tx.committeeId} and o.number = n.number`)
}
