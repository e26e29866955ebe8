import type { AuditRow, SignInRow } from '../../domain/identity/queries.ts'
import { endOfDay, startOfDay } from '../../domain/kit/dates.ts'
import type { Database, Tx } from '../database/database.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { accountsIn } from './identity-queries.ts'

export interface Period {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Days in China, both included. */
export function inPeriod(column: Sql, { from, until }: Period): readonly Sql[] {
  return [
    ...(from ? [sql`${column} >= ${startOfDay(from)}::timestamptz`] : []),
    ...(until ? [sql`${column} < ${endOfDay(until)}::timestamptz`] : []),
  ]
}

export interface EntryFilter extends Period {
  readonly accountId?: string | undefined
  readonly subjectId?: string | undefined
  /** Position to go on below. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Lines of the books, newest first. */
export async function listEntryRows(tx: Tx, filter: EntryFilter): Promise<readonly AuditRow[]> {
  const { accountId, subjectId, before, limit } = filter
  const filters = [
    sql`e.committee_id = ${tx.committeeId}`,
    ...(accountId ? [sql`e.actor_id = ${accountId}`] : []),
    ...(subjectId ? [sql`e.subject_id = ${subjectId}`] : []),
    ...(before === undefined ? [] : [sql`e.position < ${before}`]),
    ...inPeriod(sql`e.written_at`, filter),
  ]
  return tx.rows<AuditRow>(sql`
    select e.position, e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
           coalesce(s.name, r.name, '') as "subjectName",
           e.actor_kind as "actorKind", e.actor_id as "actorId", coalesce(a.name, '') as "actorName",
           e.written_at as "writtenAt", e.detail
    from journal.entry e left join identity.account a on e.actor_kind = 'account' and a.id = e.actor_id
    left join identity.account s on e.subject_kind = 'account' and s.id = e.subject_id
    left join identity.area r on e.subject_kind in ('area', 'grid') and r.id = e.subject_id
    where ${join(filters, ' and ')} order by e.position desc limit ${limit}`)
}

export interface SignInFilter extends Period {
  readonly areaPath: string
  readonly accountId?: string | undefined
  /** Id to go on below. */
  readonly before?: string | undefined
  readonly limit: number
}

/** Newest first; the newest of each account come from the index, so a city's list costs by its accounts and not its years. */
export async function listSignInRows(
  database: Database,
  filter: SignInFilter,
): Promise<readonly SignInRow[]> {
  const { areaPath, accountId, before, limit } = filter
  const filters = [
    sql`s.account_id = known.id`,
    ...(before ? [sql`s.id < ${before}`] : []),
    ...inPeriod(sql`s.at`, filter),
  ]
  return database.look<SignInRow>(sql`
    with known as (${accountsIn(areaPath)})
    select one.id, one.at, c.id as "accountId", c.name as "accountName", one.network, one.device, one.outcome
    from known join identity.account c on c.id = known.id
    cross join lateral (
      select s.id, s.at, s.network, s.device, s.outcome from identity.sign_in s
      where ${join(filters, ' and ')} order by s.id desc limit ${limit}) one
    ${accountId ? sql`where c.id = ${accountId}` : sql``}
    order by one.id desc limit ${limit}`)
}
