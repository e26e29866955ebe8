import type { Envelope } from '../../domain/kit/action.ts'
import { newId } from '../../domain/kit/ids.ts'

/** A deed that the server itself sends on somebody's behalf, in the same envelope as everybody's. */
export function deedOf(action: string, input: unknown, at: string, now: string): Envelope {
  return { id: newId(), action, input, madeAt: now, at }
}
