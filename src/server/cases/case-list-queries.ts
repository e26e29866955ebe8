import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { readCaseNumber } from '../../domain/cases/case-number.ts'
import { calendarPage, caseFigures, listCases, listKinds } from '../../domain/cases/case-queries.ts'
import { caseStates, isOpen } from '../../domain/cases/case-states.ts'
import { WARN_BEFORE_HOURS } from '../../domain/cases/deadline.ts'
import { endOfDay, startOfDay } from '../../domain/kit/dates.ts'
import { kindKeys } from '../../domain/cases/kind-keys.ts'
import { shippedKinds } from '../../domain/cases/kinds-shipped.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import { answers } from '../answer.ts'
import { join, nothing, sql, type Sql } from '../database/sql.ts'
import { findCalendar } from './kind-store.ts'

/**
 * One row of a list, built by the database as JSON; `c` is the case. As a record, whose names and forms are looked up once: built
 * from pairs it cost a tenth of the whole page more.
 */
export const caseRow = sql`
  (select to_json(r) from (select c.id, c.number, c.title, k.level3 as kind, c.state, c.urgent, ${placeOf()} as place,
    h.name as holder, c.held_since as "heldSince", c.reported_at as "reportedAt", c.due_at as "dueAt", c.source,
    c.reopened, c.grid_id as "gridId",
    case when c.contacted_at is null then c.contact_due_at end as "contactDueAt") r)`

/** What a row and its joins read of a case. */
export const rowColumns = sql`
  c.committee_id, c.id, c.number, c.title, c.kind_code, c.state, c.urgent, c.dwelling_id, c.compound_id, c.place_words,
  c.holder_id, c.held_since, c.reported_at, c.due_at, c.source, c.reopened, c.grid_id, c.contacted_at, c.contact_due_at`

/** How long a page may get. Not parameters: the planner must know that so few are wanted, or it plans every list anew. */
const SHORT = 50
const [shortPage, longPage] = [sql`limit 51`, sql`limit 201`]

export const caseJoins = sql`
  join cases.kind k on k.committee_id = c.committee_id and k.code = c.kind_code
  left join identity.account h on h.id = c.holder_id
  left join registry.dwelling d on d.committee_id = c.committee_id and d.id = c.dwelling_id
  left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
  left join registry.compound p on p.committee_id = c.committee_id and p.id = coalesce(d.compound_id, c.compound_id)`

/** Where it is, as people say it: 兴康小区 3号楼 2单元 501. */
export function placeOf(): Sql {
  return sql`trim(concat_ws(' ', p.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place),
    nullif(c.place_words, '')))`
}

/** Written out, so that the partial indexes over open cases are seen to fit. */
export const openCase = sql`c.state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked')`
export const runningCase = sql`c.state in ('reported', 'accepted', 'handling', 'resulted', 'checked')`

export function iso(column: Sql): Sql {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The last row's key: due moment and id. */
function readKey(after: string): { due: string; id: string } {
  const [due = '', id = ''] = after.split('|')
  return { due, id }
}

answers(listCases, {
  /**
   * Ordered walks along the index, each at most a page long, then merged: so the first fifty of a million cost what fifty
   * cost. What is joined is joined to the page alone.
   */
  json: (filter, { committeeId, grids, now }) => {
    const { gridId, limit } = filter
    const most = limit > SHORT ? longPage : shortPage
    const where = sql`c.committee_id = ${committeeId} and ${join(conditions(filter, now), ' and ')}`
    const inGrids = gridId ? [gridId] : grids === 'all' ? null : grids
    const walk = isHeld(filter)
      ? heldWalk(where, filter, inGrids, most)
      : stateWalks(committeeId, where, filter, inGrids, most)
    return sql`
      select json_build_object(
        'rows', coalesce(json_agg(${caseRow} order by c.n) filter (where c.n <= ${limit}), '[]'),
        'next', max(to_json(c.due_at) #>> '{}' || '|' || c.id) filter (where c.n = ${limit} and c.found > ${limit}))
      from (select w.*, row_number() over (order by w.due_at, w.id) as n, count(*) over () as found
            from (${walk}) w) c ${caseJoins}`
  },
})

type Filter = QuestionOf<typeof listCases>

/**
 * One walk for each state, and each grid where they are limited. The walks read nothing but the index; the rows are fetched
 * for the page alone.
 */
function stateWalks(
  committeeId: string,
  where: Sql,
  { states }: Filter,
  inGrids: readonly string[] | null,
  most: Sql,
): Sql {
  return sql`
    select ${rowColumns} from (
      select w.due_at, w.id from unnest(${states?.length ? states : [...caseStates]}::text[]) s (state)
      ${inGrids ? sql`cross join unnest(${inGrids}::uuid[]) g (id)` : nothing}
      cross join lateral (
        select c.due_at, c.id from cases.case c
        where ${where} and c.state = s.state ${inGrids ? sql`and c.grid_id = g.id` : nothing}
        order by c.due_at, c.id ${most}) w
      order by w.due_at, w.id ${most}) w
    join cases.case c on c.committee_id = ${committeeId} and c.id = w.id
    order by w.due_at, w.id`
}

/** What one person holds is few among many: it has an index of its own, over open matters. */
function isHeld({ holderId, states }: Filter): boolean {
  return Boolean(holderId && states?.length && states.every(isOpen))
}

function heldWalk(where: Sql, { states }: Filter, inGrids: readonly string[] | null, most: Sql): Sql {
  return sql`
    select ${rowColumns} from cases.case c
    where ${where} and ${openCase} and c.state = any (${states}::text[])
      ${inGrids ? sql`and c.grid_id = any (${inGrids}::uuid[])` : nothing}
    order by c.due_at, c.id ${most}`
}

/** The filters besides state and grid. */
function conditions(filter: Filter, now: string): readonly Sql[] {
  const { kindCode, holderId, source, dueBefore, due, closedFrom, text, after } = filter
  return [
    sql`true`,
    ...(kindCode ? [sql`c.kind_code = ${kindCode}`] : []),
    ...(holderId ? [sql`c.holder_id = ${holderId}`] : []),
    ...(source ? [sql`c.source = ${source}`] : []),
    ...(dueBefore ? [sql`c.due_at < ${endOfDay(dueBefore)}::timestamptz`] : []),
    ...(due === 'overdue' ? [sql`${runningCase} and c.due_at < ${now}::timestamptz`] : []),
    ...(due === 'soon'
      ? [sql`${runningCase} and c.due_at between ${now}::timestamptz and ${soonUntil(now)}::timestamptz`]
      : []),
    ...(closedFrom ? [sql`c.closed_at >= ${startOfDay(closedFrom)}::timestamptz`] : []),
    ...(text ? [textual(text)] : []),
    ...(after
      ? [sql`(c.due_at, c.id) > (${readKey(after).due}::timestamptz, ${readKey(after).id}::uuid)`]
      : []),
  ]
}

/** The end of what is due soon: the first warning (48 h). */
export function soonUntil(now: string): string {
  return new Date(Date.parse(now) + WARN_BEFORE_HOURS[0] * 3_600_000).toISOString()
}

/** A whole number (`xk2026 123`) is one row of an index; anything else is looked for in title and number. */
function textual(text: string): Sql {
  const number = readCaseNumber(text)
  if (number) return sql`c.number = ${number}`
  return sql`(c.title like ${like(text)} or c.number like ${like(text.toUpperCase())})`
}

export function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

answers(caseFigures, {
  json: (_input, { committeeId }) => sql`
    select coalesce(json_object_agg(key, n), '{}') from (select key, sum(n) as n from cases.tally
      where committee_id = ${committeeId} and figure = 'state' group by key having sum(n) <> 0) t`,
})

const shipped = JSON.stringify(
  shippedKinds.map((kind) => ({ ...kind, keys: kindKeys(kind.path), retired: false })),
)

answers(listKinds, {
  /** The community's own rows; what ships with the program and was never used or changed here stands beside them. */
  json: (_input, { committeeId }) => sql`
    select coalesce(json_agg(kind order by path ->> 0, path ->> 1, path ->> 2), '[]') from (
      select json_build_object('code', code, 'path', json_build_array(level1, level2, level3), 'duty', duty,
        'listItem', list_item, 'amount', amount, 'unit', unit, 'urgent', urgent, 'needsCheck', needs_check,
        'procedureCode', procedure_code, 'keys', keys, 'retired', retired_at is not null) as kind,
        json_build_array(level1, level2, level3) as path
      from cases.kind where committee_id = ${committeeId}
      union all
      select s, s -> 'path' from json_array_elements(${shipped}::json) s
      where not exists (select from cases.kind k where k.committee_id = ${committeeId} and k.code = s ->> 'code')
    ) kinds`,
})

answers(calendarPage, {
  read: async (tx) => (await findCalendar(tx)) ?? chinaCalendar,
})
