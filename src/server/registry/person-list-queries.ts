import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import type { QuestionOf } from '../../domain/kit/query.ts'
import { bornBetween } from '../../domain/registry/age.ts'
import { personList } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { firstPhone, flagsOf, holdsOn, nameOf, presentHome } from './view-queries.ts'

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
})

type Question = QuestionOf<typeof personList>

function narrowed(input: Question, { committeeId, now }: Asking): Sql[] {
  const { compoundId, buildingId, gridId, flag, ageFrom, ageTo, occupancy, hukouStatus, after } = input
  const today = dayOf(now)
  const filters: Sql[] = []
  const key = after === undefined ? undefined : readKey(after)
  if (key) filters.push(sql`(p.sort_key, p.id) > (${key.sortKey}, ${key.id}::uuid)`)
  if (gridId) filters.push(sql`p.grid_id = ${gridId}`)
  if (hukouStatus) filters.push(sql`p.hukou_status = ${hukouStatus}`)
  const born = bornBetween(ageFrom, ageTo, today)
  if (born.until) filters.push(sql`p.birth <= ${born.until}`)
  if (born.after) filters.push(sql`p.birth > ${born.after}`)
  if (flag) {
    filters.push(sql`p.id in (select f.person_id from registry.person_flag f
      where f.committee_id = ${committeeId} and f.flag = ${flag} and ${holdsOn(today)})`)
  }
  const home: Sql[] = []
  if (compoundId) home.push(sql`d.compound_id = ${compoundId}`)
  if (buildingId) home.push(sql`d.building_id = ${buildingId}`)
  if (occupancy) home.push(sql`d.occupancy = ${occupancy}`)
  if (home.length > 0) {
    filters.push(sql`p.id in (select r.person_id from registry.residence r
      join registry.dwelling d on d.committee_id = ${committeeId} and d.id = r.dwelling_id
      where r.committee_id = ${committeeId} and r.ended_on is null and ${join(home, ' and ')})`)
  }
  return filters
}

function readKey(after: string): { sortKey: string; id: string } | undefined {
  const at = after.lastIndexOf('|')
  const id = after.slice(at + 1)
  return at < 0 || !isId(id) ? undefined : { sortKey: after.slice(0, at), id }
}
