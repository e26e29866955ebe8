import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/**
 * Is this (blind) telephone number that of the person with these records? It is, where it stands in the registry with them or was left in
 * a matter by which they asked and showed who they are, and in nobody else's record: a number that a family shares says nothing of
 * who it was. The same rule as a deletion goes by (cases/reporter-store.ts).
 */
export function isOwnNumber(tx: Tx, ids: readonly string[], index: Sql): Sql {
  const at = tx.committeeId
  const own = sql`any (${ids}::uuid[])`
  return sql`(
    (exists (select from registry.person_phone f where f.committee_id = ${at} and f.phone_index = ${index} and f.person_id = ${own})
      or exists (select from rights.request q join cases.reporter a on a.committee_id = q.committee_id and a.case_id = q.case_id
        where q.committee_id = ${at} and q.person_id = ${own} and q.identified_at is not null and a.phone_index = ${index}))
    and not exists (select from registry.person_phone f where f.committee_id = ${at} and f.phone_index = ${index}
      and f.person_id <> all (${ids}::uuid[])))`
}
