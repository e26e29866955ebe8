import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** 反映人 who can be found: who left a number, or whose name is known. */
export interface Listener {
  readonly reporterId: string
  readonly caseId: string
  readonly number: string
  readonly gridId: string | null
  /** null: left no number. */
  readonly phoneSealed: Buffer | null
  readonly isConfidential: boolean
  /** To be told by message. */
  readonly agreed: boolean
}

/** Those who agreed to messages, of these matters, or only these reporters of them. */
export async function listListeners(
  tx: Tx,
  caseIds: readonly string[],
  reporterIds?: readonly string[],
): Promise<readonly Listener[]> {
  return (await listReporters(tx, caseIds, reporterIds)).filter(({ agreed }) => agreed)
}

/** The same with those who agreed to nothing. */
export async function listReporters(
  tx: Tx,
  caseIds: readonly string[],
  reporterIds?: readonly string[],
): Promise<readonly Listener[]> {
  return tx.rows<Listener>(sql`
    select p.id as "reporterId", c.id as "caseId", c.number, c.grid_id as "gridId", p.phone_sealed as "phoneSealed",
      p.confidential as "isConfidential", p.wants_messages as agreed
    from cases.reporter p join cases.case c on c.committee_id = p.committee_id and c.id = p.case_id
    where p.committee_id = ${tx.committeeId} and p.case_id = any (${caseIds}::uuid[])
      and (p.phone_sealed is not null or p.name_sealed is not null or p.person_id is not null)
      and (${reporterIds === undefined} or p.id = any (${reporterIds ?? []}::uuid[]))
    order by p.joined_at, p.id`)
}

/** Those that came along when one case was merged into another. */
export async function listMerged(
  tx: Tx,
  fromCaseId: string,
  intoCaseId: string,
): Promise<readonly Listener[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from cases.reporter
    where committee_id = ${tx.committeeId} and case_id = ${intoCaseId} and first_case_id = ${fromCaseId}`)
  return listReporters(
    tx,
    [intoCaseId],
    rows.map(({ id }) => id),
  )
}

/** Whom an agency's link goes to: the office line of the organisation that was asked. */
export interface Office {
  readonly number: string
  readonly gridId: string | null
  readonly caseId: string
  readonly phone: string
}

export async function findOffice(tx: Tx, taskId: string): Promise<Office | undefined> {
  return tx.maybe<Office>(sql`
    select t.case_number as number, t.grid_id as "gridId", t.case_id as "caseId", o.phone
    from cases.agency_task t
    join registry.organisation o on o.committee_id = t.committee_id and o.id = t.organisation_id
    where t.committee_id = ${tx.committeeId} and t.id = ${taskId}`)
}
