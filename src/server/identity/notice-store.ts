import type { NoticeCode, NoticeFacts, NoticeView } from '../../domain/identity/notice.ts'
import type { Role } from '../../domain/identity/role.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface NewNotice {
  readonly id: string
  readonly accountId: string
  readonly code: NoticeCode
  readonly subjectKind: string
  readonly subjectId: string
  readonly caseId: string | null
  readonly facts: NoticeFacts
}

/** One that is there already stays as it is. */
export async function addNotices(tx: Tx, rows: readonly NewNotice[], at: string): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    insert into identity.notice (committee_id, id, account_id, code, subject_kind, subject_id, case_id, facts, told_at)
    select ${tx.committeeId}, n.id, n."accountId", n.code, n."subjectKind", n."subjectId", n."caseId", n.facts, ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "accountId" uuid, code text, "subjectKind" text,
      "subjectId" uuid, "caseId" uuid, facts jsonb)
    on conflict (committee_id, id) do nothing`)
}

export async function saveNoticesRead(
  tx: Tx,
  accountId: string,
  noticeIds: readonly string[],
  at: string,
): Promise<number> {
  return tx.run(sql`
    update identity.notice set read_at = ${at}
    where committee_id = ${tx.committeeId} and account_id = ${accountId} and read_at is null
      and (${noticeIds.length === 0} or id = any (${noticeIds}::uuid[]))`)
}

export interface NoticeFilter {
  readonly accountId: string
  readonly unread: boolean
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** A notice without the names of its community and its matter. */
type NoticeRow = Omit<NoticeView, 'committeeId' | 'communityName' | 'matter'>

export async function listNoticeRows(tx: Tx, filter: NoticeFilter): Promise<readonly NoticeRow[]> {
  const { accountId, unread, after, limit } = filter
  return tx.rows<NoticeRow>(sql`
    select id, code, subject_kind as "subjectKind", subject_id as "subjectId", case_id as "caseId", facts,
           told_at as "toldAt", read_at as "readAt"
    from identity.notice
    where committee_id = ${tx.committeeId} and account_id = ${accountId} and (read_at is null or not ${unread})
      and (${after === undefined} or (told_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by told_at desc, id desc limit ${limit}`)
}

export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from identity.notice
    where committee_id = ${tx.committeeId} and account_id = ${accountId} and read_at is null`)
  return n
}

export async function hasNotices(tx: Tx, accountId: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from identity.notice where committee_id = ${tx.committeeId} and account_id = ${accountId} limit 1`)
  return rows.length > 0
}

/** Accounts that hold a role over this committee on a day: in it or in an area above it. */
export async function listHolders(
  tx: Tx,
  role: Role,
  path: string,
  today: string,
): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct g.account_id as id from identity.grant g
    join identity.area a on a.id = g.area_id join identity.account c on c.id = g.account_id
    where g.role = ${role} and starts_with(${path}, a.path) and c.disabled_at is null
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})`)
  return rows.map(({ id }) => id)
}

/** Accounts that answer for an organisation of this committee on a day. */
export async function listHandlers(
  tx: Tx,
  organisationId: string,
  path: string,
  today: string,
): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct g.account_id as id from identity.grant g
    join identity.area a on a.id = g.area_id join identity.account c on c.id = g.account_id
    where g.role = 'agencyHandler' and g.organisation_id = ${organisationId} and starts_with(${path}, a.path)
      and c.disabled_at is null and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})`)
  return rows.map(({ id }) => id)
}
