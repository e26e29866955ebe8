import { Sql } from '../database/sql.ts'

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

/** A name of ours as SQL; never anything that came from outside. */
export function named(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('a table or column of the registry is named in small letters')
  return new Sql([name], [])
}

/** How `json_populate_record` reads bytes. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`
}
