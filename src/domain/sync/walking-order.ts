import type { DoorRecord } from './field-record.ts'

/** What decides where a door stands on the way. */
export type OnTheWay = Pick<
  DoorRecord,
  'id' | 'compoundId' | 'compound' | 'buildingId' | 'building' | 'stair' | 'floor' | 'room' | 'place'
>

/** 2 before 10, 甲 after the numbers. */
const natural = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Doors in the order of somebody's feet: compound by compound, building by building, up one stair and down the next; homes
 * outside any building come last in their compound. `all` are the doors that are known there: which way a stair is walked
 * depends on them, so that it does not turn round when a door is done.
 */
export function inWalkingOrder<D extends OnTheWay>(
  doors: readonly D[],
  all: readonly OnTheWay[] = doors,
): readonly D[] {
  const down = stairsWalkedDown([...all, ...doors])
  return [...doors].sort(
    (one, other) =>
      compareStairs(one, other) ||
      (down.has(stairKey(one)) ? -1 : 1) * (byFloor(one, other) || byDoor(one, other)) ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  )
}

/** Names the stair of a building that a door is on; a street of bungalows is one stair. */
export function stairKey({ compoundId, buildingId, stair }: OnTheWay): string {
  return `${compoundId}|${buildingId ?? ''}|${stair ?? ''}`
}

function compareStairs(one: OnTheWay, other: OnTheWay): number {
  return (
    natural.compare(one.compound, other.compound) ||
    natural.compare(one.compoundId, other.compoundId) ||
    lastWhenUnknown(one.building, other.building) ||
    natural.compare(one.buildingId ?? '', other.buildingId ?? '') ||
    lastWhenUnknown(one.stair, other.stair)
  )
}

function byFloor(one: OnTheWay, other: OnTheWay): number {
  return (one.floor ?? 0) - (other.floor ?? 0)
}

function byDoor(one: OnTheWay, other: OnTheWay): number {
  return natural.compare(one.room ?? one.place ?? '', other.room ?? other.place ?? '')
}

function lastWhenUnknown(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return natural.compare(one, other)
}

/** Every second stair of a building: at the top of the one before, the next is begun at its top. */
function stairsWalkedDown(doors: readonly OnTheWay[]): ReadonlySet<string> {
  const down = new Set<string>()
  const known = new Map(doors.map((door) => [stairKey(door), door]))
  let building: string | null = null
  let nth = 0
  for (const [key, door] of [...known].sort(([, one], [, other]) => compareStairs(one, other))) {
    if (door.buildingId === null || door.stair === null) continue
    nth = door.buildingId === building ? nth + 1 : 0
    building = door.buildingId
    if (nth % 2 === 1) down.add(key)
  }
  return down
}
