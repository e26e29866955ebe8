import type { AgencyWordKind, AgencyWordView } from '../../domain/cases/agency-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface NewWord {
  readonly id: string
  readonly taskId: string
  readonly kind: AgencyWordKind
  readonly saidAt: string
  readonly textSealed: Buffer
  readonly referenceSealed: Buffer | null
  readonly code: string | null
}

export async function addWord(tx: Tx, row: NewWord): Promise<void> {
  await tx.run(sql`
    insert into cases.agency_word (committee_id, id, task_id, kind, said_at, text_sealed, reference_sealed, code)
    values (${tx.committeeId}, ${row.id}, ${row.taskId}, ${row.kind}, ${row.saidAt}, ${row.textSealed},
            ${row.referenceSealed}, ${row.code})`)
}

export interface KeptWord {
  readonly id: string
  readonly taskId: string
  readonly kind: AgencyWordKind
  readonly saidAt: string
  readonly textSealed: Uint8Array
  readonly referenceSealed: Uint8Array | null
  readonly code: AgencyWordView['code']
}

/** What was said about these tasks, in order. */
export async function listWords(tx: Tx, taskIds: readonly string[]): Promise<readonly KeptWord[]> {
  return tx.rows<KeptWord>(sql`
    select id, task_id as "taskId", kind, said_at as "saidAt", text_sealed as "textSealed",
           reference_sealed as "referenceSealed", code
    from cases.agency_word
    where committee_id = ${tx.committeeId} and task_id = any (${taskIds}::uuid[])
    order by said_at, id`)
}
