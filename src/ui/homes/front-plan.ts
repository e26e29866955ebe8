/** What one home looks like on the house front. Colour is never the only signal: `mark` says the same in a letter or sign. */
export interface FrontCell {
  readonly id: string
  readonly stair: string
  readonly floor: number
  readonly room: string
  readonly tone: FrontTone
  readonly mark: string
  /** Everything the cell says, in words, for the tooltip and for a screen reader. */
  readonly title: string
}

export const frontTones = ['plain', 'good', 'note', 'due', 'danger', 'empty'] as const
export type FrontTone = (typeof frontTones)[number]

export interface FrontStair {
  readonly stair: string
  /** From the top floor down; each row holds the floor's homes from left to right. */
  readonly floors: readonly { readonly floor: number; readonly cells: readonly FrontCell[] }[]
}

/** 楼栋图: stairs side by side, floors as rows from the top down, one cell a home. */
export function planFront(cells: readonly FrontCell[]): readonly FrontStair[] {
  const top = Math.max(1, ...cells.map((cell) => cell.floor))
  const stairs = [...new Set(cells.map((cell) => cell.stair))].sort(naturally)
  return stairs.map((stair) => ({
    stair,
    floors: Array.from({ length: top }, (_, index) => top - index).map((floor) => ({
      floor,
      cells: cells
        .filter((cell) => cell.stair === stair && cell.floor === floor)
        .sort((a, b) => naturally(a.room, b.room)),
    })),
  }))
}

function naturally(a: string, b: string): number {
  return a.localeCompare(b, 'zh-CN', { numeric: true })
}

/** The neighbour of a cell in one direction, for the arrow keys; `undefined` at the edge. */
export function neighbour(
  plan: readonly FrontStair[],
  id: string,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): string | undefined {
  const rows = rowsOf(plan)
  const at = rows.findIndex((row) => row.some((cell) => cell.id === id))
  const row = rows[at]
  if (!row) return undefined
  const column = row.findIndex((cell) => cell.id === id)
  if (key === 'ArrowLeft') return row[column - 1]?.id
  if (key === 'ArrowRight') return row[column + 1]?.id
  const step = key === 'ArrowUp' ? -1 : 1
  for (let next = at + step; rows[next]; next += step) {
    const found = rows[next]![Math.min(column, rows[next]!.length - 1)]
    if (found) return found.id
  }
  return undefined
}

/** One row of the whole front: the homes of one floor over all stairs. */
function rowsOf(plan: readonly FrontStair[]): readonly (readonly FrontCell[])[] {
  const height = plan[0]?.floors.length ?? 0
  return Array.from({ length: height }, (_, index) =>
    plan.flatMap((stair) => stair.floors[index]?.cells ?? []),
  )
}
