import type { Actor } from '../domain/identity/actor.ts'
import type { Action, Envelope, InputOf } from '../domain/kit/action.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import type { Subject } from '../domain/kit/subject.ts'
import type { Tx } from './database/database.ts'
import type { House } from './house.ts'

/** Who acts, when, in which envelope: what a handler may know besides its subject and input. */
export interface Circumstance {
  readonly actor: Actor
  /** The server's clock at the door (instant). */
  readonly now: string
  /** The sender's clock (instant). */
  readonly madeAt: string
  readonly envelopeId: string
  readonly house: House
}

/** A deed that has passed every check: only writing it down is left. */
export interface Deed<I, S extends Subject> extends Circumstance {
  readonly input: I
  readonly subject: S
  /** The state it leads to; the present one where the step leads nowhere else. */
  readonly next: string
}

export interface Applied {
  /** What the sender is told; kept in the journal and told again to a second delivery. Never personal text. */
  readonly answer?: unknown
  /** Told once and never kept (a revealed number, a new link's token). */
  readonly secret?: unknown
  /** Ids, states and numbers for the line in the timeline. Never personal text. */
  readonly detail?: unknown
  /** The subject of the journal line, where it is another than the deed's. */
  readonly subject?: { readonly kind: string; readonly id: string; readonly gridId?: string | null }
  /**
   * Deeds that this one brings with it: they go through the same door in the same transaction, judged like any other, each with its
   * own line in the books. One that is not done takes the whole deed back. Their ids are derived from it (`derivedId`).
   */
  readonly brings?: readonly { readonly envelope: Envelope; readonly actor: Actor }[]
}

/**
 * How one action is carried out. The door has already opened the transaction, and afterwards writes the journal; a handler
 * cannot forget right, state or history, since it is never asked about them.
 */
export interface Handler<A extends Action = Action, S extends Subject = Subject> {
  /** Loads and locks what the deed is done to; `undefined`: not there. For something new: `begins(kind, id, gridId)`. */
  subject(tx: Tx, input: InputOf<A>, circumstance: Circumstance): Promise<S | undefined>
  /** Rules beyond state and right. Only reads. */
  refuses?(tx: Tx, deed: Deed<InputOf<A>, S>): Promise<Refusal | undefined> | Refusal | undefined
  apply(tx: Tx, deed: Deed<InputOf<A>, S>): Promise<Applied | void>
}

/** The same for many deeds at once: one statement for two hundred facts instead of two hundred statements. */
export interface BulkHandler<A extends Action = Action, S extends Subject = Subject> {
  subjects(
    tx: Tx,
    deeds: readonly (Circumstance & { input: InputOf<A> })[],
  ): Promise<readonly (S | undefined)[]>
  refuses?(tx: Tx, deed: Deed<InputOf<A>, S>): Promise<Refusal | undefined> | Refusal | undefined
  applyAll(tx: Tx, deeds: readonly Deed<InputOf<A>, S>[]): Promise<readonly (Applied | void)[]>
}

type AnyHandler = BulkHandler & { readonly bulk: boolean }
const handlers = new Map<string, AnyHandler>()

/** `handle(assignCase, { subject: …, apply: … })` */
export function handle<A extends Action, S extends Subject>(action: A, handler: Handler<A, S>): void {
  register<A, S>(action, false, {
    subjects: async (tx, deeds) => {
      const found: (S | undefined)[] = []
      for (const deed of deeds) found.push(await handler.subject(tx, deed.input, deed))
      return found
    },
    ...(handler.refuses ? { refuses: handler.refuses.bind(handler) } : {}),
    applyAll: async (tx, deeds) => {
      const applied: (Applied | void)[] = []
      for (const deed of deeds) applied.push(await handler.apply(tx, deed))
      return applied
    },
  })
}

export function handleMany<A extends Action, S extends Subject>(action: A, handler: BulkHandler<A, S>): void {
  register(action, true, handler)
}

function register<A extends Action, S extends Subject>(
  action: A,
  bulk: boolean,
  handler: BulkHandler<A, S>,
): void {
  if (handlers.has(action.name)) throw new Error(`two handlers for ${action.name}`)
  handlers.set(action.name, { ...handler, bulk })
}

export function handlerOf(name: string): AnyHandler {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`no handler for ${name}`)
  return handler
}

export function handledActions(): readonly string[] {
  return [...handlers.keys()]
}
