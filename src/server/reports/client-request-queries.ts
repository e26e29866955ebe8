import type { z } from 'zod'
import { openStates } from '../../domain/cases/case-states.ts'
import type { SentRequest, SentUpdate, sentRequests, sentUpdates } from '../../domain/connections/queries.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

type Question = z.infer<typeof sentRequests.input>
type Row = Omit<SentRequest, 'description'> & { readonly descriptionSealed: Buffer }

/** What one platform sent, the latest first; a merged matter stands as the one that it was merged into. */
export async function listSentRequests(
  tx: Tx,
  clientId: string,
  { from, to, numbers, serviceCodes, isOpen, caseId, after, limit }: Question,
): Promise<readonly Row[]> {
  const [at, id] = after?.split('|') ?? []
  return tx.rows<Row>(sql`
    select r.case_id as "caseId", c.number, c.state, r.service_code as "serviceCode", k.level3 as "serviceName",
           r.description_sealed as "descriptionSealed", r.address, r.lat, r.long, r.media_url as "mediaUrl",
           (select t.organisation_name from cases.agency_task t
            where t.committee_id = c.committee_id and t.case_id = c.id and t.state in ('sent', 'opened', 'accepted')
            order by t.due_at limit 1) as agency,
           r.requested_at as "requestedAt", c.updated_at as "updatedAt", c.due_at as "dueAt"
    from connections.request r
    join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    join cases.kind k on k.committee_id = r.committee_id and k.code = r.service_code
    where r.committee_id = ${tx.committeeId} and r.client_id = ${clientId}
      and r.requested_at >= ${from} and r.requested_at <= ${to}
      and ${numbers.length === 0 ? sql`true` : sql`c.number = any (${numbers}::text[])`}
      and ${serviceCodes.length === 0 ? sql`true` : sql`r.service_code = any (${serviceCodes}::text[])`}
      and ${caseId ? sql`r.case_id = ${caseId}` : sql`true`}
      and ${isOpen === null ? sql`true` : sql`(c.state = any (${[...openStates]}::text[])) = ${isOpen}`}
      and ${at ? sql`(r.requested_at, r.case_id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`}
    order by r.requested_at desc, r.case_id desc limit ${limit}`)
}

/** What has happened to what one platform sent, the newest first. */
export async function listSentUpdates(
  tx: Tx,
  clientId: string,
  { from, to, before, limit }: z.infer<typeof sentUpdates.input>,
): Promise<readonly SentUpdate[]> {
  return tx.rows<SentUpdate>(sql`
    select e.position, c.number, e.action, coalesce(e.detail, '{}') as detail, c.state, e.written_at as at
    from connections.request r
    join cases.case c on c.committee_id = r.committee_id and c.id = r.case_id
    join journal.entry e on e.committee_id = r.committee_id and e.subject_id = r.case_id
    where r.committee_id = ${tx.committeeId} and r.client_id = ${clientId} and e.action like 'case.%'
      and e.written_at >= ${from} and e.written_at <= ${to}
      and (${before === undefined} or e.position < ${before ?? 0})
    order by e.position desc limit ${limit}`)
}
