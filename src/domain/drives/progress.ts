import type { LeavingReason, TargetKind } from './drive.ts'
import { isSettled, type Stance, type VisitOutcome } from './stance.ts'

/** One line of a drive's list as it stands: its last known stance, all attempts, what comes next. */
export interface DriveTargetRow {
  readonly id: string
  readonly kind: TargetKind
  readonly label: string
  /** Its address as the sheet wrote it, while its home is not on the books. */
  readonly writtenPlace: string
  /** Of a person; masked outside the community's own desk. */
  readonly name: string | null
  readonly personId: string | null
  readonly dwellingId: string | null
  readonly compound: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
  readonly left: LeavingReason | null
  readonly stance: Stance | null
  readonly attempts: number
  readonly lastOutcome: VisitOutcome | null
  readonly lastAt: string | null
  readonly nextOn: string | null
  readonly notices: number
}

export interface DriveProgress {
  /** 分母: the list without what has left it. */
  readonly counted: number
  readonly left: number
  /** What has left the list, by reason. */
  readonly leftFor: Readonly<Partial<Record<LeavingReason, number>>>
  readonly attempts: number
  /** Knocked at least once. */
  readonly visited: number
  /** Somebody has said where they stand. */
  readonly answered: number
  /** Still to be persuaded or found. */
  readonly open: number
  /** Things without a home of which a sheet wrote where they belong. */
  readonly unlocated: number
  /** Open ones that somebody should go to today or should have gone to. */
  readonly due: number
  readonly noticed: number
  readonly stances: Readonly<Partial<Record<Stance, number>>>
}

/** Still to be persuaded or found: counted, and neither agreed nor removed. */
export function isOpen({ left, stance }: Pick<DriveTargetRow, 'left' | 'stance'>): boolean {
  return left === null && !isSettled(stance)
}

/** What a home with several targets shows: the one that most is still to be done for. */
export function hardest(stances: readonly (Stance | null)[]): Stance | null {
  const order: readonly (Stance | null)[] = [
    'against',
    'hesitates',
    'conditional',
    'unmet',
    null,
    'notOwner',
    'agrees',
    'removed',
  ]
  return order.find((stance) => stances.includes(stance)) ?? null
}
