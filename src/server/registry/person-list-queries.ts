import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import { personList } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { personFilters } from './person-filter-queries.ts'
import { addressView, firstPhone, flagsOf, holdsOn, joinPlaces, nameOf, presentHome } from './view-queries.ts'

/** In pinyin order along person_by_sort; `next` is `<pinyin>|<id>` of the last row. */
answers(personList, {
  json: (input, asking) => {
    const { committeeId, now } = asking
    const filters = join(
      [sql`p.committee_id = ${committeeId} and p.state = ${input.state}`, ...narrowed(input, asking)],
      ' and ',
    )
    return sql`
    with page as (
      select * from registry.person p where ${filters} order by p.sort_key, p.id limit ${input.limit}
    )
    select json_build_object('rows', coalesce(json_agg(json_build_object('id', p.id, 'name', ${nameOf(asking)},
          'state', p.state, 'sex', p.sex, 'birth', p.birth, 'document', p.document_mask,
          'phone', ${firstPhone(committeeId)}, 'hukouStatus', p.hukou_status,
          'flags', ${flagsOf(committeeId, dayOf(now))}, 'home', ${presentHome(committeeId)})
        order by p.sort_key, p.id), '[]'),
      'next', case when count(*) = ${input.limit} then 
        (array_agg(p.sort_key || '|' || p.id order by p.sort_key, p.id))[${input.limit}] end)
    from page p`
  },
  rows: (input, asking) => {
    const { committeeId, now } = asking
    const filters = [
      sql`p.committee_id = ${committeeId} and p.state = ${input.state}`,
      ...personFilters(input, committeeId, dayOf(now)),
    ]
    // For all people each table is read once; looked up one by one they would be read in pieces, a hundred thousand times.
    return sql`
    with phone as (
      select distinct on (f.person_id) f.person_id, f.phone_mask from registry.person_phone f
      where f.committee_id = ${committeeId} order by f.person_id, f.rank, f.id
    ), flags as (
      select f.person_id, array_agg(distinct f.flag order by f.flag) as flags from registry.person_flag f
      where f.committee_id = ${committeeId} and ${holdsOn(dayOf(now))} group by f.person_id
    ), home as (
      select distinct on (r.person_id) r.person_id, ${addressView} as home from registry.residence r
      join registry.dwelling d on d.committee_id = ${committeeId} and d.id = r.dwelling_id
      ${joinPlaces(committeeId)}
      where r.committee_id = ${committeeId} and r.ended_on is null
      order by r.person_id, r.since desc nulls last, r.id desc
    )
    select json_build_object('id', p.id, 'name', ${nameOf(asking)}, 'state', p.state, 'sex', p.sex, 'birth', p.birth,
        'document', p.document_mask, 'phone', phone.phone_mask, 'hukouStatus', p.hukou_status,
        'flags', coalesce(flags.flags, '{}'), 'home', home.home) as row
    from registry.person p
    left join phone on phone.person_id = p.id
    left join flags on flags.person_id = p.id
    left join home on home.person_id = p.id
    where ${join(filters, ' and ')} order by p.sort_key, p.id`
  },
})

type Question = QuestionOf<typeof personList>

function narrowed(input: Question, asking: Asking): Sql[] {
  const key = input.after === undefined ? undefined : readKey(input.after)
  return [
    ...(key ? [sql`(p.sort_key, p.id) > (${key.sortKey}, ${key.id}::uuid)`] : []),
    ...personFilters(input, asking.committeeId, dayOf(asking.now)),
  ]
}

function readKey(after: string): { sortKey: string; id: string } | undefined {
  const at = after.lastIndexOf('|')
  const id = after.slice(at + 1)
  return at < 0 || !isId(id) ? undefined : { sortKey: after.slice(0, at), id }
}
