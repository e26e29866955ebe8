import { addressKey } from '../../domain/registry/address.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { updateRows } from './row-store.ts'

/** How many buildings and homes are still in a compound. */
export async function countInCompound(tx: Tx, compoundId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select (select count(*) from registry.building
            where committee_id = ${tx.committeeId} and compound_id = ${compoundId} and removed_at is null)
         + (select count(*) from registry.dwelling where committee_id = ${tx.committeeId}
              and compound_id = ${compoundId} and building_id is null and removed_at is null) as n`)
  return n
}

export async function countInBuilding(tx: Tx, buildingId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from registry.dwelling
    where committee_id = ${tx.committeeId} and building_id = ${buildingId} and removed_at is null`)
  return n
}

/** People on the books in a home today. */
export async function countPeople(tx: Tx, dwellingId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`
    select count(*) as n from registry.residence
    where committee_id = ${tx.committeeId} and dwelling_id = ${dwellingId} and ended_on is null`)
  return n
}

export async function isAddressTaken(tx: Tx, key: string, otherThan: string): Promise<boolean> {
  const { taken } = await tx.one<{ taken: boolean }>(sql`
    select exists (select from registry.dwelling where committee_id = ${tx.committeeId}
      and address_key = ${key} and removed_at is null and id <> ${otherThan}) as taken`)
  return taken
}

/** Homes and people lie in the grid of their building. */
export async function spreadGrid(tx: Tx, buildingId: string): Promise<void> {
  await tx.run(sql`
    update registry.dwelling d set grid_id = b.grid_id from registry.building b
    where d.committee_id = ${tx.committeeId} and d.building_id = ${buildingId}
      and b.committee_id = ${tx.committeeId} and b.id = ${buildingId} and d.grid_id is distinct from b.grid_id`)
  await tx.run(sql`
    update registry.person p set grid_id = d.grid_id
    from registry.residence r
    join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
    where r.committee_id = ${tx.committeeId} and r.ended_on is null and d.building_id = ${buildingId}
      and p.committee_id = ${tx.committeeId} and p.id = r.person_id and p.grid_id is distinct from d.grid_id`)
}

/** The same for one home. */
export async function spreadGridOfHome(tx: Tx, dwellingId: string): Promise<void> {
  await tx.run(sql`
    update registry.person p set grid_id = d.grid_id
    from registry.residence r
    join registry.dwelling d on d.committee_id = r.committee_id and d.id = r.dwelling_id
    where r.committee_id = ${tx.committeeId} and r.ended_on is null and r.dwelling_id = ${dwellingId}
      and p.committee_id = ${tx.committeeId} and p.id = r.person_id and p.grid_id is distinct from d.grid_id`)
}

interface Spelt {
  readonly id: string
  readonly key: string
  readonly compound: string
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
}

/** After a compound or a building was renamed: its homes are found by the new name. */
export async function rewriteAddressKeys(tx: Tx, compoundId: string): Promise<void> {
  const homes = await tx.rows<Spelt>(sql`
    select d.id, d.address_key as key, c.name as compound, b.name as building, d.stair, d.room, d.place
    from registry.dwelling d
    join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
    left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
    where d.committee_id = ${tx.committeeId} and d.compound_id = ${compoundId} and d.removed_at is null`)
  const changed = homes
    .map((home) => ({ id: home.id, address_key: keyOf(home), was: home.key }))
    .filter(({ address_key, was }) => address_key !== was)
    .map(({ id, address_key }) => ({ id, address_key }))
  await updateRows(tx, 'dwelling', changed)
}

/** The one spelling of an address. */
export function keyOf(home: Omit<Spelt, 'id' | 'key'>): string {
  const { compound, building, stair, room, place } = home
  return addressKey({
    compound,
    ...(building === null ? {} : { building }),
    ...(stair === null ? {} : { stair }),
    ...(room === null ? {} : { room }),
    ...(place === null ? {} : { words: place }),
  })
}
