import type { SignInOutcome } from '../../domain/identity/queries.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What tries are counted by: what was typed as a name (hashed), and the network it came from. */
export interface Pair {
  readonly loginKey: Buffer
  readonly network: string
}

export interface Limit {
  readonly now: string
  /** So many tries, the last of which locks the pair. */
  readonly tries: number
  readonly lockedUntil: string
  /** Tries older than this are forgotten. */
  readonly forgetBefore: string
}

export type Claim = { readonly failures: number } | { readonly lockedUntil: string }

/**
 * Counts a try before it is made, so that a hundred at the same moment are not a hundred guesses; the last one that is
 * allowed locks the pair already. Whoever turns out to be right is forgotten.
 */
export async function claimTry(tx: Tx, { loginKey, network }: Pair, limit: Limit): Promise<Claim> {
  const counted = sql`
    case when f.last_at < ${limit.forgetBefore}::timestamptz or f.locked_until is not null then 1 else f.failures + 1 end`
  const claimed = await tx.maybe<{ failures: number }>(sql`
    insert into identity.sign_in_failure as f (login_key, network, failures, last_at)
    values (${loginKey}, ${network}, 1, ${limit.now})
    on conflict (login_key, network) do update set
      failures = ${counted}, last_at = excluded.last_at,
      locked_until = case when ${counted} >= ${limit.tries} then ${limit.lockedUntil}::timestamptz end
    where f.locked_until is null or f.locked_until <= ${limit.now}::timestamptz
    returning failures`)
  if (claimed) return claimed
  const kept = await tx.maybe<{ lockedUntil: string | null }>(sql`
    select locked_until as "lockedUntil" from identity.sign_in_failure
    where login_key = ${loginKey} and network = ${network}`)
  return { lockedUntil: kept?.lockedUntil ?? limit.lockedUntil }
}

/** Whoever was right at last has no wrong tries. */
export async function forgetTries(tx: Tx, { loginKey, network }: Pair): Promise<void> {
  await tx.run(
    sql`delete from identity.sign_in_failure where login_key = ${loginKey} and network = ${network}`,
  )
}

/** Pairs that have been quiet for long tell nothing any more. */
export async function forgetOldTries(tx: Tx, before: string): Promise<number> {
  return tx.run(sql`
    delete from identity.sign_in_failure
    where last_at < ${before} and (locked_until is null or locked_until < ${before})`)
}

export async function writeSignIn(
  tx: Tx,
  row: {
    id: string
    at: string
    accountId: string | null
    network: string
    device: string
    outcome: SignInOutcome
  },
): Promise<void> {
  await tx.run(sql`
    insert into identity.sign_in (id, at, account_id, network, device, outcome)
    values (${row.id}, ${row.at}, ${row.accountId}, ${row.network}, ${row.device}, ${row.outcome})`)
}
