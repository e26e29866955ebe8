import type { BuildingKind } from '../../domain/registry/building.ts'
import type { Management } from '../../domain/registry/compound.ts'
import type { DeedStatus, DwellingKind, Occupancy } from '../../domain/registry/dwelling.ts'
import type { HukouStatus } from '../../domain/registry/hukou-status.ts'
import type { DocumentKind, PersonSex, PersonState, Tenure } from '../../domain/registry/person.ts'

/** What a sheet or an action adds to the books, many at a time; ids are made by whoever adds. */

export interface NewCompound {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly management?: Management
  readonly unattended?: boolean
  readonly address?: string
}

export interface NewBuilding {
  readonly id: string
  readonly compoundId: string
  readonly gridId: string | null
  readonly name: string
  readonly kind?: BuildingKind
  readonly builtYear?: number | null
  readonly stairs?: number | null
  readonly floors?: number | null
}

export interface NewDwelling {
  readonly id: string
  readonly compoundId: string
  readonly buildingId: string | null
  /** The building's grid, or its own where it lies in no building. */
  readonly gridId: string | null
  readonly kind?: DwellingKind
  readonly stair?: string | null
  readonly floor?: number | null
  readonly room?: string | null
  readonly place?: string | null
  /** `addressKey` of domain/registry/address.ts. */
  readonly addressKey: string
  readonly areaM2?: number | null
  readonly deed?: DeedStatus
  readonly occupancy?: Occupancy
}

export interface NewHousehold {
  readonly id: string
  readonly dwellingId: string
  readonly tenure?: Tenure
  readonly since?: string | null
}

export interface NewPerson {
  readonly id: string
  /** The grid of the home. */
  readonly gridId: string | null
  readonly name: string
  readonly formerNames?: readonly string[]
  readonly sex?: PersonSex
  /** `1936-01-02`, `1936-01` or `1936`. */
  readonly birth?: string | null
  readonly nation?: string | null
  /** `index`: the blind index of the canonical number in hex, where it is known already. */
  readonly document?: {
    readonly kind?: DocumentKind
    readonly number: string
    readonly index?: string | undefined
  } | null
  /** Beside what the number itself gives to doubt (lost digits, …). */
  readonly documentDoubts?: readonly string[]
  readonly hukouStatus?: HukouStatus
  readonly note?: string | null
  readonly state?: PersonState
  readonly stateOn?: string | null
}

export interface NewPhone {
  readonly id: string
  readonly personId: string
  /** Canonical: digits, as `readPhones` gives them. */
  readonly number: string
  /** 0 is the one shown first. */
  readonly rank?: number
}

export interface NewResidence {
  readonly id: string
  readonly personId: string
  readonly householdId: string
  readonly dwellingId: string
  readonly relation?: string
  readonly since?: string | null
  readonly endedOn?: string | null
  readonly endReason?: string | null
}

export interface NewFlag {
  readonly id: string
  readonly personId: string
  readonly flag: string
  readonly source: string
  readonly since: string
  readonly expiresOn?: string | null
  readonly purpose: string
}
