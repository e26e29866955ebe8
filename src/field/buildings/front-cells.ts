import type { FrontCell } from '../../domain/registry/home-view.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'

/** A door as the house front draws it: number, whose home, how many. What a phone does not hold is left unknown. */
export function cellOf(door: DoorRecord): FrontCell {
  return {
    dwellingId: door.id,
    kind: door.room === null ? 'other' : 'flat',
    stair: door.stair,
    floor: door.floor,
    room: door.room,
    place: door.place,
    state: 'unknown',
    occupancy: 'unknown',
    deed: 'unknown',
    heads: door.residents.slice(0, 1).map(({ name }) => name),
    people: door.residents.length,
    households: 1,
    flags: [...new Set(door.residents.flatMap(({ flags }) => flags))],
  }
}
