import type { AccountRow, AreaRow, AuditRow, SessionRow } from '../../domain/identity/queries.ts'
import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Accounts with a role in the area or below, and those that hold none anywhere. */
export async function listAccountRows(database: Database, areaPath: string): Promise<readonly AccountRow[]> {
  return database.look<AccountRow>(sql`
    select c.id, c.login, c.name, c.disabled_at is not null as disabled, c.totp_confirmed as "secondFactor",
           (select max(s.seen_at) from identity.session s where s.account_id = c.id) as "lastSeenAt",
           coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'areaId', g.area_id, 'areaName', a.name,
                     'from', g.valid_from, 'until', g.valid_until) order by g.valid_from)
                    filter (where g.id is not null), '[]') as grants
    from identity.account c
    left join identity.grant g on g.account_id = c.id
    left join identity.area a on a.id = g.area_id
    where not exists (select from identity.grant o where o.account_id = c.id)
       or exists (select from identity.grant o join identity.area oa on oa.id = o.area_id
                  where o.account_id = c.id and oa.path like ${areaPath} || '%')
    group by c.id order by c.name, c.id limit 1000`)
}

export async function listAreaRows(database: Database, areaPath: string): Promise<readonly AreaRow[]> {
  return database.look<AreaRow>(sql`
    select a.id, a.parent_id as "parentId", a.level, a.code, a.name, a.path,
           (select count(*) from identity.area b where b.parent_id = a.id
              and (b.valid_until is null or b.valid_until >= current_date)) as below
    from identity.area a
    where (a.valid_until is null or a.valid_until >= current_date)
      and (a.path like ${areaPath} || '%' or ${areaPath} like a.path || '%')
    order by length(a.path), a.sort, a.code, a.name limit 5000`)
}

export async function listSessionRows(
  database: Database,
  accountId: string,
  now: string,
): Promise<readonly SessionRow[]> {
  return database.look<SessionRow>(sql`
    select id, device, network, created_at as "createdAt", seen_at as "seenAt", false as current
    from identity.session
    where account_id = ${accountId} and ended_at is null and ends_at > ${now} order by created_at desc limit 100`)
}

export interface AuditFilter {
  readonly action?: string | undefined
  readonly accountId?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Position to go on below. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Lines of the books, newest first. */
export async function listAuditRows(tx: Tx, filter: AuditFilter): Promise<readonly AuditRow[]> {
  return tx.rows<AuditRow>(sql`
    select e.position, e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.actor_id as "actorId",
           coalesce(a.name, e.actor_kind) as "actorName", e.written_at as "writtenAt", e.detail
    from journal.entry e left join identity.account a on a.id = e.actor_id
    where e.committee_id = ${tx.committeeId}
      and (${filter.action ?? null}::text is null or e.action = ${filter.action ?? null})
      and (${filter.accountId ?? null}::uuid is null or e.actor_id = ${filter.accountId ?? null})
      and (${filter.subjectId ?? null}::uuid is null or e.subject_id = ${filter.subjectId ?? null})
      and (${filter.from ?? null}::date is null or e.written_at >= ${filter.from ?? null}::date)
      and (${filter.until ?? null}::date is null or e.written_at < ${filter.until ?? null}::date + 1)
      and (${filter.before ?? null}::bigint is null or e.position < ${filter.before ?? null})
    order by e.position desc limit ${filter.limit}`)
}
