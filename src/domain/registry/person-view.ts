import type { AddressView } from './address-view.ts'
import type { ChangeLine } from './change.ts'
import type { HukouStatus } from './hukou-status.ts'
import type { DocumentKind, PersonSex, PersonState, Tenure } from './person.ts'

/** A row of the list of people; sealed fields only masked. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly state: PersonState
  readonly sex: PersonSex
  readonly birth: string | null
  readonly document: string | null
  readonly phone: string | null
  readonly hukouStatus: HukouStatus
  readonly flags: readonly string[]
  readonly home: AddressView | null
}

export interface PersonPage {
  readonly id: string
  readonly gridId: string | null
  readonly name: string
  readonly formerNames: readonly string[]
  readonly state: PersonState
  readonly stateOn: string | null
  /** The record this one was merged into. */
  readonly mergedInto: string | null
  /** Records merged into this one; each can be split off again. */
  readonly mergedFrom: readonly { readonly id: string; readonly name: string }[]
  readonly sex: PersonSex
  readonly birth: string | null
  readonly nation: string | null
  readonly documentKind: DocumentKind
  readonly document: string | null
  /** What is to be doubted about the number: codes of id-number.ts. */
  readonly documentDoubts: readonly string[]
  readonly hasNote: boolean
  readonly hukouStatus: HukouStatus
  readonly hukou: {
    readonly id: string
    readonly number: string | null
    readonly address: string
    readonly home: AddressView | null
  } | null
  readonly phones: readonly { readonly id: string; readonly masked: string }[]
  readonly flags: readonly PersonFlag[]
  /** Present home first. */
  readonly residences: readonly Residence[]
  readonly history: readonly ChangeLine[]
}

export interface PersonFlag {
  readonly id: string
  readonly flag: string
  readonly source: string
  readonly since: string
  readonly expiresOn: string | null
  readonly endedOn: string | null
  readonly purpose: string
  readonly holds: boolean
}

export interface Residence {
  readonly id: string
  readonly householdId: string
  readonly tenure: Tenure
  readonly relation: string
  readonly since: string | null
  readonly endedOn: string | null
  /** moved, left, died, merged … */
  readonly endReason: string | null
  readonly home: AddressView
}
