/** A row of the books by its columns; `null`: it is not there. */
export type Image = Readonly<Record<string, unknown>> | null

/** What taking back one row asks for: nothing, putting columns back, removing what was added, adding what was removed. */
export type TakeBack =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'restore'; readonly columns: Readonly<Record<string, unknown>> }
  | { readonly kind: 'remove' }
  | { readonly kind: 'add'; readonly row: Readonly<Record<string, unknown>> }

/** Says only when a row was last written; no change stands on it. */
const clocks = new Set(['updated_at'])

/** Columns that differ between two images of a row. */
export function alteredColumns(before: Image, after: Image): readonly string[] {
  const all = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...all].filter((column) => !clocks.has(column) && !same(before?.[column], after?.[column]))
}

/**
 * How one row of a change is taken back. Only the columns that the change altered are put back, and only while they still
 * hold what the change wrote: whatever is newer is never lost.
 */
export function takeBack(before: Image, after: Image, current: Image): TakeBack {
  if (before === null) return takeOut(after, current)
  if (after === null) return current === null ? { kind: 'add', row: before } : { kind: 'conflict' }
  const altered = alteredColumns(before, after)
  if (altered.length === 0) return { kind: 'nothing' }
  if (current === null) return { kind: 'conflict' }
  if (altered.some((column) => !same(current[column], after[column]))) return { kind: 'conflict' }
  return { kind: 'restore', columns: pick(before, altered) }
}

function takeOut(after: Image, current: Image): TakeBack {
  if (current === null) return { kind: 'nothing' }
  return alteredColumns(after, current).length === 0 ? { kind: 'remove' } : { kind: 'conflict' }
}

/** Of what a change altered, the columns that nobody has touched since, with their values from before. */
export function stillStanding(
  before: Image,
  after: Image,
  current: Image,
): Readonly<Record<string, unknown>> {
  if (!before || !after || !current) return {}
  const untouched = alteredColumns(before, after).filter((column) => same(current[column], after[column]))
  return pick(before, untouched)
}

function pick(image: Readonly<Record<string, unknown>>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, image[column] ?? null]))
}

/** Values of a row are texts, numbers, truths and lists of them. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
