import type { Tx } from './database/database.ts'
import { sql } from './database/sql.ts'

/** Any numbers nobody else uses: 邻里 by the clock, its postman for events, and its outbox for people. */
const TURNS = { schedule: 7_408_024, postman: 7_408_025, outbox: 7_408_026 } as const

/** True for whoever has its turn, until the transaction or its connection ends. */
export async function holdTurn(tx: Tx, of: keyof typeof TURNS = 'schedule'): Promise<boolean> {
  const { held } = await tx.one<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${TURNS[of]}) as held`,
  )
  return held
}

/** A long round must not look idle to the database. */
export async function keepTurn(tx: Tx): Promise<void> {
  await tx.rows(sql`select 1`)
}
