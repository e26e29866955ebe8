import { openStates } from '../../domain/cases/case-states.ts'
import { addDays, dayOf, startOfDay } from '../../domain/kit/dates.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** A row that is older than this is folded again though no deed was written: matters fall due by themselves. */
const STALE_MINUTES = 10

/** Its row says what its books say, and is not too old. */
export async function isFolded(tx: Tx, path: string, now: string): Promise<boolean> {
  const { folded } = await tx.one<{ folded: boolean }>(sql`select ${foldedSql(tx, path, now)} as folded`)
  return folded
}

function foldedSql(tx: Tx, path: string, now: string): Sql {
  return sql`exists (select from reports.community where committee_id = ${tx.committeeId} and path = ${path}
    and position = coalesce((select position from journal.counter where committee_id = ${tx.committeeId}), 0)
    and as_of > ${now}::timestamptz - make_interval(mins => ${STALE_MINUTES}))`
}

/**
 * Folds one community's kept totals into its row for the street and the city, and those of this month and the last one. Nothing is
 * done while its books stand where they stood. `path`: of its area.
 */
export async function foldCommunity(tx: Tx, path: string, now: string): Promise<void> {
  const today = dayOf(now)
  const months = [today.slice(0, 7), addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)]
  await tx.run(sql`
    with at as (
      select position from journal.counter where committee_id = ${tx.committeeId}
    ), is_new as (
      select coalesce((select position from at), 0) as position
      where not ${foldedSql(tx, path, now)}
    ), kept as materialized (
      select figure, key, sum(n) as n from cases.tally
      where committee_id = ${tx.committeeId} and (figure = 'state' and key = any (${[...openStates]}::text[])
        or figure = 'due' and key < ${today} or figure in ('closed', 'inTime') and key = any (${months}::text[]))
        and exists (select from is_new)
      group by 1, 2
    ), here as (
      select coalesce(sum(n) filter (where figure = 'sex'), 0) as people,
        coalesce(sum(n) filter (where figure = 'home'), 0) as homes
      from registry.tally where committee_id = ${tx.committeeId} and figure in ('sex', 'home')
    ), since_midnight as (
      select count(*) as n from cases.case c where c.committee_id = ${tx.committeeId}
        and c.state in ('reported', 'accepted', 'handling', 'resulted', 'checked')
        and c.due_at >= ${startOfDay(today)}::timestamptz and c.due_at < ${now}::timestamptz
    ), month as (
      insert into reports.community_month as m (committee_id, month, path, closed, in_time, base, contacted, solved, satisfied,
                                                basically)
      select ${tx.committeeId}, w.month, ${path},
        coalesce((select sum(n) from kept where figure = 'closed' and key = w.month), 0),
        coalesce((select sum(n) from kept where figure = 'inTime' and key = w.month), 0),
        coalesce(r.base, 0), coalesce(r.contacted, 0), coalesce(r.solved, 0), coalesce(r.satisfied, 0), coalesce(r.basically, 0)
      from is_new cross join unnest(${months}::text[]) w (month)
      left join cases.rate_total r on r.committee_id = ${tx.committeeId} and r.dimension = 'month' and r.month = w.month and r.key = ''
      on conflict (committee_id, month) do update set path = excluded.path, closed = excluded.closed, in_time = excluded.in_time,
        base = excluded.base, contacted = excluded.contacted, solved = excluded.solved, satisfied = excluded.satisfied,
        basically = excluded.basically
    )
    insert into reports.community as c (committee_id, path, position, as_of, people, homes, open, overdue)
    select ${tx.committeeId}, ${path}, is_new.position, ${now}, here.people, here.homes,
      coalesce((select sum(n) from kept where figure = 'state'), 0),
      coalesce((select sum(n) from kept where figure = 'due'), 0) + since_midnight.n
    from is_new, here, since_midnight
    on conflict (committee_id) do update set path = excluded.path, position = excluded.position, as_of = excluded.as_of,
      people = excluded.people, homes = excluded.homes, open = excluded.open, overdue = excluded.overdue`)
}
