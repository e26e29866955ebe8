import type { Subject } from '../../domain/kit/subject.ts'
import type { FilingState } from '../../domain/procedures/filing.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Filing extends Subject {
  readonly kind: 'filing'
  readonly state: FilingState
  readonly fileId: string
  readonly stepKey: string
}

export async function lockFiling(tx: Tx, filingId: string): Promise<Filing | undefined> {
  return tx.maybe<Filing>(sql`
    select 'filing' as kind, l.id, l.state, l.file_id as "fileId", l.step_key as "stepKey", f.grid_id as "gridId"
    from procedures.filing l
    join procedures.file f on f.committee_id = l.committee_id and f.id = l.file_id
    where l.committee_id = ${tx.committeeId} and l.id = ${filingId}
    for update of l`)
}

export async function hasOpenFiling(tx: Tx, fileId: string, stepKey: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from procedures.filing
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and step_key = ${stepKey} and state = 'sent'`)
  return rows.length > 0
}

export async function addFiling(
  tx: Tx,
  row: {
    id: string
    fileId: string
    stepKey: string
    subjectSealed: Buffer
    textSealed: Buffer
    sentAt: string
    sentBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into procedures.filing (committee_id, id, file_id, step_key, subject_sealed, text_sealed, state, sent_at,
                                   sent_by)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.stepKey}, ${row.subjectSealed}, ${row.textSealed}, 'sent',
            ${row.sentAt}, ${row.sentBy})`)
}

export async function saveFilingAnswer(
  tx: Tx,
  row: { id: string; state: string; number: string; answeredOn: string; answerSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update procedures.filing
    set state = ${row.state}, number = ${row.number}, answered_on = ${row.answeredOn}, answer_sealed = ${row.answerSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export async function saveFilingState(tx: Tx, filingId: string, state: string): Promise<void> {
  await tx.run(sql`
    update procedures.filing set state = ${state} where committee_id = ${tx.committeeId} and id = ${filingId}`)
}
