import type { Database, Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export interface KeptSession {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly organisationId: string | null
  readonly seenAt: string
  readonly endsAt: string
}

/** The session of a token, if it still runs and its account is not disabled. */
export async function findSession(
  database: Database,
  hash: Buffer,
  now: string,
): Promise<KeptSession | undefined> {
  const [row] = await database.look<KeptSession>(sql`
    select s.id, s.account_id as "accountId", a.name as "accountName", a.organisation_id as "organisationId",
           s.seen_at as "seenAt", s.ends_at as "endsAt"
    from identity.session s join identity.account a on a.id = s.account_id
    where s.token_hash = ${hash} and s.ended_at is null and s.ends_at > ${now} and a.disabled_at is null`)
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
  await database.look(sql`update identity.session set seen_at = ${at} where id = ${id}`)
}

export async function findSessionOwner(tx: Tx, id: string): Promise<{ accountId: string } | undefined> {
  return tx.maybe<{ accountId: string }>(sql`
    select account_id as "accountId" from identity.session where id = ${id} and ended_at is null`)
}

export async function saveSessionEnd(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`update identity.session set ended_at = ${at} where id = ${id} and ended_at is null`)
}

/** All of an account's, or all but the one that is in use. */
export async function endSessionsOf(tx: Tx, accountId: string, at: string, except?: string): Promise<void> {
  await tx.run(sql`
    update identity.session set ended_at = ${at}
    where account_id = ${accountId} and ended_at is null and id is distinct from ${except ?? null}::uuid`)
}

export interface Failures {
  readonly failures: number
  readonly lockedUntil: string | null
}

export async function findFailures(tx: Tx, loginKey: Buffer, network: string): Promise<Failures | undefined> {
  return tx.maybe<Failures>(sql`
    select failures, locked_until as "lockedUntil" from identity.sign_in_failure
    where login_key = ${loginKey} and network = ${network}`)
}

/** Counts one more; from `limit` on the pair is locked. Failures older than the lock's time are forgotten. */
export async function addFailure(
  tx: Tx,
  row: {
    loginKey: Buffer
    network: string
    at: string
    limit: number
    lockedUntil: string
    forgetBefore: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.sign_in_failure as f (login_key, network, failures, last_at)
    values (${row.loginKey}, ${row.network}, 1, ${row.at})
    on conflict (login_key, network) do update set
      failures = case when f.last_at < ${row.forgetBefore}::timestamptz then 1 else f.failures + 1 end,
      last_at = excluded.last_at,
      locked_until = case when f.last_at >= ${row.forgetBefore}::timestamptz and f.failures + 1 >= ${row.limit}
                          then ${row.lockedUntil}::timestamptz end`)
}

export async function forgetFailures(tx: Tx, loginKey: Buffer, network: string): Promise<void> {
  await tx.run(
    sql`delete from identity.sign_in_failure where login_key = ${loginKey} and network = ${network}`,
  )
}
