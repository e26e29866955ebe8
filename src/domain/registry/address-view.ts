import type { DwellingKind } from './dwelling.ts'

/** Where a home is, in pieces, so that each language writes it its own way. */
export interface AddressView {
  readonly dwellingId: string
  readonly compound: string
  readonly kind: DwellingKind
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  /** In words, for a home without a number. */
  readonly place: string | null
}
