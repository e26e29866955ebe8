import type { Grant } from '../../domain/identity/role.ts'
import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface KeptSession {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly mustChangePassword: boolean
  readonly secondFactor: boolean
  /** An area that a role of the account lies in asks for a second factor. */
  readonly secondFactorRequired: boolean
  /** Roles that are not over yet. */
  readonly grants: readonly Grant[]
  readonly seenAt: string
  readonly endsAt: string
}

/** The session of a token with all that rights depend on, in one statement; none of an account that is disabled. */
export async function findSession(
  database: Database,
  hash: Buffer,
  now: string,
  today: string,
): Promise<KeptSession | undefined> {
  const [row] = await database.look<KeptSession>(sql`
    select s.id, s.account_id as "accountId", c.name as "accountName",
           c.must_change_password as "mustChangePassword", c.totp_confirmed as "secondFactor",
           s.seen_at as "seenAt", s.ends_at as "endsAt", coalesce(held.grants, '[]') as grants,
           coalesce(held.second_factor, false) as "secondFactorRequired"
    from identity.session s join identity.account c on c.id = s.account_id
    cross join lateral (
      select json_agg(json_build_object('role', g.role, 'areaId', g.area_id, 'areaPath', a.path,
               'from', g.valid_from, 'until', g.valid_until, 'organisationId', g.organisation_id)) as grants,
             bool_or(exists (select from identity.area o
                             where o.second_factor_required and starts_with(a.path, o.path))) as second_factor
      from identity.grant g join identity.area a on a.id = g.area_id
      where g.account_id = c.id and (g.valid_until is null or g.valid_until >= ${today})) held
    where s.token_hash = ${hash} and s.ended_at is null and s.ends_at > ${now} and c.disabled_at is null`)
  return row
}

export async function addSession(
  tx: Tx,
  row: {
    id: string
    accountId: string
    hash: Buffer
    at: string
    endsAt: string
    secondFactor: boolean
    network: string
    device: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.session (id, account_id, token_hash, created_at, seen_at, ends_at, second_factor, network, device)
    values (${row.id}, ${row.accountId}, ${row.hash}, ${row.at}, ${row.at}, ${row.endsAt}, ${row.secondFactor},
            ${row.network}, ${row.device})`)
}

export async function saveSeen(database: Database, id: string, at: string): Promise<void> {
  await database.look(sql`update identity.session set seen_at = greatest(seen_at, ${at}) where id = ${id}`)
}

export async function findSessionOwner(tx: Tx, id: string): Promise<{ accountId: string } | undefined> {
  return tx.maybe<{ accountId: string }>(sql`
    select account_id as "accountId" from identity.session where id = ${id} and ended_at is null`)
}

export async function saveSessionEnd(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`update identity.session set ended_at = ${at} where id = ${id} and ended_at is null`)
}

/** All of an account's, or all but the one that is in use; how many. */
export async function endSessionsOf(tx: Tx, accountId: string, at: string, except?: string): Promise<number> {
  return tx.run(sql`
    update identity.session set ended_at = ${at}
    where account_id = ${accountId} and ended_at is null and id is distinct from ${except ?? null}::uuid`)
}

export interface SessionListRow {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly createdAt: string
  readonly seenAt: string
}

/** An account's sessions that have neither ended nor fallen idle, newest first. */
export async function listSessionRows(
  database: Database,
  accountId: string,
  now: string,
  idleSince: string,
): Promise<readonly SessionListRow[]> {
  return database.look<SessionListRow>(sql`
    select id, device, network, created_at as "createdAt", seen_at as "seenAt"
    from identity.session
    where account_id = ${accountId} and ended_at is null and ends_at > ${now} and seen_at >= ${idleSince}
    order by created_at desc, id desc limit 100`)
}
