import type { BallotKind, IssuedKind, NumberedKind } from '../../domain/documents/paper-issued.ts'
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
  /** What it was issued for: a matter, doors of a drive, a vote. One of them is known. */
  readonly caseId: string | null
  readonly driveId: string | null
  readonly ballotId: string | null
  readonly paperKind: NumberedKind
  readonly serial: string
}

const paper = sql`'paper' as kind, id, grid_id as "gridId", state, case_id as "caseId", drive_id as "driveId",
  ballot_id as "ballotId", kind as "paperKind", serial`

export async function lockPaper(tx: Tx, paperId: string): Promise<Paper | undefined> {
  return tx.maybe<Paper>(sql`
    select ${paper} from documents.paper where committee_id = ${tx.committeeId} and id = ${paperId} for update`)
}

export async function findPaper(tx: Tx, paperId: string): Promise<Paper | undefined> {
  return tx.maybe<Paper>(sql`
    select ${paper} from documents.paper where committee_id = ${tx.committeeId} and id = ${paperId}`)
}

export type NewPaper = {
  readonly id: string
  readonly gridId: string | null
  readonly year: number
  readonly number: number
  readonly serial: string
  readonly headSealed: Buffer
  readonly factsSealed: Buffer
  readonly copies: number
  readonly issuedAt: string
  readonly issuedBy: string
} & (
  | { readonly kind: IssuedKind; readonly caseId: string }
  | { readonly kind: BallotKind; readonly ballotId: string }
)

/** Printed with the template that is in use at this moment. */
export async function addPaper(tx: Tx, row: NewPaper): Promise<void> {
  await tx.run(sql`
    insert into documents.paper (committee_id, id, case_id, ballot_id, grid_id, kind, year, number, serial, head_sealed,
      facts_sealed, copies, template_id, issued_at, issued_by, state)
    values (${tx.committeeId}, ${row.id}, ${'caseId' in row ? row.caseId : null},
      ${'ballotId' in row ? row.ballotId : null}, ${row.gridId}, ${row.kind}, ${row.year}, ${row.number},
      ${row.serial}, ${row.headSealed}, ${row.factsSealed}, ${row.copies},
      (select id from documents.template
       where committee_id = ${tx.committeeId} and kind = ${row.kind} and until is null),
      ${row.issuedAt}, ${row.issuedBy}, 'issued')`)
}

/** The number of the notice that stands for a vote today. */
export async function findBallotSerial(tx: Tx, ballotId: string): Promise<string | undefined> {
  const found = await tx.maybe<{ serial: string }>(sql`
    select serial from documents.paper
    where committee_id = ${tx.committeeId} and ballot_id = ${ballotId} and state = 'issued' limit 1`)
  return found?.serial
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
