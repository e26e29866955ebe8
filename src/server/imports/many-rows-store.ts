import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * Prepares a transaction that adds many rows. A connection keeps the plans it once made, also those by which foreign keys are
 * checked; made while a table was small or empty, they read it from end to end, and each new row would then cost as much as
 * all before it. So old plans are thrown away, and new ones go by index. Both statements touch this connection alone.
 */
export async function expectManyRows(tx: Tx): Promise<void> {
  await tx.run(sql`discard plans`)
  await tx.run(sql`set local enable_seqscan = off`)
}
