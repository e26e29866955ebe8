/** Tables whose rows are named by two ids together. */
const JOINED = new Set(['procedures.step', 'cases.whistle_unit', 'cases.hotline_answer'])

/**
 * What is bound into the seal of one column of one row, as whoever sealed it wrote it: `schema.table.column|id`, except
 * where a row has no id of its own. `key` is the primary key without the committee.
 */
export function sealedPlace(table: string, column: string, key: readonly string[]): string {
  if (table === 'imports.draft') return `imports.draft|${key.join('|')}`
  const row = JOINED.has(table) ? key.join('/') : (key[0] ?? '')
  return `${table}.${column.replace(/_sealed$/, '')}|${row}`
}
