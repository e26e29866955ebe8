import type { WebhookMatter } from '../../domain/connections/webhook-events.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What may be told of a subject besides its id, as it stands now; columns without any words of residents. */
export interface SubjectFacts {
  readonly subjectId: string
  readonly matter: WebhookMatter | null
  readonly task: { readonly organisationId: string; readonly state: string; readonly dueAt: string } | null
  readonly kind: string | null
}

export async function listSubjectFacts(
  tx: Tx,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, SubjectFacts>> {
  const rows = await tx.rows<{
    subjectId: string
    caseId: string | null
    number: string
    kindCode: string
    state: string
    dueAt: string
    taskState: string | null
    taskDueAt: string
    organisationId: string
    kind: string | null
  }>(sql`
    select s.id as "subjectId", c.id as "caseId", c.number, c.kind_code as "kindCode", c.state, c.due_at as "dueAt",
           t.state as "taskState", t.due_at as "taskDueAt", t.organisation_id as "organisationId", a.kind
    from unnest(${[...new Set(subjectIds)]}::uuid[]) s (id)
    left join cases.agency_task t on t.committee_id = ${tx.committeeId} and t.id = s.id
    left join cases.case c on c.committee_id = ${tx.committeeId} and c.id = coalesce(t.case_id, s.id)
    left join announcements.announcement a on a.committee_id = ${tx.committeeId} and a.id = s.id`)
  return new Map(
    rows.map(
      ({ subjectId, caseId, number, kindCode, state, dueAt, taskState, taskDueAt, organisationId, kind }) => [
        subjectId,
        {
          subjectId,
          matter: caseId ? { id: caseId, number, kindCode, state, dueAt } : null,
          task: taskState ? { organisationId, state: taskState, dueAt: taskDueAt } : null,
          kind,
        },
      ],
    ),
  )
}

/** Which of these are matters that a platform sent. */
export async function listSentBy(
  tx: Tx,
  clientId: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(sql`
    select case_id as id from connections.request
    where committee_id = ${tx.committeeId} and client_id = ${clientId} and case_id = any (${caseIds}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
