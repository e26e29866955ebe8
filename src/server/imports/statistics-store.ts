import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * Lets the database count anew what the registry holds, this transaction's rows among them. It chooses its indexes by these
 * counts; a roster that comes into an empty community would else be looked up by counts of an empty one, each row costing as
 * much as all before it. Plans made earlier are thrown away by the same statement. Where the program's role may not
 * (MAINTAIN, PostgreSQL 17 and later), it warns and does nothing.
 */
export async function countAnew(tx: Tx): Promise<void> {
  // From a sample of three thousand rows: enough to tell many from few. The database's own round counts more exactly.
  await tx.run(sql`set local default_statistics_target = 10`)
  await tx.run(sql`
    analyze registry.compound, registry.building, registry.dwelling, registry.household, registry.person,
            registry.name_part, registry.person_phone, registry.residence, registry.person_flag`)
}

/** The 1st, 2nd, 4th, 8th … of parts of one size: whenever as much has come in as there was. */
export function hasDoubled(part: number): boolean {
  return (part & (part - 1)) === 0
}
