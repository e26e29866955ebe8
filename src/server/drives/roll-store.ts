import type { RollPlace } from '../../domain/drives/ballot-queries.ts'
import type { OwnedSource } from '../../domain/drives/owned.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** Columns of a home `d` in building `b` and compound `c`. */
export const rollPlace = sql`d.id as "dwellingId", c.name as compound, b.name as building, d.stair, d.room, d.place`

export function homePlaces(committeeId: string): Sql {
  return sql`
    join registry.compound c on c.committee_id = ${committeeId} and c.id = d.compound_id
    left join registry.building b on b.committee_id = ${committeeId} and b.id = d.building_id`
}

const walk = sql`drives.walk_key(c.sort_key, b.name, d.stair, d.floor, d.room, d.place)`

/** Heads of owners' households in home `d`: who is taken for the owner until something better is written down. */
const assumed = sql`array(
  select r.person_id from registry.household h
  join registry.residence r on r.committee_id = h.committee_id and r.household_id = h.id and r.ended_on is null
  where h.committee_id = d.committee_id and h.dwelling_id = d.id and h.tenure = 'owner' and h.ended_on is null
    and r.relation_code in ('01', '02')
  order by r.person_id)`

export interface DraftLine extends RollPlace {
  readonly areaCm2: number | null
  /** Empty: nobody knows. */
  readonly owners: readonly string[]
  readonly isAssumed: boolean
}

/** Every home of these compounds with area and owners as the books have them, in walking order. */
export async function listDraftLines(tx: Tx, compoundIds: readonly string[]): Promise<readonly DraftLine[]> {
  return tx.rows<DraftLine>(sql`
    select ${rollPlace}, coalesce(o.area_cm2, round(d.area_m2 * 10000))::float8 as "areaCm2",
           (case when cardinality(o.owners) > 0 then o.owners else ${assumed} end)::text[] as owners,
           coalesce(cardinality(o.owners), 0) = 0 as "isAssumed"
    from registry.dwelling d
    ${homePlaces(tx.committeeId)}
    left join drives.owned o on o.committee_id = ${tx.committeeId} and o.dwelling_id = d.id
    where d.committee_id = ${tx.committeeId} and d.compound_id = any (${compoundIds}::uuid[]) and d.removed_at is null
    order by ${walk}, d.id`)
}

export interface OwnedRecord {
  readonly place: RollPlace
  readonly areaCm2: number | null
  readonly areaSource: OwnedSource | null
  readonly registryAreaM2: number | null
  readonly owners: readonly string[]
  readonly ownerSource: OwnedSource | null
  readonly assumed: readonly string[]
}

export async function findOwned(tx: Tx, dwellingId: string): Promise<OwnedRecord | undefined> {
  return tx.maybe<OwnedRecord>(sql`
    select json_build_object('dwellingId', d.id, 'compound', c.name, 'building', b.name, 'stair', d.stair, 'room', d.room,
             'place', d.place) as place,
           o.area_cm2::float8 as "areaCm2", o.area_source as "areaSource", d.area_m2::float8 as "registryAreaM2",
           coalesce(o.owners, '{}')::text[] as owners, o.owner_source as "ownerSource", (${assumed})::text[] as assumed
    from registry.dwelling d
    ${homePlaces(tx.committeeId)}
    left join drives.owned o on o.committee_id = ${tx.committeeId} and o.dwelling_id = d.id
    where d.committee_id = ${tx.committeeId} and d.id = ${dwellingId}`)
}

export async function saveOwned(
  tx: Tx,
  row: {
    dwellingId: string
    areaCm2: number | null
    areaSource: OwnedSource | null
    owners: readonly string[]
    ownerSource: OwnedSource | null
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into drives.owned (committee_id, dwelling_id, area_cm2, area_source, owners, owner_source, written_at, written_by)
    values (${tx.committeeId}, ${row.dwellingId}, ${row.areaCm2}, ${row.areaSource}, ${row.owners}, ${row.ownerSource},
            ${row.at}, ${row.by})
    on conflict (committee_id, dwelling_id) do update set area_cm2 = excluded.area_cm2, area_source = excluded.area_source,
      owners = excluded.owners, owner_source = excluded.owner_source, written_at = excluded.written_at,
      written_by = excluded.written_by`)
}

/** Names known already keep theirs. */
export async function addOutsideOwners(
  tx: Tx,
  rows: readonly { readonly id: string; readonly nameSealed: Buffer }[],
): Promise<void> {
  const coded = rows.map(({ id, nameSealed }) => ({ id, nameSealed: nameSealed.toString('hex') }))
  await tx.run(sql`
    insert into drives.outside_owner (committee_id, id, name_sealed)
    select ${tx.committeeId}, r.id, decode(r."nameSealed", 'hex')
    from json_to_recordset(${JSON.stringify(coded)}::json) as r(id uuid, "nameSealed" text)
    on conflict (committee_id, id) do nothing`)
}

export interface OwnerName {
  readonly id: string
  /** Of the registry. */
  readonly name: string | null
  readonly nameSealed: Uint8Array | null
}

export async function listOwnerNames(tx: Tx, ids: readonly string[]): Promise<readonly OwnerName[]> {
  return tx.rows<OwnerName>(sql`
    select p.id, p.name, null::bytea as "nameSealed" from registry.person p
    where p.committee_id = ${tx.committeeId} and p.id = any (${ids}::uuid[])
    union all
    select o.id, o.name, null from registry.organisation o
    where o.committee_id = ${tx.committeeId} and o.id = any (${ids}::uuid[])
    union all
    select o.id, null, o.name_sealed from drives.outside_owner o
    where o.committee_id = ${tx.committeeId} and o.id = any (${ids}::uuid[])`)
}

export async function lockHome(tx: Tx, dwellingId: string) {
  return tx.maybe<{ kind: 'dwelling'; id: string; gridId: string | null }>(sql`
    select 'dwelling' as kind, id, grid_id as "gridId" from registry.dwelling
    where committee_id = ${tx.committeeId} and id = ${dwellingId} for share`)
}
