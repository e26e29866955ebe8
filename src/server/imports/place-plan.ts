import {
  buildingLesson,
  compoundLesson,
  type BuildingFacts,
  type BuildingLesson,
  type CompoundFacts,
  type CompoundLesson,
} from '../../domain/imports/import-ledger-buildings.ts'
import { findGrid, openPlaces, type NamedGrid, type PlannedHome } from '../../domain/imports/import-places.ts'
import type { ImportCounts } from '../../domain/imports/import-counts.ts'
import type { BuildingRead, HomeRead } from '../../domain/imports/understanding.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Tx } from '../database/database.ts'
import { listBuildings, listCompounds } from './books-queries.ts'

export interface CompoundChange {
  readonly id: string
  readonly lesson: CompoundLesson
}

export interface BuildingChange {
  readonly known: BuildingFacts
  readonly lesson: BuildingLesson
}

export interface LedgerPlan {
  readonly compoundChanges: readonly CompoundChange[]
  readonly buildingChanges: readonly BuildingChange[]
}

/** Compounds and buildings as the books have them, and those that the sheet adds. */
export interface PlacePlan {
  home(read: HomeRead): PlannedHome
  learn(ledger: readonly BuildingRead[]): LedgerPlan
  newCompounds: ReturnType<typeof openPlaces>['newCompounds']
  newBuildings: ReturnType<typeof openPlaces>['newBuildings']
  /** New, known and changed so far. */
  counts(): Pick<ImportCounts, 'compounds' | 'buildings'>
  /** What the ledger says of a place, for one that is only being made. */
  told(placeId: string): BuildingRead | undefined
  /** Homes that earlier parts of a dry run would have made. */
  remembered(addressKey: string): { readonly id: string; readonly gridId: string | null } | undefined
  remember(addressKey: string, home: { readonly id: string; readonly gridId: string | null }): void
}

export async function openPlacePlan(tx: Tx, grids: readonly NamedGrid[]): Promise<PlacePlan> {
  const [compounds, buildings] = await Promise.all([listCompounds(tx), listBuildings(tx)])
  return placePlanOf(compounds, buildings, grids)
}

/** Also without any books: everything is new. */
export function placePlanOf(
  compounds: readonly CompoundFacts[],
  buildings: readonly BuildingFacts[],
  grids: readonly NamedGrid[],
): PlacePlan {
  const places = openPlaces({ compounds, buildings, grids, newId })
  const told = new Map<string, BuildingRead>()
  const learned = { compounds: new Set<string>(), buildings: new Set<string>() }
  const made = new Map<string, { readonly id: string; readonly gridId: string | null }>()
  return {
    home: places.home,
    newCompounds: places.newCompounds,
    newBuildings: places.newBuildings,
    counts: () => ({
      compounds: {
        new: places.newCompounds().length,
        known: places.met.compounds() - learned.compounds.size,
        changed: learned.compounds.size,
      },
      buildings: {
        new: places.newBuildings().length,
        known: places.met.buildings() - learned.buildings.size,
        changed: learned.buildings.size,
      },
    }),
    told: (placeId) => told.get(placeId),
    remembered: (addressKey) => made.get(addressKey),
    remember: (addressKey, home) => void made.set(addressKey, home),
    learn(ledger) {
      const compoundChanges: CompoundChange[] = []
      const buildingChanges: BuildingChange[] = []
      for (const read of ledger) {
        const compound = places.compound(read.compound)
        const building = places.building(read)
        told.set(building.id, read)
        const facts = compounds.find(({ id }) => id === compound.id)
        // The first row of a compound speaks for it: rows that disagree must not change it to and fro.
        const lesson = facts && !told.has(compound.id) ? compoundLesson(read, facts) : {}
        if (!told.has(compound.id)) told.set(compound.id, read)
        if (Object.keys(lesson).length > 0) compoundChanges.push({ id: compound.id, lesson })
        const known = buildings.find(({ id }) => id === building.id)
        const news = known ? buildingLesson(read, findGrid(grids, read.grid), known) : {}
        if (known && Object.keys(news).length > 0) buildingChanges.push({ known, lesson: news })
      }
      for (const { id } of compoundChanges) learned.compounds.add(id)
      for (const { known } of buildingChanges) learned.buildings.add(known.id)
      return { compoundChanges, buildingChanges }
    },
  }
}
