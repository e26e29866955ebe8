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

export function findHomes(tx: Tx, addressKeys: readonly string[]): Promise<BookHome[]> {
  return tx.rows<BookHome>(sql`
    select id, address_key as "addressKey", grid_id as "gridId", area_m2 as "areaM2" from registry.dwelling
    where committee_id = ${tx.committeeId} and removed_at is null and address_key = any (${addressKeys})`)
}

/** By blind index of the document number, in hex. */
export function findByDocument(tx: Tx, indexes: readonly string[]): Promise<BookPerson[]> {
  return people(
    tx,
    sql`p.document_index = any (array(select decode(i, 'hex') from unnest(${indexes}::text[]) i))`,
  )
}

/** Everybody who lives in one of these homes today. */
export function findInHomes(tx: Tx, dwellingIds: readonly string[]): Promise<BookPerson[]> {
  return people(
    tx,
    sql`p.id = any (array(select person_id from registry.residence
      where committee_id = ${tx.committeeId} and dwelling_id = any (${dwellingIds}::uuid[]) and ended_on is null))`,
  )
}

/** Those of these names (`nameKey`) who live in no home of the books. */
export async function findHomeless(tx: Tx, nameKeys: readonly string[]): Promise<BookPerson[]> {
  const found = await people(tx, sql`p.name_key = any (${nameKeys})`)
  return found.filter(({ dwellingId }) => dwellingId === null)
}

function people(tx: Tx, which: Sql): Promise<BookPerson[]> {
  return tx.rows<BookPerson>(sql`
    select p.id, p.name, p.sex, p.birth, p.nation, p.state, p.grid_id as "gridId", p.hukou_status as "hukouStatus",
           encode(p.document_index, 'hex') as "documentIndex", p.document_doubts as "documentDoubts",
           array(select encode(f.phone_index, 'hex') from registry.person_phone f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id) as "phoneIndexes",
           r.id as "residenceId", r.household_id as "householdId", r.dwelling_id as "dwellingId", r.relation,
           array(select f.flag from registry.person_flag f
                 where f.committee_id = ${tx.committeeId} and f.person_id = p.id and f.ended_on is null) as flags
    from registry.person p
    left join lateral (
      select id, household_id, dwelling_id, relation from registry.residence r
      where r.committee_id = ${tx.committeeId} and r.person_id = p.id and r.ended_on is null
      order by r.since desc nulls last, r.id desc limit 1) r on true
    where p.committee_id = ${tx.committeeId} and p.state in ('here', 'left', 'died') and ${which}
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
