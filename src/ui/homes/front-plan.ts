import { layOutFront } from '../../domain/registry/house-front.ts'
import type { BuildingView, FrontCell } from '../../domain/registry/home-view.ts'

/** A place on the front with its own name for the keyboard; without `cell` a home that nobody has written down yet. */
export interface FrontSlot {
  readonly key: string
  readonly stair: string | null
  readonly floor: number | null
  readonly cell?: FrontCell
}

export interface FrontStair {
  readonly stair: string | null
  /** From the top floor down, the same floors on every stair; each row holds its homes from left to right. */
  readonly floors: readonly { readonly floor: number | null; readonly slots: readonly FrontSlot[] }[]
}

type Counted = Pick<BuildingView, 'kind' | 'stairs' | 'floors'> | null

/** 楼栋图: stairs side by side. A street of bungalows is one row of what is known: nobody counts its floors. */
export function planFront(building: Counted, cells: readonly FrontCell[]): readonly FrontStair[] {
  const street = building?.kind === 'bungalows' && cells.length > 0
  const { stairs, floors } = layOutFront(street ? null : building, cells)
  if (floors.length === 0) return []
  return stairs.map((stair, at) => ({
    stair,
    floors: floors.map(({ floor, stairs: rows }) => ({
      floor,
      slots: rows[at]!.map(({ cell }, n) => ({
        key: cell?.dwellingId ?? `${stair ?? ''}/${floor ?? ''}/${n}`,
        stair,
        floor,
        ...(cell ? { cell } : {}),
      })),
    })),
  }))
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type Arrow = (typeof arrows)[number]

export function isArrow(key: string): key is Arrow {
  return arrows.some((arrow) => arrow === key)
}

/**
 * Where an arrow key leads from a slot; `undefined` at the edge. Only what `stops` is stopped at: whoever may not add homes
 * walks over the empty slots.
 */
export function neighbour(
  plan: readonly FrontStair[],
  key: string,
  arrow: Arrow,
  stops: (slot: FrontSlot) => boolean,
): string | undefined {
  const rows = (plan[0]?.floors ?? []).map((_, floor) => plan.flatMap(({ floors }) => floors[floor]!.slots))
  const at = rows.findIndex((row) => row.some((slot) => slot.key === key))
  const row = rows[at]
  if (!row) return undefined
  const column = row.findIndex((slot) => slot.key === key)
  const ahead =
    arrow === 'ArrowLeft'
      ? row.slice(0, column).reverse()
      : arrow === 'ArrowRight'
        ? row.slice(column + 1)
        : (arrow === 'ArrowUp' ? rows.slice(0, at).reverse() : rows.slice(at + 1)).flatMap(
            (next) => next[Math.min(column, next.length - 1)] ?? [],
          )
  return ahead.find(stops)?.key
}

/** The first stop of the Tab key: the lowest floor's first home. */
export function firstStop(
  plan: readonly FrontStair[],
  stops: (slot: FrontSlot) => boolean,
): string | undefined {
  return plan.flatMap(({ floors }) => [...floors].reverse().flatMap(({ slots }) => slots)).find(stops)?.key
}
