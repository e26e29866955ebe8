import type { Place } from './ground.ts'

/**
 * Homes for the residents that are there without one: three to a household, 60 flats to a building, ten buildings to a
 * compound. Set-based, past the door.
 */
export async function layHomes(place: Place, at: string): Promise<void> {
  const steps = [
    `create table bench_home as
     select p.id as person_id, (row_number() over (order by p.id) - 1) / 3 as home from registry.person p
     where p.committee_id = $1 and not exists (
       select from registry.residence r where r.committee_id = $1 and r.person_id = p.id)`,
    `create table bench_place as
     select home, home / 60 as building, home / 600 as compound, gen_random_uuid() as dwelling_id,
       gen_random_uuid() as household_id
     from (select distinct home from bench_home where $1::uuid is not null) h`,
    `insert into registry.compound (committee_id, id, name, management, sort_key, created_at)
     select $1, md5('compound ' || compound)::uuid, '丁香' || compound || '区', 'managed', 'dingxiang' || compound, now()
     from (select distinct compound from bench_place) c`,
    `insert into registry.building (committee_id, id, compound_id, grid_id, name, kind, stairs, floors, created_at)
     select $1, md5('building ' || building)::uuid, md5('compound ' || building / 10)::uuid,
       (select array_agg(id order by code) from identity.area where parent_id = $1)[1 + building % 3],
       (1 + building % 10)::text, 'flats', 3, 6, now()
     from (select distinct building from bench_place) b`,
    `insert into registry.dwelling (committee_id, id, compound_id, building_id, grid_id, kind, stair, floor, room,
       address_key, occupancy, created_at)
     select $1, dwelling_id, md5('compound ' || compound)::uuid, md5('building ' || building)::uuid,
       (select array_agg(id order by code) from identity.area where parent_id = $1)[1 + building % 3], 'flat',
       (1 + home % 60 / 20)::text, 1 + home % 20 / 4, (1 + home % 20 / 4)::text || '0' || (1 + home % 4),
       'bench ' || home, 'lived', now()
     from bench_place`,
    `insert into registry.household (committee_id, id, dwelling_id, tenure, created_at)
     select $1, household_id, dwelling_id, 'owner', now() from bench_place`,
    `insert into registry.residence (committee_id, id, person_id, household_id, dwelling_id, relation)
     select $1, gen_random_uuid(), h.person_id, p.household_id, p.dwelling_id, '户主'
     from bench_home h join bench_place p using (home)`,
  ]
  for (const step of steps) await place.run(step, [at])
  await place.run('drop table bench_home, bench_place')
}
