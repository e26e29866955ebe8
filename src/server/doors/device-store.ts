import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

export interface Device extends Subject {
  readonly kind: 'device'
  readonly accountId: string
  readonly sessionId: string | null
  readonly revokedAt: string | null
  readonly wipedAt: string | null
}

const columns = sql`
  'device' as kind, id, account_id as "accountId", session_id as "sessionId", revoked_at as "revokedAt",
  wiped_at as "wipedAt"`

export function lockDevice(tx: Tx, id: string): Promise<Device | undefined> {
  return tx.maybe<Device>(sql`
    select ${columns} from doors.device where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

/** Numbers as PostgreSQL reads a set of ranges: `{[1,200],[205,205]}`. A phone's come in order; in any other they are right too. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return `{${ranges.map(([from, to]) => `[${from},${to}]`).join(',')}}`
}

/** The same, and whether any of these numbers has come before. */
export function lockDeviceFor(
  tx: Tx,
  id: string,
  seqs: readonly number[],
): Promise<(Device & { readonly hasComeBefore: boolean }) | undefined> {
  return tx.maybe<Device & { readonly hasComeBefore: boolean }>(sql`
    select ${columns}, received && ${rangesOf(seqs)}::int8multirange as "hasComeBefore"
    from doors.device where committee_id = ${tx.committeeId} and id = ${id} for update`)
}

export function findDevice(tx: Tx, id: string): Promise<Device | undefined> {
  return tx.maybe<Device>(sql`
    select ${columns} from doors.device where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function addDevice(
  tx: Tx,
  row: { id: string; accountId: string; name: string; sessionId: string | null; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into doors.device (committee_id, id, account_id, name, session_id, enrolled_at, met_at)
    values (${tx.committeeId}, ${row.id}, ${row.accountId}, ${row.name}, ${row.sessionId}, ${row.at}, ${row.at})`)
}

/** The phone that shows this pass, while it is good. */
export function findDeviceByPass(tx: Tx, id: string, hash: Buffer, now: string): Promise<Device | undefined> {
  return tx.maybe<Device>(sql`
    select ${columns} from doors.device
    where committee_id = ${tx.committeeId} and id = ${id} and pass_hash = ${hash} and pass_until > ${now}
      and revoked_at is null`)
}

export async function savePass(tx: Tx, id: string, hash: Buffer, until: string): Promise<void> {
  await tx.run(sql`
    update doors.device set pass_hash = ${hash}, pass_until = ${until}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveDeviceMet(tx: Tx, id: string, sessionId: string | null, at: string): Promise<void> {
  await tx.run(sql`
    update doors.device set met_at = greatest(met_at, ${at}), session_id = coalesce(${sessionId}, session_id)
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveRevoked(tx: Tx, id: string, by: string, at: string): Promise<void> {
  await tx.run(sql`
    update doors.device set revoked_at = ${at}, revoked_by = ${by}, pass_hash = null, pass_until = null
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveWiped(tx: Tx, id: string, unsent: number, at: string): Promise<void> {
  await tx.run(sql`
    update doors.device set wiped_at = ${at}, wiped_unsent = ${unsent}
    where committee_id = ${tx.committeeId} and id = ${id}`)
}

/** Pairs from–to of the numbers given out that have not come. */
export const missingOf: Sql = sql`(
  select coalesce(json_agg(json_build_array(lower(r), upper(r) - 1) order by r), '[]')
  from unnest(int8multirange(int8range(1, d.made_up_to + 1)) - d.received) r)`

/**
 * Marks numbers as come, whatever became of them; how many it has given out never goes back. Returns what has never come, of a phone
 * that is this account's.
 */
export async function markReceived(
  tx: Tx,
  id: string,
  {
    seqs,
    madeUpTo,
    at,
  }: { readonly seqs: readonly number[]; readonly madeUpTo: number; readonly at: string },
): Promise<readonly (readonly [number, number])[]> {
  const top = Math.max(madeUpTo, ...seqs)
  const { missing } = await tx.one<{ missing: readonly (readonly [number, number])[] }>(sql`
    update doors.device d set
      received = d.received + ${rangesOf(seqs)}::int8multirange,
      made_up_to = greatest(d.made_up_to, ${top}), met_at = greatest(d.met_at, ${at})
    where d.committee_id = ${tx.committeeId} and d.id = ${id}
    returning ${missingOf} as missing`)
  return missing
}
