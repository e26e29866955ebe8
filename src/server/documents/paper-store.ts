import type { DoorKind, IssuedKind } from '../../domain/documents/paper-issued.ts'
import type { PaperState } from '../../domain/documents/paper.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The case a paper is issued for: it is held, so that it is there when the paper is. */
export async function lockPaperCase(tx: Tx, caseId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'case' as kind, id, grid_id as "gridId" from cases.case
    where committee_id = ${tx.committeeId} and id = ${caseId} for share`)
}

export async function findPaperCase(tx: Tx, caseId: string): Promise<Subject | undefined> {
  return tx.maybe<Subject>(sql`
    select 'case' as kind, id, grid_id as "gridId" from cases.case
    where committee_id = ${tx.committeeId} and id = ${caseId}`)
}

export interface Paper extends Subject {
  readonly kind: 'paper'
  readonly state: PaperState
  /** The matter it was issued for; `null`: it was for doors of a drive. */
  readonly caseId: string | null
  readonly driveId: string | null
  readonly paperKind: IssuedKind | DoorKind
  readonly serial: string
}

const paper = sql`'paper' as kind, id, grid_id as "gridId", state, case_id as "caseId", drive_id as "driveId", kind as "paperKind", serial`

export async function lockPaper(tx: Tx, paperId: string): Promise<Paper | undefined> {
  return tx.maybe<Paper>(sql`
    select ${paper} from documents.paper where committee_id = ${tx.committeeId} and id = ${paperId} for update`)
}

export async function findPaper(tx: Tx, paperId: string): Promise<Paper | undefined> {
  return tx.maybe<Paper>(sql`
    select ${paper} from documents.paper where committee_id = ${tx.committeeId} and id = ${paperId}`)
}

export interface NewPaper {
  readonly id: string
  readonly caseId: string
  readonly gridId: string | null
  readonly kind: IssuedKind
  readonly year: number
  readonly number: number
  readonly serial: string
  readonly headSealed: Buffer
  readonly factsSealed: Buffer
  readonly copies: number
  readonly issuedAt: string
  readonly issuedBy: string
}

/** Printed with the template that is in use at this moment. */
export async function addPaper(tx: Tx, row: NewPaper): Promise<void> {
  await tx.run(sql`
    insert into documents.paper (committee_id, id, case_id, grid_id, kind, year, number, serial, head_sealed,
      facts_sealed, copies, template_id, issued_at, issued_by, state)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.gridId}, ${row.kind}, ${row.year}, ${row.number},
      ${row.serial}, ${row.headSealed}, ${row.factsSealed}, ${row.copies},
      (select id from documents.template
       where committee_id = ${tx.committeeId} and kind = ${row.kind} and until is null),
      ${row.issuedAt}, ${row.issuedBy}, 'issued')`)
}

export async function savePaperVoid(
  tx: Tx,
  row: { readonly id: string; readonly at: string; readonly by: string; readonly reasonSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update documents.paper
    set state = 'void', voided_at = ${row.at}, voided_by = ${row.by}, void_reason_sealed = ${row.reasonSealed}
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}
