import { keep, readKept } from './kept.ts'
import { newId } from '../domain/kit/new-id.ts'
import { reach } from './reach.ts'
import { keepToken, residentToken } from './resident-token.ts'

const KEY = 'sent'

/**
 * The code of a link that came by message: kept for this visit, taken out of the address, and told to the server, so that nobody
 * calls or knocks any more to say what has been read.
 */
export function takeSent(code: string): void {
  keepToken(code)
  history.replaceState(null, '', '/r#progress')
  if (cameByMessage(code)) return
  keep('visit', KEY, code)
  const body = { id: newId(), input: {}, madeAt: new Date().toISOString() }
  void reach('/api/do/message.open', { body, token: residentToken(code) })
}

/** Is this token the code of a message? Only such a one has a number that can be left in peace. */
export function cameByMessage(code: string): boolean {
  return readKept('visit', KEY) === code
}
