import type { AskCounts } from '../../domain/cases/ask-limits.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Keyed hashes: what was counted cannot be read back. */
export interface AskKeys {
  readonly network: Buffer
  readonly device: Buffer | null
  readonly phone: Buffer | null
}

/** One after the other for one network, so that fifty at once are fifty and not one; then whether this very try was let in before. */
export async function beginAskTry(tx: Tx, id: string, keys: AskKeys): Promise<boolean> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(encode(${keys.network}::bytea, 'hex'), 310))`,
  )
  const { known } = await tx.one<{ known: boolean }>(sql`
    select exists (select from cases.ask_try where committee_id = ${tx.committeeId} and id = ${id} and kind = 'ask') as known`)
  return known
}

export async function countAskTries(
  tx: Tx,
  keys: AskKeys,
  hourAgo: string,
  dayAgo: string,
): Promise<AskCounts> {
  return tx.one<AskCounts>(sql`
    select
      (select count(*) from cases.ask_try where committee_id = ${tx.committeeId} and kind = 'ask'
        and device_key = ${keys.device} and at > ${hourAgo}) as "deviceHour",
      (select count(*) from cases.ask_try where committee_id = ${tx.committeeId} and kind = 'ask'
        and device_key = ${keys.device} and at > ${dayAgo}) as "deviceDay",
      (select count(*) from cases.ask_try where committee_id = ${tx.committeeId} and kind = 'ask'
        and phone_key = ${keys.phone} and network_key = ${keys.network} and at > ${dayAgo}) as "phoneHereDay",
      (select count(*) from cases.ask_try where committee_id = ${tx.committeeId} and kind = 'ask'
        and phone_key = ${keys.phone} and at > ${dayAgo}) as "phoneDay",
      n.*
    from (
      select count(*) filter (where kind = 'ask') as "networkHour", count(*) filter (where kind = 'wrong') as "wrongHour",
        count(*) filter (where kind in ('question', 'words')) as "questionsHour",
        count(*) filter (where kind = 'words') as "wordsHour"
      from cases.ask_try where committee_id = ${tx.committeeId} and network_key = ${keys.network} and at > ${hourAgo}
    ) n`)
}

export async function addAskTry(
  tx: Tx,
  id: string,
  kind: 'ask' | 'wrong' | 'words' | 'question',
  keys: AskKeys,
  at: string,
): Promise<void> {
  await tx.run(sql`
    insert into cases.ask_try (committee_id, id, kind, network_key, device_key, phone_key, at)
    values (${tx.committeeId}, ${id}, ${kind}, ${keys.network}, ${keys.device}, ${keys.phone}, ${at})
    on conflict do nothing`)
}

export async function addChallenge(
  tx: Tx,
  id: string,
  answer: number,
  network: Buffer,
  at: string,
): Promise<void> {
  await tx.run(sql`
    insert into cases.challenge (committee_id, id, network_key, answer, made_at)
    values (${tx.committeeId}, ${id}, ${network}, ${answer}, ${at})`)
}

/** Takes a question away, whatever the answer was: it is answered once, by the network that it was put to. */
export async function takeChallenge(
  tx: Tx,
  id: string,
  network: Buffer,
  madeAfter: string,
): Promise<number | undefined> {
  const row = await tx.maybe<{ answer: number }>(sql`
    delete from cases.challenge
    where committee_id = ${tx.committeeId} and id = ${id} and network_key = ${network} and made_at > ${madeAfter}
    returning answer`)
  return row?.answer
}

/** What no limit looks at any more. */
export async function sweepAskTries(tx: Tx, before: string): Promise<void> {
  await tx.run(sql`delete from cases.ask_try where committee_id = ${tx.committeeId} and at <= ${before}`)
  await tx.run(
    sql`delete from cases.challenge where committee_id = ${tx.committeeId} and made_at <= ${before}`,
  )
}
