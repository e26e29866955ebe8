import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { newToken, tokenHash } from '../crypto/tokens.ts'
import type { Database, Tx } from '../database/database.ts'
import { listGrants } from './account-store.ts'
import { addSession, findSession, saveSeen, type KeptSession } from './session-store.ts'

/** After this long without a word a session is over; after the other it is over in any case. */
const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 12 * 3_600_000
/** `seen_at` is written no more often than this. */
const SEEN_EVERY_MS = 60_000
/** How long another process may take to notice that a session or a role has ended; this process notices at once. */
const TRUST_MS = 2_000

export interface Sessions {
  /** Who holds this token, with the roles in force; `undefined`: nobody, or no longer. */
  find(token: string): Promise<AccountActor | undefined>
  /** Called after anything about accounts, roles or sessions was written. */
  forgetAll(): void
}

interface Kept {
  readonly session: KeptSession
  readonly actor: AccountActor
  readonly readAt: number
}

/** Sessions are looked up at every request, so they are kept in memory for a moment. */
export function openSessions(database: Database, clock: () => string): Sessions {
  let kept = new Map<string, Kept>()
  const seen = new Map<string, number>()

  async function read(token: string, now: string): Promise<Kept | undefined> {
    const session = await findSession(database, tokenHash(token), now)
    if (!session) return undefined
    const grants = await database.reference((tx) => listGrants(tx, session.accountId))
    const actor: AccountActor = {
      kind: 'account',
      id: session.accountId,
      name: session.accountName,
      grants,
      organisationId: session.organisationId,
      sessionId: session.id,
    }
    return { session, actor, readAt: Date.parse(now) }
  }

  async function touch(session: KeptSession, at: number): Promise<boolean> {
    const last = Math.max(Date.parse(session.seenAt), seen.get(session.id) ?? 0)
    if (at - last > IDLE_MS || at >= Date.parse(session.endsAt)) return false
    if (at - last >= SEEN_EVERY_MS) {
      seen.set(session.id, at)
      await saveSeen(database, session.id, new Date(at).toISOString())
    }
    return true
  }

  return {
    async find(token) {
      const now = clock()
      const at = Date.parse(now)
      let found = kept.get(token)
      if (!found || at - found.readAt > TRUST_MS) {
        found = await read(token, now)
        if (found) kept.set(token, found)
        else kept.delete(token)
        if (kept.size > 10_000) kept = new Map()
      }
      if (!found || !(await touch(found.session, at))) return undefined
      return found.actor
    },
    forgetAll() {
      kept = new Map()
    },
  }
}

/** Begins a session; the token is in the cookie only, its hash in the database. */
export async function beginSession(
  tx: Tx,
  who: { accountId: string; secondFactor: boolean; network: string; device: string },
  now: string,
): Promise<{ token: string; id: string }> {
  const token = newToken()
  const id = newId()
  const endsAt = new Date(Date.parse(now) + ABSOLUTE_MS).toISOString()
  await addSession(tx, {
    ...who,
    id,
    hash: tokenHash(token),
    at: now,
    endsAt,
    device: who.device.slice(0, 120),
  })
  return { token, id }
}
