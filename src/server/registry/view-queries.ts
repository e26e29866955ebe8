import { dayOf } from '../../domain/kit/dates.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Asking } from '../answer.ts'
import { sql, type Sql } from '../database/sql.ts'

/** Pieces that several questions of the registry share. The names of the rows (p, d, c, b) are those of the questions. */

const insiders = new Set(['communityWorker', 'secretary', 'gridWorker'])

/** The community's own people see names; the street sees 张**. */
export function seesNames({ actor, committeeId, now, house }: Asking): boolean {
  const committee = house.areas.find(committeeId)
  if (actor.kind !== 'account' || !committee) return false
  return heldGrants(actor, dayOf(now)).some(
    ({ role, areaPath }) =>
      insiders.has(role) && (committee.path.startsWith(areaPath) || areaPath.startsWith(committee.path)),
  )
}

export function nameOf(asking: Asking): Sql {
  return seesNames(asking) ? sql`p.name` : sql`registry.masked_name(p.name)`
}

/** AddressView of home `d` in compound `c` and building `b`. */
export const addressView = sql`json_build_object('dwellingId', d.id, 'compound', c.name, 'kind', d.kind,
  'building', b.name, 'stair', d.stair, 'room', d.room, 'place', d.place)`

export function joinPlaces(committeeId: string): Sql {
  return sql`
    join registry.compound c on c.committee_id = ${committeeId} and c.id = d.compound_id
    left join registry.building b on b.committee_id = ${committeeId} and b.id = d.building_id`
}

/** AddressView of the home that person `p` lives in today; NULL for none. */
export function presentHome(committeeId: string): Sql {
  return sql`(
    select ${addressView} from registry.residence r
    join registry.dwelling d on d.committee_id = ${committeeId} and d.id = r.dwelling_id
    ${joinPlaces(committeeId)}
    where r.committee_id = ${committeeId} and r.person_id = p.id and r.ended_on is null
    order by r.since desc nulls last, r.id desc limit 1)`
}

/** The first phone of person `p`, masked. */
export function firstPhone(committeeId: string): Sql {
  return sql`(
    select f.phone_mask from registry.person_phone f
    where f.committee_id = ${committeeId} and f.person_id = p.id order by f.rank, f.id limit 1)`
}

/** Does flag `f` hold on that day? flagHolds in domain/registry/flag.ts says the same. */
export function holdsOn(today: string): Sql {
  return sql`(f.ended_on is null or f.ended_on > ${today}) and (f.expires_on is null or f.expires_on >= ${today})`
}

/** Codes of the flags that hold for person `p`. */
export function flagsOf(committeeId: string, today: string): Sql {
  return sql`array(
    select distinct f.flag from registry.person_flag f
    where f.committee_id = ${committeeId} and f.person_id = p.id and ${holdsOn(today)} order by f.flag)`
}

/** How home `d` shows; homeState in domain/registry/hukou-status.ts says the same. */
export const homeStateOf = sql`case
  when d.occupancy = 'let' or coalesce(l.tenants, false) then 'let'
  when coalesce(l.people, 0) > 0 or d.occupancy = 'lived' then 'registered'
  when d.occupancy = 'empty' then 'empty'
  else 'unknown' end`
