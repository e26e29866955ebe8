import type { DoorRecord, DoorResident } from '../../domain/sync/field-record.ts'
import { doorFlags } from '../../domain/sync/door-flags.ts'
import type { BuildingRecord, DriveRecord, GridRecord, KindRecord } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { holdsOn, joinPlaces } from '../registry/view-queries.ts'

type Bare<R> = Omit<R, 'kind' | 'version'>

/** Doors in the scope; row-level security shows no other. */
export async function countDoors(tx: Tx): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from registry.dwelling where committee_id = ${tx.committeeId} and removed_at is null`)
  return n
}

export function listDoors(
  tx: Tx,
): Promise<Bare<Omit<DoorRecord, 'residents' | 'open' | 'attempts' | 'nextOn'>>[]> {
  return tx.rows(sql`
    select d.id, d.grid_id as "gridId", d.compound_id as "compoundId", c.name as compound,
           d.building_id as "buildingId", b.name as building, d.stair, d.floor, d.room, d.place
    from registry.dwelling d ${joinPlaces(tx.committeeId)}
    where d.committee_id = ${tx.committeeId} and d.removed_at is null
    order by d.id`)
}

/** Numbers as they are sealed; the birth instead of the age. */
export interface ResidentRow extends Omit<DoorResident, 'age' | 'phones'> {
  readonly dwellingId: string
  readonly birth: string | null
  readonly phones: readonly { readonly id: string; readonly sealed: string }[]
}

export function listResidents(tx: Tx, today: string): Promise<ResidentRow[]> {
  return tx.rows<ResidentRow>(sql`
    select r.dwelling_id as "dwellingId", p.id as "personId", p.name, nullif(r.relation, '') as relation, p.birth,
           right(p.document_mask, 4) as "idTail",
           coalesce((select json_agg(json_build_object('id', f.id, 'sealed', encode(f.phone_sealed, 'base64')) order by f.rank, f.id)
             from registry.person_phone f where f.committee_id = ${tx.committeeId} and f.person_id = p.id), '[]') as phones,
           array(select distinct f.flag from registry.person_flag f
             where f.committee_id = ${tx.committeeId} and f.person_id = p.id and ${holdsOn(today)}
               and f.flag = any (${[...doorFlags]}::text[]) order by f.flag) as flags
    from registry.residence r
    join registry.person p on p.committee_id = ${tx.committeeId} and p.id = r.person_id
    where r.committee_id = ${tx.committeeId} and r.ended_on is null and p.state = 'here'
    order by r.dwelling_id, r.relation_code nulls last, p.birth nulls last, r.id`)
}

export function listBuildings(tx: Tx): Promise<Bare<BuildingRecord>[]> {
  return tx.rows<Bare<BuildingRecord>>(sql`
    select b.id, b.compound_id as "compoundId", c.name as compound, b.name, b.stairs, b.floors
    from registry.building b
    join registry.compound c on c.committee_id = b.committee_id and c.id = b.compound_id
    where b.committee_id = ${tx.committeeId} and b.removed_at is null order by b.id`)
}

/** Of the doors in the scope; a door that lies in no grid has none. */
export function listGrids(tx: Tx): Promise<Bare<GridRecord>[]> {
  return tx.rows<Bare<GridRecord>>(sql`
    select a.id, a.name from identity.area a
    where a.id in (select d.grid_id from registry.dwelling d
                   where d.committee_id = ${tx.committeeId} and d.removed_at is null)
    order by a.id`)
}

export function listOpenDrives(tx: Tx): Promise<Bare<DriveRecord>[]> {
  return tx.rows<Bare<DriveRecord>>(sql`
    select id, name from drives.drive where committee_id = ${tx.committeeId} and state = 'open' order by id`)
}

/** The community's own rows; what ships with the program stands beside them (sync/records.ts). */
export function listOwnKinds(tx: Tx): Promise<(Pick<KindRecord, 'code' | 'name'> & { retired: boolean })[]> {
  return tx.rows(sql`
    select code, level3 as name, retired_at is not null as retired from cases.kind
    where committee_id = ${tx.committeeId} order by code`)
}
