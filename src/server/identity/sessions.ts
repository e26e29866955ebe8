import type { AccountActor } from '../../domain/identity/actor.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { newToken, tokenHash } from '../crypto/tokens.ts'
import type { Database, Tx } from '../database/database.ts'
import { addSession, findSession, saveSeen, type KeptSession } from './session-store.ts'

export interface SessionLimits {
  /** After this long without a word a session is over (ASVS 5.0, 7.3.1). */
  readonly idleMs: number
  /** After this long it is over in any case (7.3.2). */
  readonly absoluteMs: number
  /** Everybody must have a second factor, whatever the own office asks for. */
  readonly secondFactorRequired: boolean
}

export const SESSION_LIMITS: SessionLimits = {
  idleMs: 30 * 60_000,
  absoluteMs: 12 * 3_600_000,
  secondFactorRequired: false,
}

/** `seen_at` is written no more often than this. */
const SEEN_EVERY_MS = 60_000
/** How long another process may take to notice that a session or a role has ended; this process notices at once. */
const TRUST_MS = 2_000
/** Sessions kept in memory at most. */
const KEPT_AT_MOST = 10_000

export interface Sessions {
  readonly limits: SessionLimits
  /**
   * Who holds this token, with the roles in force; `undefined`: nobody, or no longer. Whoever has yet to change a one-time
   * password or to set up a required second factor comes without any role: only the own things can be done.
   */
  find(token: string): Promise<AccountActor | undefined>
  /**
   * The same for a phone that sends what it recorded: a stairwell has no network for hours, so a silent session is still known until
   * it is over in any case. It stays silent: nothing else is opened again by it.
   */
  findSilent(token: string): Promise<AccountActor | undefined>
  /** Called after anything about accounts, roles or sessions was written, before whoever wrote it is answered. */
  forgetAll(): void
}

interface Kept {
  readonly session: KeptSession
  readonly actor: AccountActor
  readonly readAt: number
  seenAt: number
}

/** Sessions are looked up at every request, so they are kept in memory for a moment. */
export function openSessions(
  database: Database,
  clock: () => string,
  given: Partial<SessionLimits> = {},
): Sessions {
  const limits = { ...SESSION_LIMITS, ...given }
  let kept = new Map<string, Kept>()
  let underway = new Map<string, Promise<Kept | undefined>>()

  async function read(token: string, now: string): Promise<Kept | undefined> {
    const session = await findSession(database, tokenHash(token), now, dayOf(now))
    if (!session) return undefined
    const actor = actorOf(session, limits.secondFactorRequired)
    return { session, actor, readAt: Date.parse(now), seenAt: Date.parse(session.seenAt) }
  }

  /** Many requests of one desk at once ask once. What was read before something was forgotten is not kept after it. */
  function readOnce(token: string, now: string): Promise<Kept | undefined> {
    const [into, mine] = [kept, underway]
    const before = mine.get(token)
    if (before) return before
    const reading = read(token, now)
      .then((found) => {
        if (into.size >= KEPT_AT_MOST) into.clear()
        if (found) into.set(token, found)
        else into.delete(token)
        return found
      })
      .finally(() => mine.delete(token))
    mine.set(token, reading)
    return reading
  }

  async function touch(found: Kept, at: number): Promise<boolean> {
    if (at - found.seenAt > limits.idleMs || at >= Date.parse(found.session.endsAt)) return false
    if (at - found.seenAt >= SEEN_EVERY_MS) {
      found.seenAt = at
      await saveSeen(database, found.session.id, new Date(at).toISOString())
    }
    return true
  }

  function look(token: string, now: string): Promise<Kept | undefined> | Kept {
    const known = kept.get(token)
    return known && Date.parse(now) - known.readAt <= TRUST_MS ? known : readOnce(token, now)
  }

  return {
    limits,
    async find(token) {
      const now = clock()
      const found = await look(token, now)
      return found && (await touch(found, Date.parse(now))) ? found.actor : undefined
    },
    async findSilent(token) {
      const now = clock()
      const found = await look(token, now)
      return found && Date.parse(now) < Date.parse(found.session.endsAt) ? found.actor : undefined
    },
    forgetAll() {
      kept = new Map()
      underway = new Map()
    },
  }
}

function actorOf(session: KeptSession, allNeedSecondFactor: boolean): AccountActor {
  const required = allNeedSecondFactor || session.secondFactorRequired
  const waits = session.mustChangePassword || (required && !session.secondFactor)
  return {
    kind: 'account',
    id: session.accountId,
    name: session.accountName,
    grants: waits ? [] : session.grants,
    sessionId: session.id,
  }
}

/** Begins a session; the token is in the cookie only, its hash in the database. */
export async function beginSession(
  tx: Tx,
  who: { accountId: string; secondFactor: boolean; network: string; device: string },
  now: string,
  absoluteMs = SESSION_LIMITS.absoluteMs,
): Promise<{ token: string; id: string }> {
  const token = newToken()
  const id = newId()
  const endsAt = new Date(Date.parse(now) + absoluteMs).toISOString()
  await addSession(tx, { ...who, id, hash: tokenHash(token), at: now, endsAt })
  return { token, id }
}
