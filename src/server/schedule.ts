import type { ActionName } from '../domain/actions.ts'
import { SYSTEM_ACTOR } from '../domain/identity/actor.ts'
import type { Database, Tx } from './database/database.ts'
import type { Door } from './door.ts'
import { derivedId } from './derived-id.ts'
import type { House } from './house.ts'
import { everySoOften } from './rounds.ts'
import { holdTurn, keepTurn } from './schedule-store.ts'

/** One deed that is due. `key` makes it this one and no other: the same key is never done twice. */
export interface DueDeed {
  readonly action: ActionName
  readonly input: unknown
  readonly key: string
}

export interface ClockView {
  readonly now: string
  readonly house: House
}

/**
 * What runs by the clock: each asks the books of one committee which deeds are due, and answers at most a few hundred. It is
 * asked again every minute, so that what was not finished goes on with the next round.
 */
export type Clockwork = (tx: Tx, view: ClockView) => Promise<readonly DueDeed[]>

/** The first round does not make the first page wait. */
const FIRST_MS = 5_000

const clockworks = new Map<string, Clockwork>()

/** `byTheClock('agency-ladder', async (tx, { now }) => …)`, from a module's own file, imported by its rooms. */
export function byTheClock(name: string, clockwork: Clockwork): void {
  if (clockworks.has(name)) throw new Error(`two clockworks are called ${name}`)
  clockworks.set(name, clockwork)
}

/** What is only reckoned from the books and kept to be read fast; no deed. It runs after the deeds that were due, where it is due. */
export interface Upkeep {
  isDue(tx: Tx, view: ClockView): Promise<boolean>
  keep(tx: Tx, view: ClockView): Promise<void>
}

const upkeeps = new Map<string, Upkeep>()

/** `keepByTheClock('community-figures', { isDue: …, keep: … })`, as above. */
export function keepByTheClock(name: string, upkeep: Upkeep): void {
  if (upkeeps.has(name)) throw new Error(`two upkeeps are called ${name}`)
  upkeeps.set(name, upkeep)
}

export interface ScheduleOptions {
  readonly database: Database
  readonly door: Door
  readonly house: House
  readonly clock: () => string
  /** Told of a clockwork or a community that failed; the others go on. */
  readonly complain?: (about: string, error: unknown) => void
}

export interface Schedule {
  /** One round over all communities; how many deeds were done. `undefined`: another process has its turn. */
  round(): Promise<number | undefined>
  /** A round soon, then one every so many milliseconds, one after the other; `stop` waits for the one under way. */
  start(everyMs: number): { stop(): Promise<void> }
}

/**
 * Among several processes one has its turn, by an advisory lock that ends with its connection. Were two at it all the same, each
 * deed's id follows from what it is about (hash of committee, clockwork and key), and the door does an id once.
 */
export function openSchedule(options: ScheduleOptions): Schedule {
  const { database, door, house, clock, complain = () => undefined } = options

  const round: Schedule['round'] = () =>
    database.reference(async (turn) => {
      if (!(await holdTurn(turn))) return undefined
      let done = 0
      for (const { id } of house.areas.all().filter(({ level }) => level === 'community')) {
        // Throws when the connection is gone, and the turn with it.
        await keepTurn(turn)
        try {
          done += await communityRound(id)
        } catch (error) {
          complain(id, error)
        }
      }
      return done
    })

  /** Most have nothing due: they are asked all at once, in one transaction that only reads. */
  async function communityRound(committeeId: string): Promise<number> {
    const now = clock()
    const view = { now, house }
    const { due, owed } = await database.read(committeeId, 'all', async (tx) => {
      const found: (readonly [name: string, deeds: readonly DueDeed[]])[] = []
      for (const [name, clockwork] of clockworks) found.push([name, await clockwork(tx, view)])
      const stale: Upkeep[] = []
      for (const upkeep of upkeeps.values()) if (await upkeep.isDue(tx, view)) stale.push(upkeep)
      return { due: found, owed: stale }
    })
    let done = 0
    for (const [name, deeds] of due) {
      if (deeds.length === 0) continue
      const envelopes = deeds.map(({ action, input, key }) => {
        return { id: derivedId('clock', committeeId, name, key), action, input, madeAt: now, at: committeeId }
      })
      const outcomes = await door.executeAll(envelopes, SYSTEM_ACTOR)
      done += outcomes.filter(({ status }) => status === 'done').length
    }
    for (const upkeep of done > 0 ? upkeeps.values() : owed)
      await database.write(committeeId, (tx) => upkeep.keep(tx, view))
    return done
  }

  return {
    round,
    start: (everyMs) =>
      everySoOften(round, everyMs, (error) => complain('round', error), Math.min(everyMs, FIRST_MS)),
  }
}
