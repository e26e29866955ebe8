import { callerFinds, similarCases } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { nameKey } from '../../domain/registry/person-name.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import { answers, type Asking } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { caseJoins, caseRow, iso, like, openCase } from './case-list-queries.ts'

/** How many of the latest matters in each open state are looked through for the same words. */
const lookedThrough = sql`limit 500`

answers(similarCases, {
  /** Weights: the same home 4, the same words 3, the same compound 2, the same kind 2; from 3 on it is worth a look. */
  json: ({ kindCode, dwellingId, title, placeWords }, { committeeId }) => {
    const home = dwellingId ?? null
    const words = [placeWords, title]
      .map((text) => text.trim())
      .filter((text) => Array.from(text).length >= 2)
    const pattern = words.map(like)
    const columns = sql`c.id, c.due_at, c.dwelling_id, c.compound_id, c.kind_code, c.title, c.place_words`
    return sql`
    with here as (select compound_id from registry.dwelling where committee_id = ${committeeId} and id = ${home}),
    near as (
      (select ${columns} from cases.case c where c.committee_id = ${committeeId} and c.dwelling_id = ${home} and ${openCase}
        limit 200)
      union
      (select ${columns} from cases.case c where c.committee_id = ${committeeId}
        and c.compound_id = (select compound_id from here) and c.kind_code = ${kindCode ?? ''} and ${openCase} limit 200)
      union
      (select latest.* from unnest(${[...openStates]}::text[]) s (state) cross join lateral (
        select ${columns} from cases.case c where c.committee_id = ${committeeId} and c.state = s.state
        order by c.due_at desc, c.id desc ${lookedThrough}) latest)
    ), judged as (
      select id, due_at, coalesce(dwelling_id = ${home}, false) as home,
        coalesce(compound_id = (select compound_id from here), false) as compound, kind_code = ${kindCode ?? ''} as kind,
        title like any (${pattern}::text[]) or place_words like any (${pattern}::text[]) as words
      from near
    ), weighed as (
      select *, home::int * 4 + compound::int * 2 + kind::int * 2 + words::int * 3 as weight from judged
    ), likely as materialized (
      select * from weighed where weight >= 3 order by weight desc, due_at, id limit 8
    )
    select coalesce(json_agg((to_jsonb(r) || jsonb_build_object('why', why)) order by weight desc, due_at), '[]') from (
      select ${caseRow} as r, l.weight, l.due_at, array_remove(array[
        case when l.home then 'sameHome' end, case when l.compound then 'sameCompound' end,
        case when l.kind then 'sameKind' end, case when l.words then 'words' end], null) as why
      from likely l join cases.case c on c.committee_id = ${committeeId} and c.id = l.id ${caseJoins}) x`
  },
})

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
