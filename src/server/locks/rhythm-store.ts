import { shippedRhythm, type PatrolRhythm } from '../../domain/locks/patrol.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Every version, the newest last. */
export async function listRhythms(tx: Tx): Promise<readonly PatrolRhythm[]> {
  const rows = await tx.rows<{ version: number; rhythm: Omit<PatrolRhythm, 'version'> }>(sql`
    select version, rhythm from locks.rhythm where committee_id = ${tx.committeeId} order by version`)
  return [shippedRhythm, ...rows.map(({ version, rhythm }) => ({ ...rhythm, version }))]
}

/** The rhythm that counts now. */
export async function findRhythm(tx: Tx): Promise<PatrolRhythm> {
  return (await listRhythms(tx)).at(-1) ?? shippedRhythm
}

/** The number of the next version; one writer at a time. */
export async function nextRhythm(tx: Tx): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`patrol-rhythm|${tx.committeeId}`}, 0))`)
  return (await findRhythm(tx)).version + 1
}

export async function addRhythm(
  tx: Tx,
  { version, ...rhythm }: PatrolRhythm,
  at: string,
  by: string,
): Promise<void> {
  await tx.run(sql`
    insert into locks.rhythm (committee_id, version, rhythm, written_at, written_by)
    values (${tx.committeeId}, ${version}, ${JSON.stringify(rhythm)}, ${at}, ${by})`)
}
