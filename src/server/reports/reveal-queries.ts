import type { RevealRow } from '../../domain/identity/queries.ts'
import type { Tx } from '../database/database.ts'
import { join, sql } from '../database/sql.ts'
import { inPeriod, type Period } from '../identity/audit-queries.ts'

export interface RevealFilter extends Period {
  readonly accountId?: string | undefined
  readonly personId?: string | undefined
  /** Id to go on below. */
  readonly before?: string | undefined
  readonly limit: number
}

/** Newest first; names in full, to be masked before they are told. */
export async function listRevealRows(tx: Tx, filter: RevealFilter): Promise<readonly RevealRow[]> {
  const { accountId, personId, before, limit } = filter
  const filters = [
    sql`r.committee_id = ${tx.committeeId}`,
    ...(accountId ? [sql`r.account_id = ${accountId}`] : []),
    ...(personId ? [sql`r.person_id = ${personId}`] : []),
    ...(before ? [sql`r.id < ${before}`] : []),
    ...inPeriod(sql`r.at`, filter),
  ]
  return tx.rows<RevealRow>(sql`
    select r.id, r.at, r.account_id as "accountId", coalesce(a.name, '') as "accountName",
           r.person_id as "personId", coalesce(p.name, '') as "personName", r.field, r.reason, r.words
    from registry.reveal r
    left join identity.account a on a.id = r.account_id
    left join registry.person p on p.committee_id = r.committee_id and p.id = r.person_id
    where ${join(filters, ' and ')} order by r.id desc limit ${limit}`)
}
