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
    const depth = area.path.split('.').length - 1
    const ids = area.path.split('.').slice(0, depth)
    const way = ids
      .slice(ids.indexOf(top.id))
      .map((id) => ({ areaId: id, name: asking.house.areas.find(id)?.name ?? '' }))
    return sql`
    with child as (
      select a.id, a.name, a.level, a.code, a.path from identity.area a
      where a.level <> 'grid' and a.parent_id = ${area.id} or a.level = 'community' and a.id = ${area.id}
    ), now as (
      select split_part(path, '.', ${depth + 1}) as below, count(*) as communities, min(as_of) as as_of, sum(people) as people,
        sum(homes) as homes, sum(open) as open, sum(overdue) as overdue
      from reports.community where starts_with(path, ${area.path}) group by 1
    ), month as (
      select split_part(path, '.', ${depth + 1}) as below, sum(closed) as closed, sum(in_time) as in_time, sum(base) as base,
        sum(contacted) as contacted, sum(solved) as solved, sum(satisfied) as satisfied, sum(basically) as basically
      from reports.community_month where month = ${shown} and starts_with(path, ${area.path}) group by 1
    ), line as (
      select child.*, communities, as_of, people, homes, open, overdue, closed, in_time, base, contacted, solved, satisfied, basically
      from child join now on now.below in (child.id::text, '') left join month using (below)
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

const totals = sql`coalesce(sum(people), 0) as people, coalesce(sum(homes), 0) as homes, coalesce(sum(open), 0) as open,
  coalesce(sum(overdue), 0) as overdue, coalesce(sum(closed), 0) as closed, coalesce(sum(in_time), 0) as in_time,
  coalesce(sum(base), 0) as base, coalesce(sum(contacted), 0) as contacted, coalesce(sum(solved), 0) as solved,
  coalesce(sum(satisfied), 0) as satisfied, coalesce(sum(basically), 0) as basically`

const figures = sql`'communities', coalesce(t.communities, 0), 'people', t.people, 'homes', t.homes, 'open', t.open,
  'overdue', t.overdue, 'closed', coalesce(t.closed, 0), 'inTime', coalesce(t.in_time, 0),
  'counts', json_build_object('base', coalesce(t.base, 0), 'contacted', coalesce(t.contacted, 0), 'solved', coalesce(t.solved, 0),
    'satisfied', coalesce(t.satisfied, 0), 'basically', coalesce(t.basically, 0))`
