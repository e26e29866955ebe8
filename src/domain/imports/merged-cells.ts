import { type Cell, isBlank, type Merge, type Row } from './cell.ts'

/** Gives every row of a merged block the block's value, in its first column. Rows must come in order; blocks inside one row stay. */
export function mergeFiller(merges: readonly Merge[]): (row: Row) => Row {
  const tall = merges.filter((merge) => merge.bottom > merge.top).sort((a, b) => a.top - b.top)
  let next = 0
  let active: { readonly merge: Merge; value: Cell }[] = []
  return (row) => {
    if (next >= tall.length && active.length === 0) return row
    active = active.filter((each) => each.merge.bottom >= row.index)
    for (let merge = tall[next]; merge && merge.top <= row.index; merge = tall[++next]) {
      if (merge.bottom >= row.index) active.push({ merge, value: row.cells[merge.left] ?? null })
    }
    if (active.length === 0) return row
    const cells = [...row.cells]
    for (const { merge, value } of active) {
      while (cells.length <= merge.left) cells.push(null)
      if (isBlank(cells[merge.left])) cells[merge.left] = value
    }
    return { index: row.index, cells }
  }
}
