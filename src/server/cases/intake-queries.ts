import { callerFinds } from '../../domain/cases/case-queries.ts'
import { nameKey } from '../../domain/registry/person-name.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import { answers, type Asking } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { iso } from './case-list-queries.ts'

const SHOWN = 10

answers(callerFinds, {
  json: ({ phone, name }, asking) => {
    const { committeeId, house } = asking
    const number = readPhones(phone).numbers[0]
    const index = number ? house.vault.index('phone', number) : null
    const known = sql`
      select p.id as "personId", p.name, r.dwelling_id as "dwellingId",
        coalesce((select f.phone_mask from registry.person_phone f where f.committee_id = p.committee_id
          and f.person_id = p.id order by f.phone_index = ${index} desc nulls last, f.rank, f.id limit 1), '') as "phoneMask",
        trim(concat_ws(' ', m.name, b.name || '号楼', d.stair || '单元', coalesce(d.room, d.place))) as home,
        ${matters(committeeId, sql`t.person_id = p.id or t.phone_index = ${index}`)} as cases, p.sort_key as rank
      from (${people(asking, index, name)}) found
      join registry.person p on p.committee_id = ${committeeId} and p.id = found.id and p.state = 'here'
      left join registry.residence r on r.committee_id = p.committee_id and r.person_id = p.id and r.ended_on is null
      left join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
      left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
      left join registry.compound m on m.committee_id = d.committee_id and m.id = d.compound_id
      limit ${SHOWN}`
    return sql`
      select coalesce(json_agg(json_build_object('personId', c."personId", 'name', c.name, 'dwellingId', c."dwellingId",
        'phoneMask', c."phoneMask", 'home', c.home, 'cases', c.cases) order by c."personId" is null, c.rank), '[]')
      from ((${known}) union all (${strangers(committeeId, index)})) c`
  },
})

/** Ids of persons by number, or by the beginning of the name or of its rest. */
function people({ committeeId }: Asking, phoneIndex: Buffer | null, name: string): Sql {
  const arms: Sql[] = []
  if (phoneIndex)
    arms.push(
      sql`select person_id as id from registry.person_phone where committee_id = ${committeeId} and phone_index = ${phoneIndex}`,
    )
  const key = name ? nameKey(name) : ''
  if (key) {
    const last = `${key}\u{10FFFF}`
    arms.push(
      sql`(select id from registry.person where committee_id = ${committeeId} and name_key >= ${key} and name_key < ${last} limit ${SHOWN})`,
      sql`(select person_id from registry.name_part where committee_id = ${committeeId} and part >= ${key} and part < ${last} limit ${SHOWN})`,
    )
  }
  return arms.length > 0 ? join(arms, ' union ') : sql`select null::uuid as id where false`
}

/** Somebody who reported before with this number and is not in the registry: only masks are known without a reason. */
function strangers(committeeId: string, phoneIndex: Buffer | null): Sql {
  return sql`
    select null::uuid, max(s.name_mask), null::uuid, max(s.phone_mask), '',
      ${matters(committeeId, sql`t.phone_index = ${phoneIndex} and t.person_id is null`)}, ''
    from cases.reporter s
    where s.committee_id = ${committeeId} and s.phone_index = ${phoneIndex} and s.person_id is null
    having count(*) > 0`
}

function matters(committeeId: string, reporter: Sql): Sql {
  return sql`coalesce((select json_agg(m) from (
    select c.id, c.number, c.title, c.state, ${iso(sql`c.reported_at`)} as "reportedAt"
    from (select distinct case_id from cases.reporter t where t.committee_id = ${committeeId} and (${reporter})) t
    join cases.case c on c.committee_id = ${committeeId} and c.id = t.case_id
    order by c.reported_at desc limit 20) m), '[]')`
}
