/** The registry's tables whose rows have a history. */
export const tables = [
  'grid_card',
  'compound',
  'building',
  'dwelling',
  'household',
  'hukou',
  'person',
  'person_phone',
  'residence',
  'person_flag',
  'organisation',
] as const
export type Table = (typeof tables)[number]

/** A row as `to_jsonb` gives it: sealed columns are hex (`\x…`), instants and days are text. */
export type Row = Readonly<Record<string, unknown>>
/** Ids of rows, by table. */
export type RowIds = Partial<Record<Table, readonly string[]>>

/** How `json_populate_record` reads bytes. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`
}
