import type { RevealField, RevealReason } from '../../domain/registry/reveal.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

export async function revealsUsed(tx: Tx, accountId: string, day: string): Promise<number> {
  const row = await tx.maybe<{ used: number }>(sql`
    select used from registry.reveal_budget
    where committee_id = ${tx.committeeId} and account_id = ${accountId} and day = ${day}`)
  return row?.used ?? 0
}

/** Counts one more; the number so far, this one included. */
export async function countReveal(tx: Tx, accountId: string, day: string): Promise<number> {
  const { used } = await tx.one<{ used: number }>(sql`
    insert into registry.reveal_budget as b (committee_id, account_id, day, used)
    values (${tx.committeeId}, ${accountId}, ${day}, 1)
    on conflict (committee_id, account_id, day) do update set used = b.used + 1
    returning used`)
  return used
}

export interface Reveal {
  readonly id: string
  readonly personId: string
  readonly gridId: string | null
  readonly accountId: string
  readonly field: RevealField
  readonly reason: RevealReason
  readonly words: string
  readonly at: string
}

export async function writeReveal(tx: Tx, one: Reveal): Promise<void> {
  await tx.run(sql`
    insert into registry.reveal (committee_id, id, person_id, grid_id, account_id, field, reason, words, at)
    values (${tx.committeeId}, ${one.id}, ${one.personId}, ${one.gridId}, ${one.accountId}, ${one.field},
            ${one.reason}, ${one.words}, ${one.at})`)
}
