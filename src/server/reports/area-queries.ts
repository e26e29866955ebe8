import { areaFigures } from '../../domain/cases/area-queries.ts'
import { covers, type Area } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers, type Asking } from '../answer.ts'
import { sql } from '../database/sql.ts'

answers(areaFigures, {
  /** One row a community is read, and added up to the level below the area: nothing of any community's own books. */
  json: ({ areaId, month }, asking) => {
    const [top, area] = areasOf(areaId, asking)
    const shown = month ?? dayOf(asking.now).slice(0, 7)
    const way = asking.house.areas
      .all()
      .filter(({ path }) => covers(top.path, path) && covers(path, area.path))
      .toSorted((a, b) => a.path.length - b.path.length)
      .map(({ id, name }) => ({ areaId: id, name }))
    return sql`
    with child as (
      select a.id, a.name, a.level, a.code, a.path from identity.area a
      where a.level <> 'grid' and a.parent_id = ${area.id} or a.level = 'community' and a.id = ${area.id}
    ), line as (
      select child.*, s.* from child cross join lateral (
        select count(*) as communities, min(c.as_of) as as_of, ${sums}
        from reports.community c
        left join reports.community_month m on m.committee_id = c.committee_id and m.month = ${shown}
        where starts_with(c.path, child.path)) s
    ), total as (
      select sum(communities) as communities, min(as_of) as as_of, ${totals} from line
    )
    select json_build_object('areaId', ${area.id}::uuid, 'name', ${area.name}::text, 'way', ${JSON.stringify(way)}::json,
      'month', ${shown}::text, 'asOf', (select to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from total),
      'total', (select json_build_object(${figures}) from total t),
      'lines', coalesce((select json_agg(json_build_object('areaId', t.id, 'name', t.name, 'level', t.level, ${figures})
        order by t.code, t.name) from line t), '[]'))`
  },
})

/** The area asked at, and the one that is looked into: the same, or one below it. */
function areasOf(areaId: string | undefined, { committeeId, house }: Asking): readonly [Area, Area] {
  const top = house.areas.find(committeeId)
  const area = house.areas.find(areaId ?? committeeId)
  if (!top || !area || area.level === 'grid' || !covers(top.path, area.path)) throw new NotFound()
  return [top, area]
}

const sums = sql`coalesce(sum(c.people), 0)::int as people, coalesce(sum(c.homes), 0)::int as homes,
  coalesce(sum(c.open), 0)::int as open, coalesce(sum(c.overdue), 0)::int as overdue, coalesce(sum(m.closed), 0)::int as closed,
  coalesce(sum(m.in_time), 0)::int as in_time, coalesce(sum(m.base), 0)::int as base,
  coalesce(sum(m.contacted), 0)::int as contacted, coalesce(sum(m.solved), 0)::int as solved,
  coalesce(sum(m.satisfied), 0)::int as satisfied, coalesce(sum(m.basically), 0)::int as basically`

const totals = sql`coalesce(sum(people), 0) as people, coalesce(sum(homes), 0) as homes, coalesce(sum(open), 0) as open,
  coalesce(sum(overdue), 0) as overdue, coalesce(sum(closed), 0) as closed, coalesce(sum(in_time), 0) as in_time,
  coalesce(sum(base), 0) as base, coalesce(sum(contacted), 0) as contacted, coalesce(sum(solved), 0) as solved,
  coalesce(sum(satisfied), 0) as satisfied, coalesce(sum(basically), 0) as basically`

const figures = sql`'communities', coalesce(t.communities, 0), 'people', t.people, 'homes', t.homes, 'open', t.open,
  'overdue', t.overdue, 'closed', t.closed, 'inTime', t.in_time, 'counts', json_build_object('base', t.base,
  'contacted', t.contacted, 'solved', t.solved, 'satisfied', t.satisfied, 'basically', t.basically)`
