import type { CommitmentView } from '../../domain/mediation/file-view.ts'
import type { DueCheck } from '../../domain/mediation/queries.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql } from '../database/sql.ts'

export async function listOpenChecks(
  tx: Tx,
  fileId: string,
): Promise<readonly { readonly checkId: string; readonly commitmentId: string; readonly dueOn: string }[]> {
  return tx.rows(sql`
    select k.id as "checkId", k.commitment_id as "commitmentId", k.due_on as "dueOn"
    from mediation.commitment_check k
    join mediation.commitment c on c.committee_id = k.committee_id and c.id = k.commitment_id
    where k.committee_id = ${tx.committeeId} and c.file_id = ${fileId} and k.result is null order by k.due_on`)
}

type Finding = Omit<CommitmentView['findings'][number], 'words'> & {
  readonly commitmentId: string
  readonly wordsSealed: Buffer | null
}

export async function listFindings(tx: Tx, fileId: string): Promise<readonly Finding[]> {
  return tx.rows<Finding>(sql`
    select n.id, k.commitment_id as "commitmentId", k.due_on as "dueOn", n.result, n.found_at as at,
           coalesce(a.name, '') as by, n.words_sealed as "wordsSealed", n.repeated, n.image_sealed is not null as photo
    from mediation.finding n
    join mediation.commitment_check k on k.committee_id = n.committee_id and k.id = n.check_id
    join mediation.commitment c on c.committee_id = k.committee_id and c.id = k.commitment_id
    left join identity.account a on a.id = n.found_by
    where n.committee_id = ${tx.committeeId} and c.file_id = ${fileId} order by n.found_at desc, n.id desc limit 500`)
}

type Due = Omit<DueCheck, 'what'> & { readonly whatSealed: Buffer }

/** Due today or before, of commitments that run: one checker's, or everybody's. */
export async function listDueRows(
  tx: Tx,
  { today, checkerId }: { readonly today: string; readonly checkerId: string | undefined },
): Promise<readonly Due[]> {
  return tx.rows<Due>(sql`
    select k.id as "checkId", c.id as "commitmentId", c.file_id as "mediationId", f.case_id as "caseId",
           c.what_sealed as "whatSealed", k.due_on as "dueOn", c.dwelling_id as "dwellingId",
           coalesce(a.name, '') as checker, c.needs_evidence as "needsEvidence",
           (select count(*)::int from mediation.finding n
            where n.committee_id = k.committee_id and n.check_id = k.id and n.result = 'notMet') as tries
    from mediation.commitment_check k
    join mediation.commitment c on c.committee_id = k.committee_id and c.id = k.commitment_id
    join mediation.file f on f.committee_id = c.committee_id and f.id = c.file_id
    left join identity.account a on a.id = c.checker_id
    where k.committee_id = ${tx.committeeId} and k.result is null and k.due_on <= ${today}::date and c.state <> 'ended'
      ${checkerId ? sql`and c.checker_id = ${checkerId}` : nothing}
    order by k.due_on, k.id limit 200`)
}
