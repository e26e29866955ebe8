import type { AccountActor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { isId } from '../../domain/kit/ids.ts'
import {
  LEASE_HOURS,
  type FetchReply,
  type FetchRequest,
  type SyncRefusal,
} from '../../domain/sync/protocol.ts'
import type { Database } from '../database/database.ts'
import type { House } from '../house.ts'
import { lastPosition } from '../journal.ts'
import { findLedger, listTold } from './ledger-store.ts'
import { scopeOf, type Scope } from './scope.ts'
import { stateOfScope } from './scope-state.ts'

export interface FetchRoom {
  readonly database: Database
  readonly house: House
  readonly clock: () => string
}

/** Older programs are given no records; they may still send. */
const FETCH_PROTOCOL = 1
/** Marks the further pages of an answer that holds everything: they are asked for with what the phone stood at before. */
const WHOLE = 'w'
/** Records in one answer. */
const PAGE = 1_000

/** The text of the answer, ready to be sent; or why there is none. */
export async function fetchRecords(
  room: FetchRoom,
  actor: AccountActor,
  request: FetchRequest,
): Promise<string | SyncRefusal | { readonly status: 'notFound' }> {
  const { at } = request
  const now = room.clock()
  const scope = scopeOf(actor, at, room.house, now)
  if (!scope) return { status: 'notFound' }
  if (request.protocol < FETCH_PROTOCOL) return { status: 'outdated' }
  const leaseUntil = new Date(Date.parse(now) + LEASE_HOURS * 3_600_000).toISOString()
  const head = { leaseUntil, sealingKey: room.house.outbox.sealingKey }
  const told = await unchanged(room, request, scope, dayOf(now))
  if (told) return reply({ ...head, ...told, whole: false, gone: [] }, [])
  const state = await stateOfScope(room, at, scope)
  if (state.status === 'tooLarge') return state
  const asked = readAsked(request, state, scope)
  const name = nameOf(scope, state.life)
  const rows = await room.database.read(at, 'all', (tx) =>
    listTold(tx, scope.key, { since: asked.since, after: asked.after, limit: PAGE + 1 }),
  )
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  const records = page.flatMap(({ kind, id, edition }) => {
    const body = state.records.get(`${kind} ${id}`)
    return body ? [`{"version":${edition},${body.slice(1)}`] : []
  })
  const gone = asked.whole ? [] : page.flatMap((row) => (row.gone ? [{ kind: row.kind, id: row.id }] : []))
  const more = last && { more: [asked.whole ? WHOLE : '', asked.until, name, last.kind, last.id].join('|') }
  const { until: position, whole } = asked
  return reply({ ...head, scope: name, position, whole, gone, ...more }, records)
}

/** As a phone is told it. */
function nameOf({ key }: Scope, life: string): string {
  return `${key}-${life.slice(0, 8)}`
}

type Told = Omit<FetchReply, 'status' | 'records' | 'gone'> & {
  readonly gone: readonly { readonly kind: string; readonly id: string }[]
}

/** Records are texts already; they are not read and written again. */
function reply(told: Told, records: readonly string[]): string {
  const head = JSON.stringify({ status: 'fetched', ...told })
  return `${head.slice(0, -1)},"records":[${records.join(',')}]}`
}

interface Asked {
  /** The position that the phone stands at; -1 for everything. */
  readonly since: number
  readonly whole: boolean
  /** Where it will stand then; of a further page where its first page led. */
  readonly until: number
  readonly after: readonly [string, string] | null
}

/** A phone of another scope, or of another life of these books, is told everything. */
function readAsked(
  { scope, position, after }: FetchRequest,
  state: { readonly position: number; readonly life: string },
  now: Scope,
): Asked {
  const name = nameOf(now, state.life)
  const [mark, from, of, kind, id] = after?.split('|') ?? []
  if (of === name && from && /^\d{1,15}$/.test(from) && kind && id && isId(id)) {
    const whole = mark === WHOLE
    const until = Math.min(Number(from), state.position)
    return { since: whole ? -1 : position, whole, until, after: [kind, id] }
  }
  const whole = scope !== name || position > state.position || position === 0
  return { since: whole ? -1 : position, whole, until: state.position, after: null }
}

/** No deed since the last comparing, and the same day: what the phone holds is true. */
async function unchanged(
  { database }: FetchRoom,
  { at, scope, position: since, after }: FetchRequest,
  now: Scope,
  today: string,
): Promise<{ readonly scope: string; readonly position: number } | undefined> {
  if (since === 0 || after) return undefined
  return database.read(at, 'all', async (tx) => {
    const ledger = await findLedger(tx, now.key)
    if (ledger?.position !== since || ledger.day !== today || scope !== nameOf(now, ledger.life))
      return undefined
    return since === (await lastPosition(tx)) ? { scope, position: since } : undefined
  })
}
