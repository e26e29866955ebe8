import type { ParkingNorms } from '../../domain/parking/parking-norms.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The community's own versions, oldest first. */
export async function listOwnNorms(tx: Tx): Promise<readonly ParkingNorms[]> {
  const rows = await tx.rows<{ version: number; norms: Omit<ParkingNorms, 'version'> }>(sql`
    select version, norms from parking.norms where committee_id = ${tx.committeeId} order by version`)
  return rows.map(({ version, norms }) => ({ ...norms, version }))
}

/** The number of the next version; one writer at a time. */
export async function nextNorms(tx: Tx): Promise<number> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`parking-norms|${tx.committeeId}`}, 0))`)
  const { last } = await tx.one<{ last: number }>(sql`
    select coalesce(max(version), 1) as last from parking.norms where committee_id = ${tx.committeeId}`)
  return last + 1
}

export async function addNorms(
  tx: Tx,
  { version, ...norms }: ParkingNorms,
  at: string,
  by: string,
): Promise<void> {
  await tx.run(sql`
    insert into parking.norms (committee_id, version, norms, written_at, written_by)
    values (${tx.committeeId}, ${version}, ${JSON.stringify(norms)}, ${at}, ${by})`)
}
