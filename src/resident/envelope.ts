import { keep, readKept } from './kept.ts'
import { newId } from '../domain/kit/new-id.ts'

/** What one try is known by: the envelope's id, the id of what it makes, and when it was made. */
export interface Try {
  readonly id: string
  readonly makes: string
  readonly makesToo: string
  readonly madeAt: string
}

/**
 * A try that nobody answered is the same one when it is sent again with the same content, also after the page was reloaded:
 * so a lost reply and a second press send once. Other content is another try.
 */
export function tryOf(deed: string, content: unknown): Try {
  const text = JSON.stringify(content)
  const before = readTry(deed)
  if (before?.text === text) return before.made
  const made = { id: newId(), makes: newId(), makesToo: newId(), madeAt: new Date().toISOString() }
  unanswered.set(deed, { text, made })
  keep('visit', `try.${deed}`, JSON.stringify({ text, made }))
  return made
}

/** It was answered, well or not: what comes next is a new try. */
export function tryEnded(deed: string): void {
  unanswered.delete(deed)
  keep('visit', `try.${deed}`, undefined)
}

interface Unanswered {
  readonly text: string
  readonly made: Try
}

const unanswered = new Map<string, Unanswered>()

function readTry(deed: string): Unanswered | undefined {
  const held = unanswered.get(deed)
  if (held) return held
  const kept = readKept('visit', `try.${deed}`)
  return kept ? (JSON.parse(kept) as Unanswered) : undefined
}
