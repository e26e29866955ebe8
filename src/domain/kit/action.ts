import type { z } from 'zod'

/**
 * One deed that can be done. Its name is its contract, its permission, its URL (`POST /api/do/<name>`), its verb in the
 * journal and the key of its button text.
 *
 * A **decision** may be refused by a rule. A **fact** is never refused for its content: it has happened.
 */
export interface Action<N extends string = string, I extends z.ZodType = z.ZodType> {
  readonly name: N
  readonly kind: 'decision' | 'fact'
  readonly input: I
  /** Which states of its subject it is possible from, and the state it leads to (`undefined`: the state stays). */
  readonly step?: Step
}

export interface Step {
  readonly from: readonly string[]
  readonly to?: string
}

export type InputOf<A extends Action> = z.infer<A['input']>

export function decision<const N extends string, I extends z.ZodType>(name: N, input: I): Action<N, I> {
  return { name, kind: 'decision', input }
}

export function fact<const N extends string, I extends z.ZodType>(name: N, input: I): Action<N, I> {
  return { name, kind: 'fact', input }
}

/**
 * The states one kind of thing can be in, and a way to write down each step between them.
 * A step names the states it is possible from; a state that does not exist does not compile.
 */
export function workflow<const S extends readonly string[]>(...states: S) {
  type State = S[number]
  return {
    states,
    step<const N extends string, I extends z.ZodType>(
      name: N,
      way: { from: readonly State[]; to?: State },
      input: I,
    ): Action<N, I> & { readonly step: { from: readonly State[]; to?: State } } {
      return { name, kind: 'decision', input, step: way }
    },
  }
}

/** The sending form of a deed, the same from the desk, the phone, a link, the importer and the schedule. */
export interface Envelope {
  /** Made where the deed is made, before it is sent; a second delivery of the same id changes nothing. */
  readonly id: string
  readonly action: string
  readonly input: unknown
  /** When it was done, by the clock of whoever did it (instant). */
  readonly madeAt: string
  /** Whose books it is written in: the committee's area id. A route, not a right: rights are read from the database. */
  readonly at: string
}
