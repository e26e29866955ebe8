import type { Envelope } from '../../domain/kit/action.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Every deletion in the books of one committee, as the envelope that does it again. */
export async function listPurges(tx: Tx): Promise<readonly Envelope[]> {
  const rows = await tx.rows<{ id: string; personId: string; parts: string[]; madeAt: string }>(sql`
    select envelope_id as id, subject_id as "personId", detail -> 'parts' as parts, made_at as "madeAt"
    from journal.entry where committee_id = ${tx.committeeId} and action = 'person.erase' order by position`)
  return rows.map(({ id, personId, parts, madeAt }) => ({
    id,
    at: tx.committeeId,
    action: 'person.erase',
    input: { personId, parts },
    madeAt,
  }))
}
