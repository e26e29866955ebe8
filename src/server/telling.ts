import type { ActionName } from '../domain/actions.ts'
import type { Circumstance } from './deed.ts'
import type { Tx } from './database/database.ts'

/** One deed that has just been done, as far as somebody outside may have to be told of it. */
export interface Done extends Circumstance {
  readonly input: unknown
  /** The line that is about to be written in the books. */
  readonly detail: Readonly<Record<string, unknown>>
  readonly subjectId: string
  /** What the sender is told once. */
  readonly secret: unknown
}

type Tell = (tx: Tx, done: readonly Done[]) => Promise<void>

const tellings = new Map<string, Tell>()

/** `tells('case.report', async (tx, done) => …)`: written down in the deed's own transaction. The list is tellings.ts. */
export function tells(action: ActionName, tell: Tell): void {
  if (tellings.has(action)) throw new Error(`two tellings after ${action}`)
  tellings.set(action, tell)
}

export function tellingAfter(action: string): Tell | undefined {
  return tellings.get(action)
}
