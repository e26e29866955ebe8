import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface Link extends Subject {
  readonly kind: 'link'
  readonly taskId: string
  readonly revokedAt: string | null
}

export async function lockLink(tx: Tx, linkId: string): Promise<Link | undefined> {
  return tx.maybe<Link>(sql`
    select 'link' as kind, l.id, l.task_id as "taskId", t.grid_id as "gridId",
           l.revoked_at as "revokedAt"
    from cases.link l
    join cases.agency_task t on t.committee_id = l.committee_id and t.id = l.task_id
    where l.committee_id = ${tx.committeeId} and l.id = ${linkId}
    for update of l`)
}

export async function addLink(
  tx: Tx,
  row: { id: string; taskId: string; issuedAt: string; issuedBy: string; expiresOn: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.link (committee_id, id, task_id, issued_at, issued_by, expires_on)
    values (${tx.committeeId}, ${row.id}, ${row.taskId}, ${row.issuedAt}, ${row.issuedBy}, ${row.expiresOn})`)
}

export async function saveLinkRevoked(tx: Tx, linkId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.link set revoked_at = ${at} where committee_id = ${tx.committeeId} and id = ${linkId}`)
}

/** Does this link open this task on that day? Asked again inside the transaction: it may have been revoked a moment ago. */
export async function isLinkOpen(tx: Tx, linkId: string, taskId: string, today: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 from cases.link
    where committee_id = ${tx.committeeId} and id = ${linkId} and task_id = ${taskId} and revoked_at is null
      and expires_on >= ${today}`)
  return rows.length > 0
}

export async function countOpening(tx: Tx, linkId: string, at: string): Promise<void> {
  await tx.run(sql`
    update cases.link set opened_count = opened_count + 1, last_opened_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${linkId}`)
}

/** Last day of the link; `undefined`: no such link. */
export async function findLinkExpiry(tx: Tx, linkId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ expiresOn: string }>(sql`
    select expires_on as "expiresOn" from cases.link where committee_id = ${tx.committeeId} and id = ${linkId}`)
  return row?.expiresOn
}
