import type { AddressView } from './address-view.ts'
import type { PersonState } from './person.ts'

/** One line under the search box. */
export type SearchHit = PersonHit | HomeHit | BuildingHit | CompoundHit | OrganisationHit

export interface PersonHit {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly state: PersonState
  readonly birthYear: string | null
  /** Masked: `138****1234`, `150105********1234`; `null`: none on the books. */
  readonly phone: string | null
  readonly document: string | null
  /** Present home; `null`: none here. */
  readonly home: AddressView | null
}

export interface HomeHit {
  readonly kind: 'home'
  readonly id: string
  readonly home: AddressView
  /** Names of those the households go by. */
  readonly heads: readonly string[]
  readonly people: number
}

export interface BuildingHit {
  readonly kind: 'building'
  readonly id: string
  readonly name: string
  readonly compound: string
}

export interface CompoundHit {
  readonly kind: 'compound'
  readonly id: string
  readonly name: string
}

export interface OrganisationHit {
  readonly kind: 'organisation'
  readonly id: string
  readonly name: string
  readonly phone: string
}
