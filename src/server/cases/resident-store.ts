import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * The case that a number leads to (the one it was merged into, where it was), when somebody with this phone tail, or the
 * holder of this access code, reported it. Two blind values in, one id out; a wrong number and a wrong tail look the same.
 */
export async function findFollowed(
  tx: Tx,
  asked: { readonly number: string; readonly phoneTail: string | null; readonly accessHash: Buffer | null },
): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(sql`
    with recursive path as (
      select id, merged_into, access_hash = ${asked.accessHash}::bytea as opened, 1 as step
      from cases.case where committee_id = ${tx.committeeId} and number = ${asked.number}
      union all
      select c.id, c.merged_into, p.opened, p.step + 1
      from path p join cases.case c on c.committee_id = ${tx.committeeId} and c.id = p.merged_into
      where p.step < 8
    )
    select p.id from path p
    where p.merged_into is null and (p.opened or exists (
      select from cases.reporter r
      where r.committee_id = ${tx.committeeId} and r.case_id = p.id and r.phone_tail = ${asked.phoneTail}))`)
  return row?.id
}

/** Until when this number is locked, for this network or for everybody; `null`: it is not. */
export async function findFollowLock(
  tx: Tx,
  keys: readonly FailureKey[],
  now: string,
): Promise<string | null> {
  const { until } = await tx.one<{ until: string | null }>(sql`
    select max(f.locked_until) as until
    from cases.follow_failure f
    join json_to_recordset(${rowsOf(keys)}::json) as k ("numberKey" text, network text)
      on f.number_key = decode(k."numberKey", 'hex') and f.network = k.network
    where f.committee_id = ${tx.committeeId} and f.locked_until > ${now}`)
  return until
}

/** One counter of wrong guesses, and how many it bears before it locks. */
export interface FailureKey {
  readonly numberKey: Buffer
  readonly network: string
  readonly limit: number
}

function rowsOf(keys: readonly FailureKey[]): string {
  return JSON.stringify(keys.map((key) => ({ ...key, numberKey: key.numberKey.toString('hex') })))
}

/** Counts one wrong guess more in each; counts from before the lock's time are forgotten. */
export async function addFollowFailure(
  tx: Tx,
  keys: readonly FailureKey[],
  times: { readonly at: string; readonly lockedUntil: string; readonly forgetBefore: string },
): Promise<void> {
  await tx.run(sql`
    insert into cases.follow_failure as f (committee_id, number_key, network, failures, last_at)
    select ${tx.committeeId}, decode(k."numberKey", 'hex'), k.network, 1, ${times.at}
    from json_to_recordset(${rowsOf(keys)}::json) as k ("numberKey" text, network text)
    on conflict (committee_id, number_key, network) do update set
      failures = case when f.last_at < ${times.forgetBefore}::timestamptz then 1 else f.failures + 1 end,
      last_at = excluded.last_at`)
  await tx.run(sql`
    update cases.follow_failure f set locked_until = ${times.lockedUntil}
    from json_to_recordset(${rowsOf(keys)}::json) as k ("numberKey" text, network text, "limit" integer)
    where f.committee_id = ${tx.committeeId} and f.number_key = decode(k."numberKey", 'hex') and f.network = k.network
      and f.failures >= k."limit" and f.last_at = ${times.at}`)
}

export async function sweepFollowFailures(tx: Tx, before: string): Promise<void> {
  await tx.run(sql`
    delete from cases.follow_failure where committee_id = ${tx.committeeId} and last_at < ${before}`)
}

/** Names and grid of a building of the plan. */
export async function findBuildingPlace(
  tx: Tx,
  buildingId: string,
): Promise<{ compound: string; building: string; kind: string; gridId: string | null } | undefined> {
  return tx.maybe(sql`
    select c.name as compound, b.name as building, b.kind, b.grid_id as "gridId"
    from registry.building b
    join registry.compound c on c.committee_id = b.committee_id and c.id = b.compound_id
    where b.committee_id = ${tx.committeeId} and b.id = ${buildingId} and b.removed_at is null`)
}
