import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function hasPhone(tx: Tx, personId: string, index: Buffer): Promise<boolean> {
  const { known } = await tx.one<{ known: boolean }>(sql`
    select exists (select from registry.person_phone
      where committee_id = ${tx.committeeId} and person_id = ${personId} and phone_index = ${index}) as known`)
  return known
}

/** Behind the numbers that are there. */
export async function nextRank(tx: Tx, personId: string): Promise<number> {
  const { rank } = await tx.one<{ rank: number }>(sql`
    select coalesce(max(rank) + 1, 0) as rank from registry.person_phone
    where committee_id = ${tx.committeeId} and person_id = ${personId}`)
  return rank
}

export interface SealedPhone {
  readonly id: string
  readonly sealed: Buffer
}

/** The phone named, or the first one. */
export function findSealedPhone(
  tx: Tx,
  personId: string,
  phoneId: string | null,
): Promise<SealedPhone | undefined> {
  return tx.maybe<SealedPhone>(sql`
    select id, phone_sealed as sealed from registry.person_phone
    where committee_id = ${tx.committeeId} and person_id = ${personId} and (${phoneId}::uuid is null or id = ${phoneId})
    order by rank, id limit 1`)
}
