import { dayOf } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Does an area that a role of this account lies in, or one above it, ask for a second factor? */
export async function findSecondFactorRequired(tx: Tx, accountId: string, now: string): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from identity.grant g join identity.area a on a.id = g.area_id
    join identity.area o on o.second_factor_required and starts_with(a.path, o.path)
    where g.account_id = ${accountId} and (g.valid_until is null or g.valid_until >= ${dayOf(now)}) limit 1`)
  return rows.length > 0
}
