import type { BuildingFacts, CompoundFacts } from '../../domain/imports/import-ledger-buildings.ts'
import type { BookPerson } from '../../domain/imports/import-matching.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'

/** What an import compares with: the registry, many at a time. */

export function listCompounds(tx: Tx): Promise<CompoundFacts[]> {
  return tx.rows<CompoundFacts>(sql`
    select id, name, aliases, management, unattended from registry.compound
    where committee_id = ${tx.committeeId} and removed_at is null order by id`)
}

export function listBuildings(tx: Tx): Promise<BuildingFacts[]> {
  return tx.rows<BuildingFacts>(sql`
    select id, compound_id as "compoundId", name, grid_id as "gridId", stairs, built_year as "builtYear"
    from registry.building where committee_id = ${tx.committeeId} and removed_at is null order by id`)
}

export interface BookHome {
  readonly id: string
  readonly addressKey: string
  readonly gridId: string | null
  readonly areaM2: number | null
}

/**
 * Each key is looked up on its own (`offset 0` keeps the planner from turning the look-ups into one join): without statistics,
 * as in a community whose first roster comes in, it would read the whole table for every part.
 */
export function findHomes(tx: Tx, addressKeys: readonly string[]): Promise<BookHome[]> {
  return tx.rows<BookHome>(sql`
    select d.id, d.address_key as "addressKey", d.grid_id as "gridId", d.area_m2 as "areaM2"
    from unnest(${addressKeys}::text[]) as k (address_key)
    cross join lateral (
      select id, address_key, grid_id, area_m2 from registry.dwelling
      where committee_id = ${tx.committeeId} and removed_at is null and address_key = k.address_key offset 0) d`)
}

/** By blind index of the document number, in hex. */
export function findByDocument(tx: Tx, indexes: readonly string[]): Promise<BookPerson[]> {
  return people(
    tx,
    sql`select p.id from unnest(${indexes}::text[]) as k (index)
      cross join lateral (select id from registry.person
        where committee_id = ${tx.committeeId} and document_index = decode(k.index, 'hex') offset 0) p`,
  )
}

/** Everybody who lives in one of these homes today. */
export function findInHomes(tx: Tx, dwellingIds: readonly string[]): Promise<BookPerson[]> {
  return people(
    tx,
    sql`select r.person_id as id from unnest(${dwellingIds}::uuid[]) as k (dwelling_id)
      cross join lateral (select person_id from registry.residence
        where committee_id = ${tx.committeeId} and dwelling_id = k.dwelling_id and ended_on is null offset 0) r`,
  )
}

/** Those of these names (`nameKey`) who live in no home of the books. */
export async function findHomeless(tx: Tx, nameKeys: readonly string[]): Promise<BookPerson[]> {
  const found = await people(
    tx,
    sql`select p.id from unnest(${nameKeys}::text[]) as k (name_key)
      cross join lateral (select id from registry.person
        where committee_id = ${tx.committeeId} and name_key = k.name_key offset 0) p`,
  )
  return found.filter(({ dwellingId }) => dwellingId === null)
}

/** `ids`: a select of one column `id`. */
function people(tx: Tx, ids: Sql): Promise<BookPerson[]> {
  return tx.rows<BookPerson>(sql`
    select p.id, p.name, p.sex, p.birth, p.nation, p.state, p.grid_id as "gridId", p.hukou_status as "hukouStatus",
           encode(p.document_index, 'hex') as "documentIndex", p.document_doubts as "documentDoubts",
           array(select encode(f.phone_index, 'hex') from registry.person_phone f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id) as "phoneIndexes",
           r.id as "residenceId", r.household_id as "householdId", r.dwelling_id as "dwellingId", r.relation,
           array(select f.flag from registry.person_flag f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id and f.ended_on is null) as flags
    from (select distinct id from (${ids}) found) w
    cross join lateral (
      select id, name, sex, birth, nation, state, grid_id, hukou_status, document_index, document_doubts
      from registry.person where committee_id = ${tx.committeeId} and id = w.id offset 0) p
    left join lateral (
      select id, household_id, dwelling_id, relation from registry.residence r
      where r.committee_id = ${tx.committeeId} and r.person_id = p.id and r.ended_on is null
      order by r.since desc nulls last, r.id desc limit 1) r on true
    where p.state in ('here', 'left', 'died')
    order by p.id`)
}

/** Sealed notes of people, for those whose sheet has a remark. */
export async function readSealedNotes(tx: Tx, personIds: readonly string[]): Promise<Map<string, Buffer>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx.rows<{ id: string; note: Buffer }>(sql`
    select id, note_sealed as note from registry.person
    where committee_id = ${tx.committeeId} and id = any (${personIds}::uuid[]) and note_sealed is not null`)
  return new Map(rows.map(({ id, note }) => [id, note]))
}
