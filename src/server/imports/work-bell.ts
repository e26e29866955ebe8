import type { Actor } from '../../domain/identity/actor.ts'

/** An import has something to do: to be read, put on the books, taken back. */
export interface Work {
  readonly committeeId: string
  readonly importId: string
  /** Whoever asked for it: its parts are that person's deeds. */
  readonly actor: Actor
}

const listeners = new Set<(work: Work) => void>()

/**
 * Rung by a deed that gives the program work, before its transaction ends: whoever hears it looks into the books a moment
 * later, and again, until it is there or was not to be. Where nobody listens (the command line, another process) nothing
 * happens; the work stays in the books and is found at the next start.
 */
export function ringFor(work: Work): void {
  for (const hear of listeners) hear(work)
}

export function onWork(hear: (work: Work) => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}
