import { endOfDay, linkState } from '../../domain/cases/agency-link.ts'
import type { LinkView } from '../../domain/cases/agency-view.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The links of these tasks, newest first; never the address itself, which is not kept. */
export async function listLinks(
  tx: Tx,
  taskIds: readonly string[],
  now: string,
): Promise<readonly LinkView[]> {
  const rows = await tx.rows<Omit<LinkView, 'state'>>(sql`
    select id, task_id as "taskId", expires_on as "expiresOn", issued_at as "issuedAt", revoked_at as "revokedAt",
           opened_count as "openedCount", last_opened_at as "lastOpenedAt"
    from cases.link
    where committee_id = ${tx.committeeId} and task_id = any (${taskIds}::uuid[])
    order by issued_at desc`)
  return rows.map((row) => ({
    ...row,
    state: linkState({ endsAt: endOfDay(row.expiresOn), revokedAt: row.revokedAt }, now),
  }))
}
