import type { ReachAbout } from '../cases/reach.ts'
import type { DayPart } from '../doors/visit.ts'
import type { Stance, VisitOutcome } from '../drives/stance.ts'

/**
 * What a phone holds: only the fields that a task at a door needs. ID numbers as their last four, no health history, no
 * closed matters. Each record is whole; `version` is the journal's position at which it last changed, and what a correction
 * names as its base.
 */
export type FieldRecord = DoorRecord | BuildingRecord | DriveRecord | KindRecord | GridRecord

export type RecordKind = FieldRecord['kind']
export interface RecordKey {
  readonly kind: RecordKind
  readonly id: string
}

/** 门: one dwelling, who lives there, and everything that is open at it. */
export interface DoorRecord {
  readonly kind: 'door'
  readonly id: string
  readonly version: number
  readonly gridId: string
  readonly compoundId: string
  readonly compound: string
  /** `null` for bungalows and gatehouses, which stand in their compound's street. */
  readonly buildingId: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly floor: number | null
  readonly room: string | null
  readonly place: string | null
  readonly residents: readonly DoorResident[]
  readonly open: readonly DoorItem[]
  readonly attempts: readonly DoorAttempt[]
  /** The next visit that somebody planned here (day), whichever item it is for. */
  readonly nextOn: string | null
  /** How it is to be tried that day, where whoever knocked last said so. */
  readonly nextHow?: NextHow
}

/** Another hour, another face, a call first. */
export interface NextHow {
  readonly part: DayPart | null
  readonly phoneFirst: boolean
  readonly byOther: boolean
}

export interface DoorResident {
  readonly personId: string
  readonly name: string
  readonly relation: string | null
  readonly age: number | null
  /** In full: a phone is what a grid worker calls first. */
  readonly phones: readonly string[]
  readonly idTail: string | null
  /** 独居, 行动不便 …: only those whose purpose is a visit. */
  readonly flags: readonly string[]
}

/** The last knocks, newest first, three at most. */
export interface DoorAttempt {
  readonly at: string
  readonly outcome: VisitOutcome | 'needsVisit'
  readonly by: string | null
}

/** Something open at a door. Each module that has work at doors adds its own kind. */
export type DoorItem =
  | {
      readonly kind: 'drive'
      readonly targetId: string
      readonly driveId: string
      readonly drive: string
      /** When it began, where another one that is under way is called the same (instant). */
      readonly since?: string
      readonly label: string
      readonly stance: Stance | null
      readonly attempts: number
      readonly nextOn: string | null
      /** A vote of owners is open in which this home is on the roll and has not voted. */
      readonly ballotId: string | null
      /** What is voted on. */
      readonly topic?: string
      /** Only the vote is asked here; what somebody thinks of it is the vote itself. */
      readonly voteOnly?: boolean
    }
  | {
      readonly kind: 'case'
      readonly caseId: string
      readonly number: string
      readonly title: string
      readonly dueAt: string | null
      /** Papers that are still missing, by name. */
      readonly papers: readonly string[]
      /** Those of them of which a picture was taken at the door, and the desk has not said yet whether it will do. */
      readonly pictured?: readonly string[]
      /** A return visit is owed: is it really solved? */
      readonly returnVisit: boolean
    }
  | {
      readonly kind: 'commitment'
      readonly commitmentId: string
      readonly checkId: string
      readonly what: string
      readonly dueOn: string
      /** A picture was agreed for this promise. */
      readonly needsEvidence?: boolean
      /** The day on which somebody looked last and could not see it. */
      readonly triedOn?: string
    }
  | {
      readonly kind: 'lockPatrol'
      readonly lockId: string
      readonly label: string
      readonly dueOn: string
    }
  | {
      /** 触达: somebody here is to be told how a matter stands; nothing else has reached them. */
      readonly kind: 'reach'
      readonly reachId: string
      readonly number: string
      /** Whom, masked. */
      readonly name: string
      readonly about: ReachAbout
      readonly dueOn: string
    }

/** 楼: what the house front needs to be drawn; its doors carry the rest. */
export interface BuildingRecord {
  readonly kind: 'building'
  readonly id: string
  readonly version: number
  readonly compoundId: string
  readonly compound: string
  readonly name: string
  readonly stairs: number | null
  readonly floors: number | null
}

export interface DriveRecord {
  readonly kind: 'drive'
  readonly id: string
  readonly version: number
  readonly name: string
}

/** A kind of matter, for a new one noted in the stairwell. */
export interface KindRecord {
  readonly kind: 'matterKind'
  readonly id: string
  readonly version: number
  readonly code: string
  readonly name: string
}

/** 网格: whose doors these are. */
export interface GridRecord {
  readonly kind: 'grid'
  readonly id: string
  readonly version: number
  readonly name: string
}
