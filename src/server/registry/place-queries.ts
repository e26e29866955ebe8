import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import type { BuildingView, CompoundView, FrontCell } from '../../domain/registry/home-view.ts'
import { compounds, houseFront } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import { holdsOn, homeStateOf, seesNames } from './view-queries.ts'

/** In pinyin order, each with its buildings; `after` is the id of the last one seen. */
answers(compounds, {
  json: ({ after, limit }, { committeeId }) => sql`
    with page as (
      select * from registry.compound c
      where c.committee_id = ${committeeId} and c.removed_at is null
        and (${after ?? null}::uuid is null or (c.sort_key, c.id) > (
          select sort_key, id from registry.compound where committee_id = ${committeeId} and id = ${after ?? null}))
      order by c.sort_key, c.id limit ${limit}
    ), home as (
      select d.compound_id, d.building_id, count(*) as homes, coalesce(sum(l.people), 0) as people
      from registry.dwelling d
      left join lateral (select count(*) as people from registry.residence r
        where r.committee_id = ${committeeId} and r.dwelling_id = d.id and r.ended_on is null) l on true
      where d.committee_id = ${committeeId} and d.compound_id in (select id from page) and d.removed_at is null
      group by 1, 2
    ), building as (
      select b.compound_id, json_agg(json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'gridId', b.grid_id,
          'builtYear', b.built_year, 'stairs', b.stairs, 'floors', b.floors,
          'homes', coalesce(h.homes, 0), 'people', coalesce(h.people, 0))
        order by nullif(regexp_replace(b.name, '[^0-9]', '', 'g'), '')::numeric nulls last, b.name) as buildings
      from registry.building b left join home h on h.building_id = b.id
      where b.committee_id = ${committeeId} and b.compound_id in (select id from page) and b.removed_at is null
      group by 1
    )
    select json_build_object('rows', coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'aliases', c.aliases,
          'management', c.management, 'unattended', c.unattended, 'address', c.address,
          'buildings', coalesce(b.buildings, '[]'),
          'otherHomes', (select coalesce(sum(homes), 0) from home where compound_id = c.id and building_id is null),
          'homes', (select coalesce(sum(homes), 0) from home where compound_id = c.id),
          'people', (select coalesce(sum(people), 0) from home where compound_id = c.id)) order by c.sort_key, c.id), '[]'),
        'next', case when count(*) = ${limit} then (array_agg(c.id order by c.sort_key, c.id))[${limit}] end)
    from page c left join building b on b.compound_id = c.id`,
})

answers(houseFront, {
  subject: async (tx, { buildingId, compoundId }) => {
    const found = await tx.maybe<{ id: string; gridId: string | null }>(
      buildingId
        ? sql`select id, grid_id as "gridId" from registry.building
            where committee_id = ${tx.committeeId} and id = ${buildingId}`
        : // A grid worker sees of a compound what lies in the own grid: row security finds that grid.
          sql`select c.id, (select d.grid_id from registry.dwelling d where d.committee_id = ${tx.committeeId}
              and d.compound_id = c.id and d.building_id is null limit 1) as "gridId"
            from registry.compound c where c.committee_id = ${tx.committeeId} and c.id = ${compoundId}`,
    )
    return found && { kind: buildingId ? 'building' : 'compound', ...found }
  },
  read: async (tx, { buildingId, compoundId }, asking) => {
    const head = buildingId ? await getBuilding(tx, buildingId) : await getCompound(tx, compoundId!)
    const which = buildingId
      ? sql`d.building_id = ${buildingId}`
      : sql`d.compound_id = ${compoundId} and d.building_id is null`
    return { ...head, cells: await listCells(tx, which, asking) }
  },
})

type Front = {
  compoundId: string
  compound: string
  building: Omit<BuildingView, 'homes' | 'people'> | null
}

async function getBuilding(tx: Tx, id: string): Promise<Front> {
  const found = await tx.maybe<Front>(sql`
    select c.id as "compoundId", c.name as compound, json_build_object('id', b.id, 'name', b.name, 'kind', b.kind,
      'gridId', b.grid_id, 'builtYear', b.built_year, 'stairs', b.stairs, 'floors', b.floors) as building
    from registry.building b
    join registry.compound c on c.committee_id = b.committee_id and c.id = b.compound_id
    where b.committee_id = ${tx.committeeId} and b.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

async function getCompound(tx: Tx, id: string): Promise<Front> {
  const found = await tx.maybe<Pick<CompoundView, 'id' | 'name'>>(sql`
    select id, name from registry.compound where committee_id = ${tx.committeeId} and id = ${id}`)
  if (!found) throw new NotFound()
  return { compoundId: found.id, compound: found.name, building: null }
}

/** All cells of a front, with who lives there and what is known of them. */
async function listCells(tx: Tx, which: Sql, asking: Asking): Promise<FrontCell[]> {
  const today = dayOf(asking.now)
  const name = seesNames(asking) ? sql`p.name` : sql`registry.masked_name(p.name)`
  return tx.rows<FrontCell>(sql`
    with living as (
      select r.dwelling_id, r.household_id, r.person_id, r.relation_code, r.id
      from registry.dwelling d
      join registry.residence r on r.committee_id = ${tx.committeeId} and r.dwelling_id = d.id and r.ended_on is null
      where d.committee_id = ${tx.committeeId} and ${which} and d.removed_at is null
    ), head as (
      select distinct on (l.household_id) l.dwelling_id, ${name} as name
      from living l join registry.person p on p.committee_id = ${tx.committeeId} and p.id = l.person_id
      order by l.household_id, l.relation_code nulls last, l.id
    ), heads as (
      select dwelling_id, array_agg(name order by name) as names from head group by 1
    ), flag as (
      select l.dwelling_id, array_agg(distinct f.flag) as codes
      from living l join registry.person_flag f on f.committee_id = ${tx.committeeId} and f.person_id = l.person_id
      where ${holdsOn(today)} group by 1
    ), count as (
      select l.dwelling_id, count(*) as people, count(distinct l.household_id) as households,
             bool_or(h.tenure = 'tenant') as tenants
      from living l join registry.household h on h.committee_id = ${tx.committeeId} and h.id = l.household_id
      group by 1
    )
    select d.id as "dwellingId", d.kind, d.stair, d.floor, d.room, d.place, ${homeStateOf} as state, d.occupancy, d.deed,
           coalesce(heads.names, '{}') as heads, coalesce(l.people, 0)::integer as people,
           coalesce(l.households, 0)::integer as households, coalesce(flag.codes, '{}') as flags
    from registry.dwelling d
    left join count l on l.dwelling_id = d.id
    left join heads on heads.dwelling_id = d.id
    left join flag on flag.dwelling_id = d.id
    where d.committee_id = ${tx.committeeId} and ${which} and d.removed_at is null
    order by d.stair, d.floor desc, d.room, d.place`)
}
