import type { Row } from './table.ts'

/** Rows of places as the tables have them. */
export interface CompoundRow extends Row {
  readonly id: string
  readonly name: string
  readonly removed_at: string | null
}

export interface BuildingRow extends Row {
  readonly id: string
  readonly compound_id: string
  readonly grid_id: string | null
  readonly name: string
  readonly removed_at: string | null
}

export interface DwellingRow extends Row {
  readonly id: string
  readonly compound_id: string
  readonly building_id: string | null
  readonly grid_id: string | null
  readonly address_key: string
  readonly removed_at: string | null
}
