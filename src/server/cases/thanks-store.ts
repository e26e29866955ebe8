import type { ThanksKind } from '../../domain/cases/thanks.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface ThanksRecord {
  readonly id: string
  readonly caseId: string
  readonly kind: ThanksKind
  readonly givenOn: string
  readonly giverSealed: Uint8Array
  readonly textSealed: Uint8Array
  readonly shownPublicly: boolean
  readonly attachmentId: string | null
}

export async function isThanksKnown(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from cases.thanks where committee_id = ${tx.committeeId} and id = ${id}`)
  return rows.length > 0
}

export async function addThanks(
  tx: Tx,
  row: ThanksRecord & {
    gridId: string | null
    recordedAt: string
    recordedByKind: string
    recordedBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into cases.thanks (committee_id, id, case_id, grid_id, kind, given_on, giver_sealed, text_sealed,
      shown_publicly, attachment_id, recorded_at, recorded_by_kind, recorded_by)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.kind}, ${row.givenOn}, ${row.giverSealed},
      ${row.textSealed}, ${row.shownPublicly}, ${row.attachmentId}, ${row.recordedAt}, ${row.recordedByKind},
      ${row.recordedBy})`)
}

export interface ThanksPage {
  readonly caseId: string | null
  readonly after: { readonly givenOn: string; readonly id: string } | undefined
  readonly limit: number
}

export async function listThanksRecords(
  tx: Tx,
  { caseId, after, limit }: ThanksPage,
): Promise<readonly ThanksRecord[]> {
  return tx.rows<ThanksRecord>(sql`
    select id, case_id as "caseId", kind, given_on as "givenOn", giver_sealed as "giverSealed",
           text_sealed as "textSealed", shown_publicly as "shownPublicly", attachment_id as "attachmentId"
    from cases.thanks
    where committee_id = ${tx.committeeId}${caseId ? sql` and case_id = ${caseId}` : sql``}
      ${after ? sql`and (given_on, id) < (${after.givenOn}::date, ${after.id}::uuid)` : sql``}
    order by given_on desc, id desc limit ${limit}`)
}
