import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What phones of a scope have been told, and when it was last compared with what is true. */
export interface Ledger {
  /** Another life, and phones take everything anew. */
  readonly life: string
  /** The journal's position that it was last compared at; -1: never. */
  readonly position: number
  readonly day: string | null
}

export async function findLedger(tx: Tx, scope: string): Promise<Ledger | undefined> {
  return tx.maybe<Ledger>(sql`
    select life, position, day from doors.scope where committee_id = ${tx.committeeId} and key = ${scope}`)
}

/** Held until the end of the transaction. */
export async function lockLedger(tx: Tx, scope: string): Promise<Ledger> {
  await tx.run(sql`
    insert into doors.scope (committee_id, key) values (${tx.committeeId}, ${scope}) on conflict do nothing`)
  return tx.one<Ledger>(sql`
    select life, position, day from doors.scope where committee_id = ${tx.committeeId} and key = ${scope} for update`)
}

export interface Told {
  readonly kind: string
  readonly id: string
  readonly hash: Buffer
}

/**
 * Compares what is true now with what was last told: what differs is stamped with the journal's position; what is not there any more
 * is gone. Something that differs though no deed was written since (an age at midnight) begins another life of the ledger: a phone that
 * stands at this very position would never hear of it otherwise. Returns the life.
 */
export async function compare(
  tx: Tx,
  scope: string,
  told: readonly Told[],
  { position, day }: { readonly position: number; readonly day: string },
): Promise<string> {
  const row = await tx.one<{ life: string }>(sql`
    with now as (
      select * from unnest(${told.map(({ kind }) => kind)}::text[], ${told.map(({ id }) => id)}::uuid[],
                           ${told.map(({ hash }) => hash)}::bytea[]) n (kind, id, hash)),
    differing as (
      select n.* from now n
      left join doors.held h on h.committee_id = ${tx.committeeId} and h.scope = ${scope} and h.kind = n.kind and h.id = n.id
      where h.hash is distinct from n.hash),
    changed as (
      insert into doors.held (committee_id, scope, kind, id, hash, edition)
      select ${tx.committeeId}, ${scope}, kind, id, hash, ${position} from differing
      on conflict (committee_id, scope, kind, id) do update set hash = excluded.hash, edition = excluded.edition
      returning 1),
    gone as (
      update doors.held h set hash = null, edition = ${position}
      where h.committee_id = ${tx.committeeId} and h.scope = ${scope} and h.hash is not null
        and not exists (select from now n where n.kind = h.kind and n.id = h.id)
      returning 1)
    update doors.scope s set position = ${position}, day = ${day},
      life = case when s.position = ${position} and (exists (select from changed) or exists (select from gone))
        then gen_random_uuid() else s.life end
    where s.committee_id = ${tx.committeeId} and s.key = ${scope}
    returning s.life`)
  return row.life
}

export interface HeldRow {
  readonly kind: string
  readonly id: string
  /** The position that it was found changed at. */
  readonly edition: number
  readonly gone: boolean
}

/** What was told after a position, in the order of kind and id, behind a key. */
export function listTold(
  tx: Tx,
  scope: string,
  {
    since,
    after,
    limit,
  }: { readonly since: number; readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<HeldRow[]> {
  return tx.rows<HeldRow>(sql`
    select kind, id, edition, hash is null as gone from doors.held
    where committee_id = ${tx.committeeId} and scope = ${scope} and edition > ${since}
      and (${after === null} or (kind, id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by kind, id limit ${limit}`)
}
