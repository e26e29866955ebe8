import { readSearch, type SearchTerms } from '../../domain/registry/search-terms.ts'
import { search } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import { join, sql, type Sql } from '../database/sql.ts'
import { addressView, firstPhone, joinPlaces, presentHome } from './view-queries.ts'

/**
 * Past this many hits a search is not a search; the box shows fewer anyway. Not a parameter: the planner must know that so
 * few are wanted, or it plans every search anew.
 */
const ARM = sql`limit 60`

/**
 * One statement. Every arm is a range or an equality in a b-tree whose operators are leakproof, so that it is used under
 * row-level security; each stops after ARM.
 */
answers(search, {
  json: ({ q, limit }, asking) => {
    const terms = readSearch(q)
    const lists = [
      ...personHits(terms, asking, limit),
      ...(terms.place ? placeHits(terms, asking.committeeId, limit) : []),
      organisationHits(terms, asking.committeeId, limit),
    ]
    return sql`select coalesce(json_agg(hit), '[]') from (${join(lists, ' union all ')}) hits (hit)`
  },
})

/** Everything that begins with the text, in C collation. */
function begins(column: Sql, text: string): Sql {
  return sql`${column} >= ${text} and ${column} < ${text + '\u{10FFFF}'}`
}

function personHits(terms: SearchTerms, { committeeId, house }: Asking, limit: number): Sql[] {
  const { name, letters, phone, idNumber, lastFour } = terms
  const arms: Sql[] = []
  if (name) {
    arms.push(
      sql`select id from registry.person p where committee_id = ${committeeId} and ${begins(sql`name_key`, name)}`,
    )
    arms.push(
      sql`select person_id from registry.name_part where committee_id = ${committeeId} and ${begins(sql`part`, name)}`,
    )
  }
  if (letters) {
    arms.push(
      sql`select id from registry.person p where committee_id = ${committeeId} and ${begins(sql`initials`, letters)}`,
    )
    arms.push(
      sql`select id from registry.person p where committee_id = ${committeeId} and ${begins(sql`sort_key`, letters)}`,
    )
  }
  if (idNumber) {
    const index = house.vault.index('idNumber', idNumber)
    arms.push(
      sql`select id from registry.person p where committee_id = ${committeeId} and document_index = ${index}`,
    )
  }
  if (phone) {
    const index = house.vault.index('phone', phone)
    arms.push(
      sql`select person_id from registry.person_phone where committee_id = ${committeeId} and phone_index = ${index}`,
    )
  }
  if (lastFour) {
    const document = house.vault.tail('idNumber', lastFour)
    const tail = house.vault.tail('phone', lastFour)
    arms.push(
      sql`select id from registry.person p where committee_id = ${committeeId} and document_tail = ${document}`,
    )
    arms.push(
      sql`select person_id from registry.person_phone where committee_id = ${committeeId} and phone_tail = ${tail}`,
    )
  }
  if (arms.length === 0) return []
  const found = join(
    arms.map((arm) => sql`(${arm} ${ARM})`),
    ' union ',
  )
  // The whole name first, then who is here, then by pinyin.
  return [
    sql`(select json_build_object('kind', 'person', 'id', p.id, 'name', p.name, 'state', p.state,
        'birthYear', left(p.birth, 4), 'phone', ${firstPhone(committeeId)}, 'document', p.document_mask,
        'home', ${presentHome(committeeId)})
      from (${found}) found (id)
      join registry.person p on p.committee_id = ${committeeId} and p.id = found.id
      where p.state in ('here', 'left', 'died')
      order by p.name_key <> ${name ?? letters ?? ''}, p.state <> 'here', p.sort_key, p.id limit ${limit})`,
  ]
}

function placeHits({ place = {}, text }: SearchTerms, committeeId: string, limit: number): Sql[] {
  const { compound, building, stair, room, words } = place
  const inCompound = compound ? sql`(${goesBy(compound)})` : sql`true`
  if (room) {
    const where = [
      sql`d.room = ${room}`,
      ...(stair ? [sql`d.stair = ${stair}`] : []),
      ...(building ? [sql`b.name = ${building}`] : []),
      inCompound,
    ]
    return [homeHits(join(where, ' and '), committeeId, limit)]
  }
  if (words) {
    // 东门门房 may be the gatehouse of 东门, or be called so as a whole.
    const where = sql`d.place is not null and (position(${text} in d.place) > 0
      or (position(${words} in d.place) > 0 and ${inCompound}))`
    return [homeHits(where, committeeId, limit), compoundHits(text, committeeId)]
  }
  if (building) {
    return [
      sql`(select json_build_object('kind', 'building', 'id', b.id, 'name', b.name, 'compound', c.name)
        from registry.building b
        join registry.compound c on c.committee_id = ${committeeId} and c.id = b.compound_id
        where b.committee_id = ${committeeId} and b.name = ${building} and b.removed_at is null and ${inCompound}
        order by c.sort_key, b.id limit 20)`,
    ]
  }
  return compound ? [compoundHits(compound, committeeId)] : []
}

/** Does compound `c` go by this name, or by a part of it? */
function goesBy(text: string): Sql {
  return sql`position(${text} in lower(c.name)) > 0
    or exists (select from unnest(c.aliases) alias where position(${text} in lower(alias)) > 0)`
}

/** Not more than ARM homes are put in order: room 501 is in every building of a city. */
function homeHits(where: Sql, committeeId: string, limit: number): Sql {
  return sql`(select json_build_object('kind', 'home', 'id', d.id, 'home', ${addressView},
      'people', (select count(*) from registry.residence r
        where r.committee_id = ${committeeId} and r.dwelling_id = d.id and r.ended_on is null),
      'heads', ${headsOf(committeeId)})
    from (
      select d.* from registry.dwelling d ${joinPlaces(committeeId)}
      where d.committee_id = ${committeeId} and d.removed_at is null and ${where} ${ARM}
    ) d ${joinPlaces(committeeId)}
    order by c.sort_key, b.name, d.address_key limit ${limit})`
}

/** Names that home `d` goes by: the heads of its households, or whoever stands first in each. */
function headsOf(committeeId: string): Sql {
  return sql`coalesce((select json_agg(head.name) from (
      select distinct on (r.household_id) p.name from registry.residence r
      join registry.person p on p.committee_id = ${committeeId} and p.id = r.person_id
      where r.committee_id = ${committeeId} and r.dwelling_id = d.id and r.ended_on is null
      order by r.household_id, r.relation_code nulls last, r.id) head), '[]')`
}

function compoundHits(text: string, committeeId: string): Sql {
  return sql`(select json_build_object('kind', 'compound', 'id', c.id, 'name', c.name)
    from registry.compound c
    where c.committee_id = ${committeeId} and c.removed_at is null and (${goesBy(text)})
    order by c.sort_key limit 10)`
}

function organisationHits({ text, letters }: SearchTerms, committeeId: string, limit: number): Sql {
  const byLetters = letters ? sql` or ${begins(sql`o.sort_key`, letters)}` : sql``
  return sql`(select json_build_object('kind', 'organisation', 'id', o.id, 'name', o.name, 'phone', o.phone)
    from registry.organisation o
    where o.committee_id = ${committeeId} and o.removed_at is null
      and (position(${text} in o.name) > 0${byLetters})
    order by o.sort_key limit ${limit})`
}
