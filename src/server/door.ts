import { setImmediate as breathe } from 'node:timers/promises'
import type { Actor } from '../domain/identity/actor.ts'
import type { Envelope } from '../domain/kit/action.ts'
import { NotFound, Refused, type Outcome } from '../domain/kit/refusal.ts'
import { findAction } from '../domain/actions.ts'
import type { Database, Tx } from './database/database.ts'
import { refusalOfDatabase } from './database/refusal-of-database.ts'
import { executeIn, type Together } from './execute.ts'
import type { Sent } from './sent-deed.ts'
import type { House } from './house.ts'

export interface Door {
  execute(envelope: Envelope, actor: Actor): Promise<Outcome>
  /** Many at a time (an import, a phone's backlog), outcomes in the order of the envelopes. */
  executeAll(envelopes: readonly Envelope[], actor: Actor): Promise<readonly Outcome[]>
  /**
   * A transaction of its own, in turn with the others of the committee: `carry`, the last thing that `work` does, takes envelopes
   * through the door inside it; what is written before or `besides` stands or falls with them (a phone's upload and the numbers that
   * have come). `makeReady` is called once it is next in line, while the one before is with the database. Throws what broke it.
   */
  together<T>(
    committeeId: string,
    work: (tx: Tx, carry: Carry) => Promise<T>,
    makeReady?: () => void,
  ): Promise<T>
}

export type Carry = (sent: readonly Sent[], more?: Together) => Promise<readonly Outcome[]>

export interface DoorOptions {
  readonly database: Database
  readonly house: House
  readonly clock: () => string
  /** Told after each commit and before the senders are answered; open desks are woken by it. */
  readonly onWritten?: (
    committeeId: string,
    position: number,
    actions: readonly string[],
  ) => void | Promise<void>
}

interface Waiting extends Sent {
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: unknown) => void
}

/** Something in the queue that shares its transaction with nobody. */
interface Alone {
  readonly alone: () => Promise<void>
  readonly makeReady: (() => void) | undefined
}

/** How many envelopes one transaction takes at most. */
const BATCH = 200

/**
 * Envelopes for one committee that arrive while a transaction of that committee is under way wait and go together in the
 * next: the committee's counter row is taken once for all of them and the disk is asked once. Committees do not wait for
 * each other. A batch that fails as a whole is carried out again one envelope at a time, so each has its own outcome.
 */
export function openDoor(options: DoorOptions): Door {
  const queues = new Map<string, (Waiting | Alone)[]>()

  function enqueue(sent: Sent): Promise<Outcome> {
    if (!findAction(sent.envelope.action)) return Promise.resolve({ status: 'notFound' })
    if (!options.house.areas.find(sent.envelope.at)) return Promise.resolve({ status: 'notFound' })
    return new Promise((settle, fail) => queueUp(sent.envelope.at, { ...sent, settle, fail }))
  }

  function queueUp(committeeId: string, one: Waiting | Alone): void {
    const queue = queues.get(committeeId)
    if (queue) {
      if (queue.push(one) === 1) makeNextReady(queue)
    } else {
      queues.set(committeeId, [one])
      void drain(committeeId)
    }
  }

  async function drain(committeeId: string): Promise<void> {
    const queue = queues.get(committeeId)!
    // What came in together goes together: the rest of this turn's requests are read first.
    await breathe()
    while (queue.length > 0) {
      const first = queue[0]!
      if ('alone' in first) {
        queue.shift()
        const done = first.alone()
        makeNextReady(queue)
        await done
      } else {
        const until = queue.findIndex((one) => 'alone' in one)
        const count = Math.min(until < 0 ? queue.length : until, BATCH)
        await carry(committeeId, queue.splice(0, count) as Waiting[])
      }
    }
    queues.delete(committeeId)
  }

  async function carry(committeeId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await attempt(options, committeeId, batch)
      for (const [index, one] of batch.entries()) one.settle(outcomes[index]!)
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await carry(committeeId, [one])
      else {
        const outcome = outcomeOf(error)
        if (outcome) batch[0]!.settle(outcome)
        else batch[0]!.fail(error)
      }
    }
  }

  return {
    execute: (envelope, actor) => enqueue({ envelope, actor }),
    executeAll: (envelopes, actor) => Promise.all(envelopes.map((envelope) => enqueue({ envelope, actor }))),
    together: (committeeId, work, makeReady) =>
      new Promise((settle, fail) => {
        const alone = () => attemptTogether(options, committeeId, work).then(settle, fail)
        queueUp(committeeId, { alone, makeReady })
      }),
  }
}

/** Only the next: what waits longer would only lie in memory. */
function makeNextReady([next]: readonly (Waiting | Alone)[]): void {
  if (next && 'alone' in next) next.makeReady?.()
}

/** What was thrown while writing, where it is an answer and not a fault. */
export function outcomeOf(error: unknown): Outcome | undefined {
  if (error instanceof NotFound) return { status: 'notFound' }
  const refusal = error instanceof Refused ? error.refusal : refusalOfDatabase(error)
  return refusal && { status: 'refused', refusal }
}

/** Another process may have written the same envelope, or taken locks in another order; then the books are asked again. */
const AGAIN = new Set(['23505', '40001', '40P01'])
const ATTEMPTS = 3

async function attempt(
  options: DoorOptions,
  committeeId: string,
  batch: readonly Sent[],
): Promise<readonly Outcome[]> {
  return attemptTogether(options, committeeId, (_tx, carry) => carry(batch))
}

async function attemptTogether<T>(
  { database, house, clock, onWritten }: DoorOptions,
  committeeId: string,
  work: (tx: Tx, carry: Carry) => Promise<T>,
): Promise<T> {
  for (let round = 1; ; round += 1) {
    let position = 0
    const actions: string[] = []
    try {
      const result = await database.write(committeeId, (tx) =>
        work(tx, async (sent, more) => {
          const outcomes = await executeIn(tx, sent, house, clock(), more)
          for (const one of outcomes) if (one.status === 'done') position = Math.max(position, one.position)
          for (const { envelope } of sent) actions.push(envelope.action)
          return outcomes
        }),
      )
      if (position > 0) await onWritten?.(committeeId, position, actions)
      return result
    } catch (error) {
      if (round >= ATTEMPTS || !AGAIN.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}
