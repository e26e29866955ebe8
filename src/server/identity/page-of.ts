import type { Page } from '../../domain/kit/query.ts'

/** A page out of rows of which one more was asked for than it shows: whether there is a next one. */
export function pageOf<Row>(rows: readonly Row[], size: number, keyOf: (row: Row) => string): Page<Row> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return rows.length > size && last !== undefined ? { rows: shown, next: keyOf(last) } : { rows: shown }
}
