import type { Threshold, ThresholdCode } from '../../domain/drives/threshold.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** The community's own versions, oldest first. */
export async function listOwnThresholds(tx: Tx): Promise<readonly Threshold[]> {
  const rows = await tx.rows<{ rule: Omit<Threshold, 'code' | 'version' | 'inForceFrom'> } & Threshold>(sql`
    select code, version, rule, in_force_from as "inForceFrom" from drives.threshold
    where committee_id = ${tx.committeeId} order by code, version`)
  return rows.map(({ code, version, rule, inForceFrom }) => ({ ...rule, code, version, inForceFrom }))
}

export async function lockThresholds(tx: Tx, code: ThresholdCode): Promise<number> {
  // One writer at a time: a new version is numbered after the last.
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`threshold|${tx.committeeId}|${code}`}, 0))`,
  )
  const { last } = await tx.one<{ last: number }>(sql`
    select coalesce(max(version), 1) as last from drives.threshold
    where committee_id = ${tx.committeeId} and code = ${code}`)
  return last
}

export async function addThreshold(tx: Tx, threshold: Threshold, at: string, by: string): Promise<void> {
  const { code, version, inForceFrom, ...rule } = threshold
  await tx.run(sql`
    insert into drives.threshold (committee_id, code, version, rule, in_force_from, written_at, written_by)
    values (${tx.committeeId}, ${code}, ${version}, ${JSON.stringify(rule)}, ${inForceFrom}, ${at}, ${by})`)
}
