import { caseJoins, placeOf } from '../cases/case-list-queries.ts'
import type { NoticeMatter } from '../../domain/identity/notice.ts'
import type { Tx } from '../database/database.ts'
import { nothing, sql, type Sql } from '../database/sql.ts'

/** `key`: the id of the case, or of what an office was asked. */
type Named = NoticeMatter & { readonly key: string }

export function listMatters(tx: Tx, caseIds: readonly string[]): Promise<readonly Named[]> {
  return matters(tx, caseIds, nothing)
}

/** Only those that have come to the street. */
export function listEscalatedMatters(tx: Tx, caseIds: readonly string[]): Promise<readonly Named[]> {
  const come = sql`and exists (select from cases.escalation e where e.committee_id = c.committee_id and e.case_id = c.id)`
  return matters(tx, caseIds, come)
}

function matters(tx: Tx, caseIds: readonly string[], further: Sql): Promise<readonly Named[]> {
  return tx.rows<Named>(sql`
    select c.id as key, c.title, ${placeOf()} as place
    from cases.case c ${caseJoins}
    where c.committee_id = ${tx.committeeId} and c.id = any (${caseIds}::uuid[]) ${further}`)
}

/** What this office was asked, still sealed. */
export function listAskedMatters(
  tx: Tx,
  taskIds: readonly string[],
  organisationId: string,
): Promise<readonly { readonly key: string; readonly askSealed: Uint8Array }[]> {
  return tx.rows(sql`
    select id as key, ask_sealed as "askSealed" from cases.agency_task
    where committee_id = ${tx.committeeId} and id = any (${taskIds}::uuid[]) and organisation_id = ${organisationId}`)
}
