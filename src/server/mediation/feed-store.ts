import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** One feed a person: making one ends the one before. */
export async function addFeed(
  tx: Tx,
  row: { id: string; accountId: string; tokenHash: Buffer; madeAt: string },
): Promise<void> {
  await tx.run(sql`
    update mediation.calendar_feed set revoked_at = ${row.madeAt}
    where committee_id = ${tx.committeeId} and account_id = ${row.accountId} and revoked_at is null`)
  await tx.run(sql`
    insert into mediation.calendar_feed (committee_id, id, account_id, token_hash, made_at)
    values (${tx.committeeId}, ${row.id}, ${row.accountId}, ${row.tokenHash}, ${row.madeAt})`)
}

export async function lockFeed(
  tx: Tx,
  feedId: string,
): Promise<{ id: string; accountId: string; revoked: boolean } | undefined> {
  return tx.maybe(sql`
    select id, account_id as "accountId", revoked_at is not null as revoked from mediation.calendar_feed
    where committee_id = ${tx.committeeId} and id = ${feedId} for update`)
}

export async function revokeFeedRow(tx: Tx, feedId: string, at: string): Promise<void> {
  await tx.run(sql`
    update mediation.calendar_feed set revoked_at = ${at} where committee_id = ${tx.committeeId} and id = ${feedId}`)
}

export async function findOwnFeed(
  tx: Tx,
  accountId: string,
): Promise<{ feedId: string; madeAt: string } | undefined> {
  return tx.maybe(sql`
    select id as "feedId", made_at as "madeAt" from mediation.calendar_feed
    where committee_id = ${tx.committeeId} and account_id = ${accountId} and revoked_at is null`)
}

/** Whose feed this token opens; nobody's once it was revoked or the account disabled. */
export async function findFeedHolder(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ accountId: string; name: string } | undefined> {
  return tx.maybe(sql`
    select a.id as "accountId", a.name from mediation.calendar_feed f join identity.account a on a.id = f.account_id
    where f.committee_id = ${tx.committeeId} and f.token_hash = ${tokenHash} and f.revoked_at is null
      and a.disabled_at is null`)
}
