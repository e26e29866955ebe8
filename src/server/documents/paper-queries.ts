import type { NumberedKind } from '../../domain/documents/paper-issued.ts'
import type { BallotPaperRow } from '../../domain/documents/ballot-paper.ts'
import type { PaperRow, SealRow } from '../../domain/documents/paper-view.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql } from '../database/sql.ts'

export interface PaperRecord extends Omit<PaperRow, 'title' | 'purpose' | 'receiver' | 'voidReason'> {
  readonly headSealed: Uint8Array
  readonly voidReasonSealed: Uint8Array | null
}

export async function listPaperRecords(tx: Tx, caseId: string): Promise<readonly PaperRecord[]> {
  return tx.rows<PaperRecord>(sql`
    select p.id, p.kind, p.serial, p.head_sealed as "headSealed", p.copies, p.issued_at as "issuedAt",
           coalesce(a.name, '') as "issuedBy", p.state, p.voided_at as "voidedAt", v.name as "voidedBy",
           p.void_reason_sealed as "voidReasonSealed"
    from documents.paper p
    left join identity.account a on a.id = p.issued_by
    left join identity.account v on v.id = p.voided_by
    where p.committee_id = ${tx.committeeId} and p.case_id = ${caseId}
    order by p.issued_at desc, p.id desc limit 200`)
}

export async function listBallotPapers(tx: Tx, ballotId: string): Promise<readonly BallotPaperRow[]> {
  return tx.rows<BallotPaperRow>(sql`
    select p.id, p.serial, p.copies, p.issued_at as "issuedAt", coalesce(a.name, '') as "issuedBy", p.state
    from documents.paper p left join identity.account a on a.id = p.issued_by
    where p.committee_id = ${tx.committeeId} and p.ballot_id = ${ballotId}
    order by p.issued_at desc, p.id desc limit 200`)
}

export interface ContentRecord extends Pick<PaperRow, 'id' | 'serial' | 'state'> {
  readonly kind: NumberedKind
  readonly headSealed: Uint8Array
  readonly factsSealed: Uint8Array
  /** The file of the template it was issued with. */
  readonly template: string | null
}

export async function findContentRecord(tx: Tx, paperId: string): Promise<ContentRecord | undefined> {
  return tx.maybe<ContentRecord>(sql`
    select p.id, p.kind, p.serial, p.state, p.head_sealed as "headSealed", p.facts_sealed as "factsSealed",
           t.sha256 as template
    from documents.paper p
    left join documents.template t on t.committee_id = p.committee_id and t.id = p.template_id
    where p.committee_id = ${tx.committeeId} and p.id = ${paperId}`)
}

export interface SealRecord extends Omit<SealRow, 'matter' | 'applicant' | 'receiver'> {
  readonly wordsSealed: Uint8Array
}

export interface SealPage {
  readonly from: string | undefined
  readonly until: string | undefined
  readonly after: { readonly on: string; readonly number: number } | undefined
  readonly limit: number
}

/** The seal book from the latest line back. */
export async function listSealRecords(
  tx: Tx,
  { from, until, after, limit }: SealPage,
): Promise<readonly SealRecord[]> {
  return tx.rows<SealRecord>(sql`
    select s.id, s.number, s.sealed_on as "sealedOn", s.paper_id as "paperId",
           coalesce(p.case_id, s.case_id) as "caseId", coalesce(p.serial, s.serial) as serial, s.copies,
           s.words_sealed as "wordsSealed", coalesce(a.name, '') as handler, s.approver, s.keeper,
           coalesce(p.state = 'void', false) as "isVoid"
    from documents.seal_entry s
    left join documents.paper p on p.committee_id = s.committee_id and p.id = s.paper_id
    left join identity.account a on a.id = s.handled_by
    where s.committee_id = ${tx.committeeId}
      ${from ? sql`and s.sealed_on >= ${from}::date` : nothing}
      ${until ? sql`and s.sealed_on <= ${until}::date` : nothing}
      ${after ? sql`and (s.sealed_on, s.number) < (${after.on}::date, ${after.number}::integer)` : nothing}
    order by s.sealed_on desc, s.number desc limit ${limit}`)
}
