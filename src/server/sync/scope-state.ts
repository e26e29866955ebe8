import { dayOf } from '../../domain/kit/dates.ts'
import { DOCUMENTS_AT_MOST } from '../../domain/sync/protocol.ts'
import type { Database } from '../database/database.ts'
import type { House } from '../house.ts'
import { lastPosition } from '../journal.ts'
import { compare, lockLedger, type Told } from './ledger-store.ts'
import { countDoors } from './place-records-queries.ts'
import { composeRecords } from './records.ts'
import type { Scope } from './scope.ts'

interface Room {
  readonly database: Database
  readonly house: House
  readonly clock: () => string
}

/** A scope as it stands: the position it was looked at, and each record's text without its version, by kind and id; or how many are too many. */
export type ScopeState =
  | {
      readonly status: 'composed'
      /** Another life of the ledger (the books were put back from a copy): what phones hold is told anew. */
      readonly life: string
      readonly position: number
      readonly day: string
      readonly records: ReadonlyMap<string, string>
    }
  | { readonly status: 'tooLarge'; readonly documents: number }

/** Phones of one scope that ask at once are answered from one look; the texts of the scopes asked last are kept for a while. */
const KEPT_AT_MOST = 24
const kept = new WeakMap<Database, Map<string, Promise<ScopeState>>>()

/**
 * Composes all records of a scope and compares them with what was last told. Never a moment behind: what was composed at an older
 * position than the ledger has been compared at is composed anew.
 */
export async function stateOfScope(room: Room, at: string, scope: Scope): Promise<ScopeState> {
  const mine = kept.get(room.database) ?? new Map<string, Promise<ScopeState>>()
  kept.set(room.database, mine)
  const name = `${at} ${scope.key}`
  // One after the other: whoever comes meanwhile takes what the one before has found, if it is still true.
  const before = mine.get(name)
  const next = (before ?? Promise.resolve(undefined))
    .catch(() => undefined)
    .then((found) => upToDate(room, at, scope, found))
  mine.delete(name)
  mine.set(name, next)
  next.catch(() => mine.get(name) === next && mine.delete(name))
  const oldest = mine.keys().next().value
  if (mine.size > KEPT_AT_MOST && oldest) mine.delete(oldest)
  return next
}

async function upToDate(
  room: Room,
  at: string,
  scope: Scope,
  found: ScopeState | undefined,
): Promise<ScopeState> {
  const today = dayOf(room.clock())
  if (found?.status === 'composed' && found.day === today) {
    const position = await room.database.read(at, 'all', lastPosition)
    if (found.position === position) return found
  }
  for (;;) {
    const composed = await compose(room, at, scope, today)
    if (composed.status === 'tooLarge') return composed
    const compared = await room.database.write(at, async (tx) => {
      const ledger = await lockLedger(tx, scope.key)
      if (ledger.position > composed.position) return undefined
      const { position } = composed
      return { life: await compare(tx, scope.key, composed.told, { position, day: today }) }
    })
    const { position, records } = composed
    if (compared) return { status: 'composed', ...compared, position, day: today, records }
  }
}

interface Composed {
  readonly status: 'composed'
  readonly position: number
  readonly records: ReadonlyMap<string, string>
  readonly told: readonly Told[]
}
type TooLarge = Extract<ScopeState, { status: 'tooLarge' }>

async function compose(
  { database, house }: Room,
  at: string,
  { grids }: Scope,
  today: string,
): Promise<Composed | TooLarge> {
  return database.read(at, grids, async (tx) => {
    // Read first: whatever is written while the rest is read lies behind it and is found by the next look.
    const position = await lastPosition(tx)
    const doors = await countDoors(tx)
    if (doors > DOCUMENTS_AT_MOST) return { status: 'tooLarge', documents: doors }
    const all = await composeRecords(tx, house.vault, today)
    if (all.length > DOCUMENTS_AT_MOST) return { status: 'tooLarge', documents: all.length }
    const texts = all.map((one) => ({ kind: one.kind, id: one.id, text: JSON.stringify(one) }))
    return {
      status: 'composed',
      position,
      records: new Map(texts.map(({ kind, id, text }) => [`${kind} ${id}`, text])),
      told: texts.map(({ kind, id, text }) => ({ kind, id, hash: house.vault.tokenHash(text) })),
    }
  })
}
