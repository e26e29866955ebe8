import type { RequestKind, RequestState } from '../../domain/rights/request.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface RequestSubject extends Subject {
  readonly kind: 'right'
  readonly state: RequestState
  readonly wish: RequestKind
  readonly caseId: string
  readonly personId: string
  readonly copies: number
}

export async function lockRequest(tx: Tx, id: string): Promise<RequestSubject | undefined> {
  return tx.maybe(sql`
    select 'right' as kind, id, grid_id as "gridId", state, kind as wish, case_id as "caseId", person_id as "personId", copies
    from rights.request where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

/** Whose record it is, and in which grid; `undefined`: no such record. */
export async function findAsker(
  tx: Tx,
  personId: string,
): Promise<{ readonly id: string; readonly gridId: string | null } | undefined> {
  return tx.maybe(sql`
    select id, grid_id as "gridId" from registry.person
    where committee_id = ${tx.committeeId} and id = ${personId} and state <> 'removed'`)
}

export async function isRequestKnown(tx: Tx, id: string, caseId: string): Promise<boolean> {
  const { known } = await tx.one<{ known: boolean }>(sql`
    select exists (select from rights.request where committee_id = ${tx.committeeId} and (id = ${id} or case_id = ${caseId}))
      as known`)
  return known
}

export async function addRequest(
  tx: Tx,
  row: {
    readonly id: string
    readonly caseId: string
    readonly personId: string
    readonly gridId: string | null
    readonly kind: RequestKind
    readonly words: Buffer
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into rights.request (committee_id, id, case_id, person_id, grid_id, kind, state, words_sealed, asked_at, asked_with)
    values (${tx.committeeId}, ${row.id}, ${row.caseId}, ${row.personId}, ${row.gridId}, ${row.kind}, 'asked', ${row.words},
            ${row.at}, ${row.by})`)
}

export async function saveIdentified(
  tx: Tx,
  id: string,
  how: { readonly proof: string; readonly words: Buffer; readonly at: string; readonly by: string },
): Promise<void> {
  await tx.run(sql`
    update rights.request set state = 'identified', proof = ${how.proof}, proof_sealed = ${how.words},
      identified_at = ${how.at}, identified_by = ${how.by}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function countCopy(tx: Tx, id: string): Promise<number> {
  const { copies } = await tx.one<{ copies: number }>(sql`
    update rights.request set copies = copies + 1 where committee_id = ${tx.committeeId} and id = ${id} returning copies`)
  return copies
}

export async function saveAnswered(
  tx: Tx,
  id: string,
  answer: {
    readonly state: 'answered' | 'refused'
    readonly outcome: string
    readonly words: Buffer
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await tx.run(sql`
    update rights.request set state = ${answer.state}, outcome = ${answer.outcome}, answer_sealed = ${answer.words},
      answered_at = ${answer.at}, answered_by = ${answer.by}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Changes to the record since it was asked for: what the registry's own deeds wrote. */
export async function countChangesSince(tx: Tx, requestId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(distinct c.id) as n
    from rights.request q
    join registry.change c on c.committee_id = q.committee_id and c.made_at >= q.asked_at and c.reverted_by is null
      and (c.subject_id = q.person_id or exists (select from registry.change_about a
        where a.committee_id = q.committee_id and a.change_id = c.id and a.about_id = q.person_id))
    where q.committee_id = ${tx.committeeId} and q.id = ${requestId}`)
  return n
}
