import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * The next number of a series in a year. The counter's row is held until the transaction ends, and a transaction that
 * ends without a paper gives its number back: no gap, none twice.
 */
export async function takeNumber(tx: Tx, series: string, year: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>(sql`
    insert into documents.number_counter as c (committee_id, series, year, last)
    values (${tx.committeeId}, ${series}, ${year}, 1)
    on conflict (committee_id, series, year) do update set last = c.last + 1 returning last`)
  return last
}
