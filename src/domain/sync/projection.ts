import type { z } from 'zod'
import { recordDoorVisit } from '../doors/visit.ts'
import { recordDriveVisit } from '../drives/drive.ts'
import type { Action, Envelope } from '../kit/action.ts'
import { dayOf } from '../kit/days.ts'
import { howOf } from './next-attempt.ts'
import { paperPictureName } from '../procedures/paper-picture.ts'
import type { DoorAttempt, DoorItem, DoorRecord, RecordKey } from './field-record.ts'

/** How many of the last knocks a door shows. */
const ATTEMPTS = 3

/** A deed of this phone that its records do not contain yet. */
export interface OwnDeed {
  readonly envelope: Envelope
  readonly about?: RecordKey
  /** Where it stands in the journal, once the server has said so. */
  readonly position?: number
}

export interface Projected {
  readonly doors: ReadonlyMap<string, DoorRecord>
  /** Doors at which something of one's own has not come back yet. */
  readonly touched: ReadonlySet<string>
}

/**
 * The doors as they will look once the server has one's own deeds, in the order they were made. A door that was read after a deed was
 * written contains it already: its version says so.
 */
export function projected(doors: ReadonlyMap<string, DoorRecord>, own: readonly OwnDeed[]): Projected {
  const shown = new Map(doors)
  const touched = new Set<string>()
  const byItem = own.length > 0 ? itemsOf(doors) : new Map<string, string>()
  for (const { envelope, about, position = Infinity } of own) {
    const effect = effects[envelope.action]?.(envelope, byItem)
    const door = effect ? shown.get(effect.doorId) : undefined
    if (effect && door && door.version < position) {
      shown.set(door.id, effect.on(door))
      touched.add(door.id)
    }
    if (about?.kind === 'door') touched.add(about.id)
  }
  return { doors: shown, touched }
}

/** At which door each thing lies that a deed names without its door. */
function itemsOf(doors: ReadonlyMap<string, DoorRecord>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const door of doors.values())
    for (const item of door.open) {
      if (item.kind === 'drive') found.set(item.targetId, door.id)
      if (item.kind === 'commitment') found.set(item.checkId, door.id)
      if (item.kind === 'case') found.set(item.caseId, door.id)
      if (item.kind === 'lockPatrol') found.set(item.lockId, door.id)
    }
  return found
}

interface Effect {
  readonly doorId: string
  on(door: DoorRecord): DoorRecord
}

type EffectOf = (envelope: Envelope, byItem: ReadonlyMap<string, string>) => Effect | undefined

/** What each deed changes at a door; what is not named here shows only that something is under way. */
const effects: Readonly<Record<string, EffectOf>> = {
  [recordDoorVisit.name]: effect(recordDoorVisit, ({ dwellingId, outcome, next }, madeAt) => ({
    doorId: dwellingId,
    on: ({ nextHow, ...door }) => ({
      ...door,
      attempts: withAttempt(door, { at: madeAt, outcome, by: null }),
      nextOn: next?.on ?? door.nextOn,
      ...(next ? howOf(next) : nextHow ? { nextHow } : {}),
    }),
  })),
  [recordDriveVisit.name]: effect(
    recordDriveVisit,
    ({ targetId, outcome, stance, nextOn }, madeAt, byItem) => ({
      doorId: byItem.get(targetId) ?? '',
      on: (door) => ({
        ...door,
        open: door.open.map((item) => (isTarget(item, targetId) ? visited(item, stance, nextOn) : item)),
        attempts: withAttempt(door, { at: madeAt, outcome, by: null }),
        nextOn: nextOn ?? door.nextOn,
      }),
    }),
  ),
  // Read by hand: the form of a promise would bring all of mediation onto the phone.
  'commitment.check': ({ input, madeAt }, byItem) => {
    const { checkId, result } = input as { readonly checkId?: unknown; readonly result?: unknown }
    if (typeof checkId !== 'string') return undefined
    const isChecked = (item: DoorItem) => item.kind === 'commitment' && item.checkId === checkId
    const triedOn = dayOf(madeAt)
    return {
      doorId: byItem.get(checkId) ?? '',
      on: (door) => ({
        ...door,
        open:
          result === 'notMet'
            ? door.open.map((item) => (isChecked(item) ? { ...item, triedOn } : item))
            : door.open.filter((item) => !isChecked(item)),
      }),
    }
  },
  // Also where it could not be seen: the next look is another day, and the server says which.
  'lock.patrol': ({ input }, byItem) => {
    const { lockId } = input as { readonly lockId?: unknown }
    if (typeof lockId !== 'string') return undefined
    const isSeen = (item: DoorItem) => item.kind === 'lockPatrol' && item.lockId === lockId
    return {
      doorId: byItem.get(lockId) ?? '',
      on: (door) => ({ ...door, open: door.open.filter((item) => !isSeen(item)) }),
    }
  },
  // Its form has a file in place of the picture's number: the server puts it there.
  'attachment.add': ({ input }, byItem) => {
    const { caseId, name } = input as { readonly caseId?: unknown; readonly name?: unknown }
    if (typeof caseId !== 'string' || typeof name !== 'string') return undefined
    return {
      doorId: byItem.get(caseId) ?? '',
      on: (door) => ({ ...door, open: door.open.map((item) => withPicture(item, caseId, name)) }),
    }
  },
}

/** The missing paper of this matter that the picture is of, if it is of one. */
function withPicture(item: DoorItem, caseId: string, name: string): DoorItem {
  if (item.kind !== 'case' || item.caseId !== caseId) return item
  const { papers, pictured = [] } = item
  const paper = papers.find((one) => paperPictureName(one) === name)
  return paper === undefined || pictured.includes(paper) ? item : { ...item, pictured: [...pictured, paper] }
}

function effect<A extends Action>(
  action: A,
  build: (input: z.infer<A['input']>, madeAt: string, byItem: ReadonlyMap<string, string>) => Effect,
): EffectOf {
  return ({ input, madeAt }, byItem) => {
    // An older app's form may no longer be understood here; the server still takes it in.
    const read = action.input.safeParse(input)
    return read.success ? build(read.data as z.infer<A['input']>, madeAt, byItem) : undefined
  }
}

type DriveItem = Extract<DoorItem, { kind: 'drive' }>

function isTarget(item: DoorItem, targetId: string): item is DriveItem {
  return item.kind === 'drive' && item.targetId === targetId
}

function visited(item: DriveItem, stance: DriveItem['stance'], nextOn: string | null): DriveItem {
  return { ...item, stance: stance ?? item.stance, attempts: item.attempts + 1, nextOn }
}

/** One knock answers several things that are open at a door: it is shown once. */
function withAttempt(door: Pick<DoorRecord, 'attempts'>, attempt: DoorAttempt): readonly DoorAttempt[] {
  const [last] = door.attempts
  if (last?.by === null && Date.parse(attempt.at) - Date.parse(last.at) < SAME_VISIT_MS)
    return [attempt, ...door.attempts.slice(1)]
  return [attempt, ...door.attempts].slice(0, ATTEMPTS)
}

const SAME_VISIT_MS = 60_000

/** Has somebody else changed the record since this was recorded on it? `own`: positions of this phone's own deeds. */
export function isChangedMeanwhile(
  base: number | undefined,
  version: number | undefined,
  own: readonly number[],
): boolean {
  return base !== undefined && version !== undefined && version > base && !own.includes(version)
}
