import type { AddressView } from './address-view.ts'
import type { BuildingKind } from './building.ts'
import type { ChangeLine } from './change.ts'
import type { Management } from './compound.ts'
import type { DeedStatus, DwellingKind, Occupancy } from './dwelling.ts'
import type { HomeState, HukouStatus } from './hukou-status.ts'
import type { PersonSex, PersonState, Tenure } from './person.ts'

export interface CompoundView {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly management: Management
  readonly unattended: boolean
  readonly address: string
  readonly buildings: readonly BuildingView[]
  /** Homes outside any building: gatehouses, huts. Their front is asked with the compound's id. */
  readonly otherHomes: number
  readonly homes: number
  readonly people: number
}

export interface BuildingView {
  readonly id: string
  readonly name: string
  readonly kind: BuildingKind
  readonly gridId: string | null
  readonly builtYear: number | null
  readonly stairs: number | null
  readonly floors: number | null
  readonly homes: number
  readonly people: number
}

/** 楼栋图 house front: what is needed to draw it; `layOutFront` puts the cells in their places. */
export interface HouseFront {
  readonly compoundId: string
  readonly compound: string
  /** `null`: the compound's homes outside any building. */
  readonly building: Omit<BuildingView, 'homes' | 'people'> | null
  readonly cells: readonly FrontCell[]
}

export interface FrontCell {
  readonly dwellingId: string
  readonly kind: DwellingKind
  readonly stair: string | null
  readonly floor: number | null
  readonly room: string | null
  readonly place: string | null
  readonly state: HomeState
  readonly occupancy: Occupancy
  readonly deed: DeedStatus
  readonly heads: readonly string[]
  readonly people: number
  readonly households: number
  /** Codes of the flags that hold for somebody there today. */
  readonly flags: readonly string[]
}

export interface HomePage {
  readonly home: AddressView & {
    readonly compoundId: string
    readonly buildingId: string | null
    readonly gridId: string | null
    readonly floor: number | null
    readonly areaM2: number | null
    readonly deed: DeedStatus
    readonly occupancy: Occupancy
    readonly state: HomeState
    readonly removed: boolean
  }
  readonly households: readonly HouseholdView[]
  readonly past: readonly PastResident[]
  /** Booklets registered at this home, with everybody in them. */
  readonly hukou: readonly HukouView[]
  readonly history: readonly ChangeLine[]
}

export interface HouseholdView {
  readonly id: string
  readonly tenure: Tenure
  readonly since: string | null
  readonly people: readonly HouseholdMember[]
}

export interface HouseholdMember {
  readonly personId: string
  readonly residenceId: string
  readonly name: string
  readonly relation: string
  readonly sex: PersonSex
  readonly birth: string | null
  readonly phone: string | null
  readonly document: string | null
  readonly hukouStatus: HukouStatus
  readonly flags: readonly string[]
  readonly since: string | null
}

export interface PastResident {
  readonly personId: string
  readonly name: string
  readonly relation: string
  readonly state: PersonState
  readonly since: string | null
  readonly endedOn: string
  readonly endReason: string | null
}

export interface HukouView {
  readonly id: string
  readonly number: string | null
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly livesHere: boolean
  }[]
}
