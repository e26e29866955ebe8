import type { BuildingRecord, DoorRecord } from '../../domain/sync/field-record.ts'

export interface PlaceDoors {
  /** The building's id, or the compound's for its homes outside any building. */
  readonly id: string
  readonly building: BuildingRecord | undefined
  readonly doors: readonly DoorRecord[]
}
export interface CompoundPlaces {
  readonly compoundId: string
  readonly compound: string
  readonly buildings: readonly PlaceDoors[]
}

const natural = new Intl.Collator('zh-CN', { numeric: true })

/** Compounds with their buildings in the order of their numbers; homes outside any building last. */
export function placesOf(
  buildings: readonly BuildingRecord[],
  doors: readonly DoorRecord[],
): readonly CompoundPlaces[] {
  const compounds = new Map<
    string,
    { compound: string; places: Map<string, { building?: BuildingRecord; doors: DoorRecord[] }> }
  >()
  const placeIn = (compoundId: string, compound: string, id: string, building?: BuildingRecord) => {
    const one = compounds.get(compoundId) ?? { compound, places: new Map() }
    compounds.set(compoundId, one)
    const place = one.places.get(id) ?? { ...(building ? { building } : {}), doors: [] }
    one.places.set(id, place)
    return place
  }
  for (const building of buildings) placeIn(building.compoundId, building.compound, building.id, building)
  for (const door of doors) {
    placeIn(door.compoundId, door.compound, door.buildingId ?? door.compoundId).doors.push(door)
  }
  return [...compounds]
    .map(([compoundId, { compound, places }]) => ({
      compoundId,
      compound,
      buildings: [...places]
        .map(([id, { building, doors: here }]) => ({ id, building, doors: here }))
        .sort((one, other) => byName(one.building, other.building)),
    }))
    .sort((one, other) => natural.compare(one.compound, other.compound))
}

function byName(one: BuildingRecord | undefined, other: BuildingRecord | undefined): number {
  if (!one || !other) return Number(!one) - Number(!other)
  return natural.compare(one.name, other.name)
}
