import type { Written } from './spoil.ts'

/** A sheet before it becomes a file: rows of values, merged blocks (from 0, both ends included), hidden rows. */
export interface Table {
  readonly name: string
  readonly rows: Written[][]
  readonly merges: { top: number; bottom: number; left: number; right: number }[]
  readonly hiddenRows: number[]
}

export function emptyTable(name: string): Table {
  return { name, rows: [], merges: [], hiddenRows: [] }
}
