import type { LeavingReason, TargetKind } from './drive.ts'
import type { Stance, VisitOutcome } from './stance.ts'

/** One line of a drive's list as it stands: its last known stance, all attempts, what comes next. */
export interface DriveTargetRow {
  readonly id: string
  readonly kind: TargetKind
  readonly label: string
  readonly dwellingId: string | null
  readonly compound: string | null
  readonly buildingId: string | null
  readonly building: string | null
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
  readonly left: LeavingReason | null
  readonly stance: Stance | null
  readonly attempts: number
  readonly lastOutcome: VisitOutcome | null
  readonly nextOn: string | null
  readonly notices: number
}

export interface DriveProgress {
  /** 分母: the list without what has left it. */
  readonly counted: number
  readonly left: number
  readonly attempts: number
  /** Knocked at least once. */
  readonly visited: number
  /** Somebody has said where they stand. */
  readonly answered: number
  readonly stances: Readonly<Partial<Record<Stance, number>>>
  /** Stairs with how many there are still open, most first. */
  readonly openByStair: readonly StairOpen[]
}

export interface StairOpen {
  readonly building: string
  readonly stair: string
  readonly open: number
}

const settled: readonly (Stance | null)[] = ['agrees', 'removed']

/** Still to be persuaded or found: counted, and neither agreed nor removed. */
export function isOpen(target: Pick<DriveTargetRow, 'left' | 'stance'>): boolean {
  return target.left === null && !settled.includes(target.stance)
}

export function progressOf(targets: readonly DriveTargetRow[]): DriveProgress {
  const counted = targets.filter(({ left }) => left === null)
  const said: Partial<Record<Stance, number>> = {}
  for (const { stance } of counted) if (stance) said[stance] = (said[stance] ?? 0) + 1
  return {
    counted: counted.length,
    left: targets.length - counted.length,
    attempts: counted.reduce((sum, { attempts }) => sum + attempts, 0),
    visited: counted.filter(({ attempts }) => attempts > 0).length,
    answered: counted.filter(({ stance }) => stance !== null && stance !== 'unmet').length,
    stances: said,
    openByStair: openByStair(counted),
  }
}

function openByStair(counted: readonly DriveTargetRow[]): readonly StairOpen[] {
  const stairs = new Map<string, StairOpen>()
  for (const target of counted.filter(isOpen)) {
    const [building, stair] = [target.building ?? '', target.stair ?? '']
    const key = `${building}|${stair}`
    stairs.set(key, { building, stair, open: (stairs.get(key)?.open ?? 0) + 1 })
  }
  return [...stairs.values()].sort((one, other) => other.open - one.open || byDoor(one, other))
}

/** 下次走访: what is due by this day, in the order of the doors. */
export function doorsDue(targets: readonly DriveTargetRow[], by: string): readonly DriveTargetRow[] {
  return targets
    .filter((target) => isOpen(target) && target.nextOn !== null && target.nextOn <= by)
    .sort(byDoor)
}

const natural = new Intl.Collator('zh-CN', { numeric: true })
type Door = { readonly building: string | null; readonly stair: string | null; readonly room?: string | null }

function byDoor(one: Door, other: Door): number {
  const parts = (door: Door) => [door.building ?? '', door.stair ?? '', door.room ?? '']
  const there = parts(other)
  return parts(one).reduce((order, part, n) => order || natural.compare(part, there[n]!), 0)
}
