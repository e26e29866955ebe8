import { calendarPage, caseFigures, listCases, listKinds } from '../../domain/cases/case-queries.ts'
import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { answers } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { findCalendar } from './kind-store.ts'

/** One row of a list, built by the database as JSON; `c` is the case. */
export const caseRow = sql`
  json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'kind', k.level3, 'state', c.state,
    'urgent', c.urgent, 'place', ${placeOf()}, 'holder', h.name, 'heldSince', ${iso(sql`c.held_since`)},
    'reportedAt', ${iso(sql`c.reported_at`)}, 'dueAt', ${iso(sql`c.due_at`)}, 'source', c.source,
    'reopened', c.reopened)`

export const caseJoins = sql`
  join cases.kind k on k.committee_id = c.committee_id and k.code = c.kind_code
  left join identity.account h on h.id = c.holder_id
  left join registry.dwelling d on d.committee_id = c.committee_id and d.id = c.dwelling_id
  left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
  left join registry.compound p on p.committee_id = c.committee_id and p.id = coalesce(d.compound_id, c.compound_id)`

/** Where it is, as people say it: 兴康小区 3号楼 2单元 501. */
function placeOf(): Sql {
  return sql`trim(concat_ws(' ', p.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place),
    nullif(c.place_words, '')))`
}

export function iso(column: Sql): Sql {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The last row's key: due moment and id. */
function readKey(after: string): { due: string; id: string } {
  const [due = '', id = ''] = after.split('|')
  return { due, id }
}

answers(listCases, {
  /** First the fifty ids by the index, then their columns: what is joined is joined fifty times. */
  json: (filter, { committeeId }) => {
    const { states, kindCode, gridId, holderId, dueBefore, text, after, limit } = filter
    const wanted = [
      sql`c.committee_id = ${committeeId}`,
      ...(states?.length === 1 ? [sql`c.state = ${states[0]}`] : []),
      ...(states && states.length !== 1 ? [sql`c.state = any (${states}::text[])`] : []),
      ...(kindCode ? [sql`c.kind_code = ${kindCode}`] : []),
      ...(gridId ? [sql`c.grid_id = ${gridId}`] : []),
      ...(holderId ? [sql`c.holder_id = ${holderId}`] : []),
      ...(dueBefore
        ? [sql`c.due_at < (${dueBefore}::date + 1)::timestamp at time zone 'Asia/Shanghai'`]
        : []),
      ...(text ? [sql`(c.title like ${like(text)} or c.number like ${like(text.toUpperCase())})`] : []),
      ...(after
        ? [sql`(c.due_at, c.id) > (${readKey(after).due}::timestamptz, ${readKey(after).id}::uuid)`]
        : []),
    ]
    return sql`
      with page as materialized (
        select c.id, c.due_at from cases.case c where ${join(wanted, ' and ')} order by c.due_at, c.id limit ${limit + 1}
      ), shown as (select * from page order by due_at, id limit ${limit})
      select json_build_object(
        'rows', coalesce((select json_agg(${caseRow} order by s.due_at, s.id)
                          from shown s join cases.case c on c.committee_id = ${committeeId} and c.id = s.id
                          ${caseJoins}), '[]'),
        'next', case when (select count(*) from page) > ${limit}
                then (select ${iso(sql`due_at`)} || '|' || id from shown order by due_at desc, id desc limit 1) end)`
  },
})

function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

answers(caseFigures, {
  json: (_input, { committeeId }) => sql`
    select coalesce(json_object_agg(state, n), '{}') from cases.total where committee_id = ${committeeId}`,
})

answers(listKinds, {
  json: (_input, { committeeId }) => sql`
    select coalesce(json_agg(json_build_object('code', code, 'path', json_build_array(level1, level2, level3), 'duty', duty,
      'listItem', list_item, 'amount', amount, 'unit', unit, 'urgent', urgent, 'needsCheck', needs_check,
      'procedureCode', procedure_code, 'keys', keys, 'retired', retired_at is not null)
      order by level1, level2, level3), '[]')
    from cases.kind where committee_id = ${committeeId}`,
})

answers(calendarPage, {
  read: async (tx) => (await findCalendar(tx)) ?? chinaCalendar,
})
