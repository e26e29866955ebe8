import type { BuildingView, FrontCell } from './home-view.ts'

/** One cell of the drawn front; no `cell`: a home that nobody has written down yet. */
export interface Slot {
  readonly cell?: FrontCell
}
/** One floor: for each stair the homes on it from left to right. */
export interface FloorRow {
  /** `null`: homes whose floor is not known, drawn at the foot. */
  readonly floor: number | null
  readonly stairs: readonly (readonly Slot[])[]
}
export interface FrontLayout {
  /** Names of the stairs from left to right; `null` where the building has none. */
  readonly stairs: readonly (string | null)[]
  /** Top floor first. */
  readonly floors: readonly FloorRow[]
}

/**
 * 楼栋图: puts homes into stairs side by side and floors as rows. Stairs and floors that are only counted, not yet known home
 * by home, stay as empty slots, so the whole building can be seen from the first day.
 */
export function layOutFront(
  building: Pick<BuildingView, 'stairs' | 'floors'> | null,
  cells: readonly FrontCell[],
): FrontLayout {
  const stairs = stairNames(building?.stairs ?? 0, cells)
  const known = cells.map((cell) => cell.floor).filter((floor) => floor !== null)
  const top = Math.max(building?.floors ?? 0, 0, ...known)
  const bottom = Math.min(building?.floors ? 1 : Infinity, ...known)
  const numbers: (number | null)[] = []
  for (let floor = top; floor >= bottom; floor -= 1) if (floor !== 0) numbers.push(floor)
  if (cells.some((cell) => cell.floor === null)) numbers.push(null)
  return {
    stairs,
    floors: numbers.map((floor) => ({ floor, stairs: stairs.map((stair) => slots(stair, floor)) })),
  }

  function slots(stair: string | null, floor: number | null): readonly Slot[] {
    const here = cells.filter((cell) => cell.stair === stair && cell.floor === floor).sort(byRoom)
    if (floor === null) return here.map((cell) => ({ cell }))
    return Array.from({ length: Math.max(here.length, width(stair)) }, (_, n) =>
      here[n] ? { cell: here[n] } : {},
    )
  }

  /** Homes beside each other on the fullest floor of that stair; 1 where none is known. */
  function width(stair: string | null): number {
    const counts = new Map<number, number>()
    for (const cell of cells) {
      if (cell.stair === stair && cell.floor !== null)
        counts.set(cell.floor, (counts.get(cell.floor) ?? 0) + 1)
    }
    return Math.max(1, ...counts.values())
  }
}

function stairNames(counted: number, cells: readonly FrontCell[]): (string | null)[] {
  const names = new Set<string | null>(cells.map((cell) => cell.stair))
  for (let n = 1; n <= counted; n += 1) names.add(String(n))
  if (names.size === 0) names.add(null)
  return [...names].sort((a, b) => natural.compare(a ?? '', b ?? ''))
}

/** 2 before 10, 甲 after the numbers. */
const natural = new Intl.Collator('zh-CN', { numeric: true })

function byRoom(a: FrontCell, b: FrontCell): number {
  return natural.compare(a.room ?? a.place ?? '', b.room ?? b.place ?? '')
}
