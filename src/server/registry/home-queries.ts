import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import type { HomePage, HouseholdView, HukouView, PastResident } from '../../domain/registry/home-view.ts'
import { homePage } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { listHistory } from './history-queries.ts'
import { firstPhone, flagsOf, homeStateOf, joinPlaces, nameOf } from './view-queries.ts'

answers(homePage, {
  subject: async (tx, { dwellingId }) => {
    const found = await tx.maybe<{ id: string; gridId: string | null }>(sql`
      select id, grid_id as "gridId" from registry.dwelling where committee_id = ${tx.committeeId} and id = ${dwellingId}`)
    return found && { kind: 'dwelling', ...found }
  },
  read: async (tx, { dwellingId }, asking) => ({
    home: await getHome(tx, dwellingId),
    households: await listHouseholds(tx, dwellingId, asking),
    past: await listPast(tx, dwellingId, asking),
    hukou: await listHukou(tx, dwellingId, asking),
    history: await listHistory(tx, dwellingId),
  }),
})

async function getHome(tx: Tx, id: string): Promise<HomePage['home']> {
  const found = await tx.maybe<HomePage['home']>(sql`
    select d.id as "dwellingId", c.name as compound, d.kind, b.name as building, d.stair, d.room, d.place,
           d.compound_id as "compoundId", d.building_id as "buildingId", d.grid_id as "gridId", d.floor,
           d.area_m2 as "areaM2", d.deed, d.occupancy, ${homeStateOf} as state, d.removed_at is not null as removed
    from registry.dwelling d ${joinPlaces(tx.committeeId)}
    left join lateral (
      select count(*) as people, bool_or(h.tenure = 'tenant') as tenants
      from registry.residence r
      join registry.household h on h.committee_id = ${tx.committeeId} and h.id = r.household_id
      where r.committee_id = ${tx.committeeId} and r.dwelling_id = d.id and r.ended_on is null) l on true
    where d.committee_id = ${tx.committeeId} and d.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

/** Households with their members, heads first (GB/T 4761 begins with the head). */
async function listHouseholds(tx: Tx, dwellingId: string, asking: Asking): Promise<HouseholdView[]> {
  return tx.rows<HouseholdView>(sql`
    select h.id, h.tenure, h.since, json_agg(json_build_object(
        'personId', p.id, 'residenceId', r.id, 'name', ${nameOf(asking)}, 'relation', r.relation, 'sex', p.sex,
        'birth', p.birth, 'phone', ${firstPhone(tx.committeeId)}, 'document', p.document_mask,
        'hukouStatus', p.hukou_status, 'flags', ${flagsOf(tx.committeeId, dayOf(asking.now))}, 'since', r.since)
      order by r.relation_code nulls last, p.birth nulls last, r.id) as people
    from registry.household h
    join registry.residence r on r.committee_id = ${tx.committeeId} and r.household_id = h.id and r.ended_on is null
    join registry.person p on p.committee_id = ${tx.committeeId} and p.id = r.person_id
    where h.committee_id = ${tx.committeeId} and h.dwelling_id = ${dwellingId}
    group by h.id, h.tenure, h.since order by h.id`)
}

async function listPast(tx: Tx, dwellingId: string, asking: Asking): Promise<PastResident[]> {
  return tx.rows<PastResident>(sql`
    select p.id as "personId", ${nameOf(asking)} as name, r.relation, p.state, r.since, r.ended_on as "endedOn",
           r.end_reason as "endReason"
    from registry.residence r
    join registry.person p on p.committee_id = ${tx.committeeId} and p.id = r.person_id
    where r.committee_id = ${tx.committeeId} and r.dwelling_id = ${dwellingId} and r.ended_on is not null
    order by r.ended_on desc, r.id limit 100`)
}

async function listHukou(tx: Tx, dwellingId: string, asking: Asking): Promise<HukouView[]> {
  return tx.rows<HukouView>(sql`
    select h.id, h.number, coalesce(json_agg(json_build_object('personId', p.id, 'name', ${nameOf(asking)},
        'livesHere', exists (select from registry.residence r where r.committee_id = ${tx.committeeId}
          and r.person_id = p.id and r.dwelling_id = ${dwellingId} and r.ended_on is null))
      order by p.birth, p.id) filter (where p.id is not null), '[]') as people
    from registry.hukou h
    left join registry.person p on p.committee_id = ${tx.committeeId} and p.hukou_id = h.id
      and p.state in ('here', 'left')
    where h.committee_id = ${tx.committeeId} and h.dwelling_id = ${dwellingId}
    group by h.id, h.number order by h.id`)
}
