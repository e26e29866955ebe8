import { readRelation } from '../../domain/registry/relation-words.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { pace } from '../pace.ts'
import type {
  NewBuilding,
  NewCompound,
  NewDwelling,
  NewFlag,
  NewHousehold,
  NewPerson,
  NewPhone,
  NewResidence,
} from './bulk-rows.ts'
import { documentColumns, nameColumns, NOTE, phoneColumns } from './person-columns.ts'
import { insertMany } from './row-store.ts'
import type { BulkTable } from './table-columns.ts'
import { hex, type Row } from './table.ts'

/**
 * Adding many rows with few statements. Order matters to the foreign keys: compounds, buildings, dwellings, households,
 * persons, then phones, residences, flags. Nothing is written into the history: being added is told by `created_at`, and
 * whoever adds keeps the ids to take them out again (bulk-undo-store.ts).
 */

/** Rows sent together: few enough that the database is at work on them while the next are prepared. */
const BATCH = 150

/** Prepares and sends; `row` makes the columns of one, `alike` has those that are the same for all. */
async function addAll<New>(
  tx: Tx,
  table: BulkTable,
  all: readonly New[],
  row: (one: New) => Row,
  alike: Row = {},
): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) {
    const rows: Row[] = []
    for (const one of all.slice(start, start + BATCH)) {
      // Sealing and pinyin take time.
      await pace()
      rows.push(row(one))
    }
    await insertMany(tx, table, rows, alike)
  }
}

export function addCompounds(tx: Tx, all: readonly NewCompound[], now: string): Promise<void> {
  return addAll(
    tx,
    'compound',
    all,
    (one) => ({
      id: one.id,
      name: one.name,
      aliases: one.aliases ?? [],
      management: one.management ?? 'unknown',
      unattended: one.unattended ?? false,
      address: one.address ?? '',
      sort_key: nameColumns(one.name).sort_key,
    }),
    { created_at: now },
  )
}

export function addBuildings(tx: Tx, all: readonly NewBuilding[], now: string): Promise<void> {
  return addAll(
    tx,
    'building',
    all,
    (one) => ({
      id: one.id,
      compound_id: one.compoundId,
      grid_id: one.gridId,
      name: one.name,
      kind: one.kind ?? 'flats',
      built_year: one.builtYear ?? null,
      stairs: one.stairs ?? null,
      floors: one.floors ?? null,
    }),
    { created_at: now },
  )
}

export function addDwellings(tx: Tx, all: readonly NewDwelling[], now: string): Promise<void> {
  return addAll(
    tx,
    'dwelling',
    all,
    (one) => ({
      id: one.id,
      compound_id: one.compoundId,
      building_id: one.buildingId,
      grid_id: one.gridId,
      kind: one.kind ?? 'flat',
      stair: one.stair ?? null,
      floor: one.floor ?? null,
      room: one.room ?? null,
      place: one.place ?? null,
      address_key: one.addressKey,
      area_m2: one.areaM2 ?? null,
      deed: one.deed ?? 'unknown',
      occupancy: one.occupancy ?? 'unknown',
    }),
    { created_at: now },
  )
}

export function addHouseholds(tx: Tx, all: readonly NewHousehold[], now: string): Promise<void> {
  return addAll(
    tx,
    'household',
    all,
    (one) => ({
      id: one.id,
      dwelling_id: one.dwellingId,
      tenure: one.tenure ?? 'unknown',
      since: one.since ?? null,
    }),
    { created_at: now },
  )
}

export function addPersons(tx: Tx, vault: Vault, all: readonly NewPerson[], now: string): Promise<void> {
  const alike = { created_at: now, updated_at: now }
  return addAll(tx, 'person', all, (one) => ({ ...sealedPerson(vault, one), grid_id: one.gridId }), alike)
}

/** Persons that `sealedPerson` has made ready. */
export function addSealedPersons(
  tx: Tx,
  all: readonly { readonly sealed: Row; readonly gridId: string | null }[],
  now: string,
): Promise<void> {
  const alike = { created_at: now, updated_at: now }
  return addAll(tx, 'person', all, ({ sealed, gridId }) => ({ ...sealed, grid_id: gridId }), alike)
}

/** All columns but the grid: what takes time and can be made ready before the books are asked. */
export function sealedPerson(vault: Vault, one: Omit<NewPerson, 'gridId'>): Row {
  const document = documentColumns(vault, one.id, one.document ?? null)
  return {
    id: one.id,
    ...nameColumns(one.name),
    former_names: one.formerNames ?? [],
    sex: one.sex ?? 'unknown',
    birth: one.birth ?? null,
    nation: one.nation ?? null,
    ...document,
    document_doubts: [...new Set([...document.document_doubts, ...(one.documentDoubts ?? [])])],
    hukou_status: one.hukouStatus ?? 'unknown',
    note_sealed: one.note ? hex(vault.seal(NOTE, one.id, one.note)) : null,
    state: one.state ?? 'here',
    state_on: one.stateOn ?? null,
  }
}

export function addPhones(tx: Tx, vault: Vault, all: readonly NewPhone[]): Promise<void> {
  return addAll(tx, 'person_phone', all, (one) => sealedPhone(vault, one))
}

/** Phones that `sealedPhone` has made ready. */
export function addSealedPhones(tx: Tx, all: readonly Row[]): Promise<void> {
  return addAll(tx, 'person_phone', all, (one) => one)
}

export function sealedPhone(vault: Vault, one: NewPhone): Row {
  return {
    id: one.id,
    person_id: one.personId,
    ...phoneColumns(vault, one.id, one.number),
    rank: one.rank ?? 0,
  }
}

export function addResidences(tx: Tx, all: readonly NewResidence[]): Promise<void> {
  return addAll(tx, 'residence', all, (one) => ({
    id: one.id,
    person_id: one.personId,
    household_id: one.householdId,
    dwelling_id: one.dwellingId,
    relation: one.relation ?? '',
    relation_code: readRelation(one.relation ?? '') ?? null,
    since: one.since ?? null,
    ended_on: one.endedOn ?? null,
    end_reason: one.endReason ?? null,
  }))
}

export function addFlags(tx: Tx, all: readonly NewFlag[]): Promise<void> {
  return addAll(tx, 'person_flag', all, (one) => ({
    id: one.id,
    person_id: one.personId,
    flag: one.flag,
    source: one.source,
    since: one.since,
    expires_on: one.expiresOn ?? null,
    purpose: one.purpose,
  }))
}
