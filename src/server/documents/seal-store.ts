import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface NewSealEntry {
  readonly id: string
  readonly gridId: string | null
  readonly year: number
  readonly number: number
  readonly sealedOn: string
  /** `null`: of a paper in a file of its own, which `caseId` and `serial` name. */
  readonly paperId: string | null
  readonly caseId?: string
  readonly serial?: string
  readonly wordsSealed: Buffer
  readonly copies: number
  readonly handledBy: string
  readonly approver: string
  readonly keeper: string
}

export async function addSealEntry(tx: Tx, row: NewSealEntry): Promise<void> {
  await tx.run(sql`
    insert into documents.seal_entry (committee_id, id, grid_id, year, number, sealed_on, paper_id, words_sealed, copies,
      handled_by, approver, keeper, case_id, serial)
    values (${tx.committeeId}, ${row.id}, ${row.gridId}, ${row.year}, ${row.number}, ${row.sealedOn}, ${row.paperId},
      ${row.wordsSealed}, ${row.copies}, ${row.handledBy}, ${row.approver}, ${row.keeper}, ${row.caseId ?? null}, ${row.serial ?? null})`)
}

/** Who holds the secretary's role in a committee on a day. */
export async function listSecretaries(
  tx: Tx,
  today: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.rows(sql`
    select distinct a.id, a.name from identity.grant g join identity.account a on a.id = g.account_id
    where g.role = 'secretary' and g.area_id = ${tx.committeeId} and a.disabled_at is null
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})
    order by a.name, a.id limit 20`)
}
