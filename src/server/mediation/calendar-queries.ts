import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

interface Numbered {
  readonly year: number
  readonly number: number
  readonly revision: number
  readonly mediationId: string
  readonly caseId: string
}

const mine = (accountId: string) => sql`exists (
  select from mediation.mediator m where m.committee_id = f.committee_id and m.file_id = f.id
    and m.account_id = ${accountId} and m.until is null)`

/** Planned, held and called off: a calendar that has one must hear that it is off. */
export async function listCalendarSessions(
  tx: Tx,
  accountId: string,
): Promise<
  readonly (Numbered & { readonly id: string; readonly start: string; readonly cancelled: boolean })[]
> {
  return tx.rows(sql`
    select r.id, f.year, f.number, r.revision, f.id as "mediationId", f.case_id as "caseId", r.happened_at as start,
           r.state = 'cancelled' as cancelled
    from mediation.record r join mediation.file f on f.committee_id = r.committee_id and f.id = r.file_id
    where r.committee_id = ${tx.committeeId} and r.kind = 'session' and f.state <> 'archived' and ${mine(accountId)}
    order by r.happened_at limit 500`)
}

export async function listCalendarPromises(
  tx: Tx,
  accountId: string,
): Promise<
  readonly (Numbered & {
    readonly id: string
    readonly start: string
    readonly rrule: string
    readonly until: string | null
    readonly cancelled: boolean
  })[]
> {
  return tx.rows(sql`
    select c.id, f.year, f.number, c.revision, f.id as "mediationId", f.case_id as "caseId",
           coalesce((select min(k.due_on) from mediation.commitment_check k
                     where k.committee_id = c.committee_id and k.commitment_id = c.id), c.starts_on) as start,
           c.rrule, c.until, c.state = 'ended' as cancelled
    from mediation.commitment c join mediation.file f on f.committee_id = c.committee_id and f.id = c.file_id
    where c.committee_id = ${tx.committeeId} and c.checker_id = ${accountId} order by c.made_at limit 500`)
}

/** The 30 days of a mediation, and the 30 days for the court. */
export async function listCalendarFiles(
  tx: Tx,
  accountId: string,
): Promise<
  readonly (Numbered & {
    readonly dueOn: string
    readonly effectiveOn: string | null
    readonly open: boolean
  })[]
> {
  return tx.rows(sql`
    select f.year, f.number, f.revision, f.id as "mediationId", f.case_id as "caseId", f.due_on as "dueOn",
           case when f.ending = 'written' then f.effective_on end as "effectiveOn",
           f.state in ('registered', 'told', 'mediating') as open
    from mediation.file f
    where f.committee_id = ${tx.committeeId} and f.state <> 'archived' and ${mine(accountId)}
    order by f.registered_on limit 500`)
}
