import type { VisitFact } from '../../domain/cases/closing.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { NewReporter } from './report-store.ts'

export async function addNote(
  tx: Tx,
  row: { id: string; caseId: string; textSealed: Buffer; by: string; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.note (committee_id, id, case_id, text_sealed, written_by, written_at)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.textSealed}, ${row.by}, ${row.at})`)
}

export async function addReporter(
  tx: Tx,
  row: NewReporter & { readonly wordsSealed: Buffer | null },
  at: string,
): Promise<void> {
  await tx.run(sql`
    insert into cases.reporter (committee_id, id, case_id, first_case_id, person_id, name_sealed, phone_sealed,
      phone_index, phone_tail, name_mask, phone_mask, confidential, wants_messages, words_sealed,
      joined_at)
    values (${tx.committeeId}, ${row.id}, ${row.case_id}, ${row.case_id}, ${row.person_id},
      decode(${row.name_sealed}, 'hex'), decode(${row.phone_sealed}, 'hex'), decode(${row.phone_index}, 'hex'),
      ${row.phone_tail}, ${row.name_mask}, ${row.phone_mask}, ${row.confidential}, ${row.wants_messages},
      ${row.wordsSealed}, ${at})`)
}

export async function hasReporter(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from cases.reporter
    where committee_id = ${tx.committeeId} and case_id = ${caseId} and person_id = ${personId}`)
  return rows.length > 0
}

/** Everybody who reported one case now belongs to another; where each came from is kept. */
export async function moveReporters(tx: Tx, fromCaseId: string, toCaseId: string): Promise<void> {
  await tx.run(sql`
    update cases.reporter set case_id = ${toCaseId}
    where committee_id = ${tx.committeeId} and case_id = ${fromCaseId}`)
}

/** What a reporter brought, and the matter to which it was joined. */
export interface JoinedReport {
  readonly source: string
  readonly kindCode: string
  readonly title: string
  readonly wordsSealed: Buffer
  readonly ownWordsSealed: Buffer | null
  readonly dwellingId: string | null
  readonly compoundId: string | null
  readonly placeWords: string
  readonly joinedAt: string
  readonly firstCaseId: string
  /** Whether somebody else has reported the matter too. */
  readonly others: boolean
}

export async function findJoinedReport(
  tx: Tx,
  caseId: string,
  reporterId: string,
): Promise<JoinedReport | undefined> {
  return tx.maybe<JoinedReport>(sql`
    select c.source, c.kind_code as "kindCode", c.title, c.words_sealed as "wordsSealed",
      r.words_sealed as "ownWordsSealed", c.dwelling_id as "dwellingId", c.compound_id as "compoundId",
      c.place_words as "placeWords", r.joined_at as "joinedAt", r.first_case_id as "firstCaseId",
      exists (select from cases.reporter o where o.committee_id = r.committee_id and o.case_id = r.case_id
        and o.id <> r.id) as others
    from cases.reporter r join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    where r.committee_id = ${tx.committeeId} and r.case_id = ${caseId} and r.id = ${reporterId}`)
}

/** One reporter goes to a matter of his own. */
export async function partReporterTo(tx: Tx, reporterId: string, caseId: string): Promise<void> {
  await tx.run(sql`
    update cases.reporter set case_id = ${caseId}, first_case_id = ${caseId}
    where committee_id = ${tx.committeeId} and id = ${reporterId}`)
}

/** Two matters were one for a time; kept for the course of both, also when they are split again. */
export async function keepJoining(tx: Tx, caseId: string, partId: string): Promise<void> {
  await tx.run(sql`
    insert into cases.joining (committee_id, case_id, part_id) values (${tx.committeeId}, ${caseId}, ${partId})
    on conflict do nothing`)
}

/** A case that is split off takes its reporters along, and those of the cases that were merged into it before. */
export async function returnReporters(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`
    with recursive part as (
      select ${caseId}::uuid as id
      union
      select c.id from part join cases.case c on c.committee_id = ${tx.committeeId} and c.merged_into = part.id
    )
    update cases.reporter set case_id = ${caseId}
    where committee_id = ${tx.committeeId} and first_case_id in (select id from part)`)
}

export async function addVisit(
  tx: Tx,
  row: {
    id: string
    caseId: string
    reporterId: string | null
    way: string
    reached: boolean
    solved: boolean | null
    satisfaction: string | null
    wordsSealed: Buffer | null
    resultNo: number
    afterCheck: boolean
    by: string
    at: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into cases.return_visit (committee_id, id, case_id, reporter_id, way, reached, solved, satisfaction,
                                    words_sealed, result_no, after_check, made_by, made_at)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.reporterId}, ${row.way}, ${row.reached}, ${row.solved},
            ${row.satisfaction}, ${row.wordsSealed}, ${row.resultNo}, ${row.afterCheck}, ${row.by}, ${row.at})`)
}

/** Return visits in order. */
export async function listVisits(tx: Tx, caseId: string): Promise<readonly VisitFact[]> {
  return tx.rows<VisitFact>(sql`
    select made_at as "madeAt", way, reached, solved, satisfaction, result_no as "resultNo", after_check as "afterCheck"
    from cases.return_visit
    where committee_id = ${tx.committeeId} and case_id = ${caseId} order by made_at, id`)
}

export interface SealedReporter {
  readonly id: string
  readonly personId: string | null
  readonly nameSealed: Buffer | null
  readonly phoneSealed: Buffer | null
}

export async function findReporter(
  tx: Tx,
  caseId: string,
  reporterId: string,
): Promise<SealedReporter | undefined> {
  return tx.maybe<SealedReporter>(sql`
    select id, person_id as "personId", name_sealed as "nameSealed", phone_sealed as "phoneSealed"
    from cases.reporter where committee_id = ${tx.committeeId} and case_id = ${caseId} and id = ${reporterId}`)
}
