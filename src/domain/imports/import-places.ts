/** From homes as understood to places of the books: which compound, building and grid each belongs to. */
import { addressKey, compoundKey, spellAddress } from '../registry/address.ts'
import type { BuildingKind } from '../registry/building.ts'
import type { DwellingKind } from '../registry/dwelling.ts'
import { readHanNumber, squeeze } from '../registry/half-width.ts'
import type { BuildingRead, HomeRead } from './understanding.ts'

export interface BookCompound {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface BookBuilding {
  readonly id: string
  readonly compoundId: string
  readonly name: string
  readonly gridId: string | null
}

export interface NamedGrid {
  readonly id: string
  readonly name: string
}

/** Homes whose sheet names no compound, in a community with several. */
export const UNNAMED_COMPOUND = '未写明小区'
/** Of a home of which only the building is said. */
export const NO_ROOM = '未写房号'

/** A compound or building of the books, or one to be made. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
}

export interface PlannedBuilding extends Place {
  readonly compoundId: string
  readonly gridId: string | null
  readonly kind: BuildingKind
}

export interface PlannedHome {
  readonly read: HomeRead
  readonly compoundId: string
  readonly building: PlannedBuilding | undefined
  /** The building's, or that which the sheet names for a home outside any building. */
  readonly gridId: string | null
  readonly kind: DwellingKind
  readonly place: string | null
  readonly addressKey: string
}

export interface PlacesKnown {
  readonly compounds: readonly BookCompound[]
  readonly buildings: readonly BookBuilding[]
  readonly grids: readonly NamedGrid[]
  readonly newId: () => string
}

/** Finds what is on the books by any of its names, and makes the rest once. */
export function openPlaces({ compounds, buildings, grids, newId }: PlacesKnown) {
  const byName = new Map<string, Place>()
  for (const { id, name, aliases } of compounds)
    for (const each of [...aliases, name]) byName.set(compoundKey(each), { id, name, isNew: false })
  const only = compounds.length === 1 ? compounds[0]?.name : undefined
  const houses = new Map<string, PlannedBuilding>()
  /** Places of the books that the sheet speaks of. */
  const met = { compounds: new Set<string>(), buildings: new Set<string>() }
  for (const { id, compoundId, name, gridId } of buildings)
    houses.set(houseKey(compoundId, name), { id, name, compoundId, gridId, kind: 'flats', isNew: false })

  function compound(said: string | undefined): Place {
    const name = said ?? only ?? UNNAMED_COMPOUND
    const key = compoundKey(name)
    const known = byName.get(key)
    if (known && !known.isNew) met.compounds.add(known.id)
    if (known) return known
    const made = { id: newId(), name, isNew: true }
    byName.set(key, made)
    return made
  }

  function building(compoundId: string, name: string, grid: string | undefined): PlannedBuilding {
    const key = houseKey(compoundId, name)
    const known = houses.get(key)
    const gridId = findGrid(grids, grid)
    if (known && !known.isNew) met.buildings.add(known.id)
    // A grid that the first row left out is learned from a later one.
    if (known && (!known.isNew || known.gridId !== null || gridId === null)) return known
    const kind = name.endsWith('排') ? 'bungalows' : 'flats'
    const made = { id: known?.id ?? newId(), name, compoundId, gridId, kind, isNew: true } as const
    houses.set(key, made)
    return made
  }

  function home(read: HomeRead): PlannedHome {
    const { building: house, stair, room, words } = read
    const at = compound(read.compound)
    const inside = house === undefined ? undefined : building(at.id, house, read.grid)
    const place =
      words ??
      (room === undefined ? (stair === undefined ? NO_ROOM : spellAddress({ stair, words: NO_ROOM })) : null)
    const parts = {
      compound: at.name,
      building: house,
      stair,
      room,
      ...(place === null ? {} : { words: place }),
    }
    return {
      read,
      compoundId: at.id,
      building: inside,
      gridId: inside ? inside.gridId : findGrid(grids, read.grid),
      kind: kindOf(read),
      place,
      addressKey: addressKey(parts),
    }
  }

  return {
    compound,
    building: (read: BuildingRead): PlannedBuilding =>
      building(compound(read.compound).id, read.building, read.grid),
    home,
    newCompounds: (): Place[] => [...new Set(byName.values())].filter((place) => place.isNew),
    met: { compounds: () => met.compounds.size, buildings: () => met.buildings.size },
    newBuildings: (): PlannedBuilding[] => [...houses.values()].filter((place) => place.isNew),
  }
}

const houseKey = (compoundId: string, name: string): string => `${compoundId}|${name.toLowerCase()}`

function kindOf({ building, room, words }: HomeRead): DwellingKind {
  if (words !== undefined && /门房|门卫|传达|值班|收发/.test(words)) return 'gatehouse'
  if (building?.endsWith('排') || /平房|自建/.test(words ?? '')) return 'bungalow'
  return room !== undefined ? 'flat' : 'other'
}

/** 第三网格, 三网格, 3, 网格3: by its name, else by the number in it. */
export function findGrid(grids: readonly NamedGrid[], said: string | undefined): string | null {
  if (said === undefined || said.trim() === '') return null
  const word = squeeze(said)
  const named = grids.find(({ name }) => squeeze(name) === word)
  if (named) return named.id
  const number = gridNumber(word)
  const same = number === undefined ? [] : grids.filter(({ name }) => gridNumber(squeeze(name)) === number)
  return same.length === 1 ? (same[0]?.id ?? null) : null
}

function gridNumber(word: string): number | undefined {
  const text = /\d+/.exec(word)?.[0] ?? /[一二三四五六七八九十]+/.exec(word)?.[0]
  return text === undefined ? undefined : (readHanNumber(text) ?? Number(text))
}
