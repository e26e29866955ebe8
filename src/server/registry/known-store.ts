import type { HukouStatus } from '../../domain/registry/hukou-status.ts'
import type { PersonSex, PersonState } from '../../domain/registry/person.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** Finding again what is on the books already, many at a time: what a second run of the same sheet asks. */

export interface KnownCompound {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export async function listKnownCompounds(tx: Tx): Promise<KnownCompound[]> {
  return tx.rows<KnownCompound>(sql`
    select id, name, aliases from registry.compound
    where committee_id = ${tx.committeeId} and removed_at is null order by sort_key, id`)
}

export interface KnownBuilding {
  readonly id: string
  readonly compoundId: string
  readonly gridId: string | null
  readonly name: string
  readonly stairs: number | null
  readonly floors: number | null
}

export async function listKnownBuildings(tx: Tx): Promise<KnownBuilding[]> {
  return tx.rows<KnownBuilding>(sql`
    select id, compound_id as "compoundId", grid_id as "gridId", name, stairs, floors from registry.building
    where committee_id = ${tx.committeeId} and removed_at is null order by compound_id, name`)
}

export interface KnownDwelling {
  readonly id: string
  readonly addressKey: string
  readonly buildingId: string | null
  readonly gridId: string | null
}

/** Homes by address key. */
export async function findDwellings(tx: Tx, addressKeys: readonly string[]): Promise<KnownDwelling[]> {
  return tx.rows<KnownDwelling>(sql`
    select id, address_key as "addressKey", building_id as "buildingId", grid_id as "gridId" from registry.dwelling
    where committee_id = ${tx.committeeId} and removed_at is null and address_key = any (${addressKeys})`)
}

/** A person as far as an import compares: numbers only as blind indexes (hex). */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly sex: PersonSex
  readonly birth: string | null
  readonly state: PersonState
  readonly hukouStatus: HukouStatus
  readonly documentIndex: string | null
  readonly phoneIndexes: readonly string[]
  readonly householdId: string | null
  readonly dwellingId: string | null
  readonly relation: string | null
  /** Codes of the flags not yet ended. */
  readonly flags: readonly string[]
  readonly hasNote: boolean
}

/** By blind index of the document number: `vault.index('idNumber', canonical).toString('hex')`. */
export function findPersonsByDocument(tx: Tx, indexes: readonly string[]): Promise<KnownPerson[]> {
  return known(tx, sql`p.document_index = any (select decode(i, 'hex') from unnest(${indexes}::text[]) i)`)
}

/** Everybody who lives in one of these homes today. */
export function findPersonsInHomes(tx: Tx, dwellingIds: readonly string[]): Promise<KnownPerson[]> {
  return known(
    tx,
    sql`p.id in (select person_id from registry.residence
      where committee_id = ${tx.committeeId} and dwelling_id = any (${dwellingIds}::uuid[]) and ended_on is null)`,
  )
}

async function known(tx: Tx, which: Sql): Promise<KnownPerson[]> {
  return tx.rows<KnownPerson>(sql`
    select p.id, p.name, p.sex, p.birth, p.state, p.hukou_status as "hukouStatus",
           encode(p.document_index, 'hex') as "documentIndex", p.note_sealed is not null as "hasNote",
           r.household_id as "householdId", r.dwelling_id as "dwellingId", r.relation,
           array(select encode(f.phone_index, 'hex') from registry.person_phone f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id order by f.rank, f.id) as "phoneIndexes",
           array(select f.flag from registry.person_flag f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id and f.ended_on is null
                 order by f.flag) as flags
    from registry.person p
    left join lateral (
      select household_id, dwelling_id, relation from registry.residence r
      where r.committee_id = ${tx.committeeId} and r.person_id = p.id and r.ended_on is null
      order by r.since desc nulls last, r.id desc limit 1) r on true
    where p.committee_id = ${tx.committeeId} and p.state in ('here', 'left', 'died') and ${which}
    order by p.id`)
}
