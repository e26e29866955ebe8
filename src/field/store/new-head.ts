import { newId } from '../../domain/kit/ids.ts'
import type { Head } from '../../domain/sync/books.ts'

/** The books of a phone that has done nothing yet in these committee's books. */
export function newHead(at: string): Head {
  return { deviceId: newId(), at, madeUpTo: 0, scope: null, position: 0, missing: 0, own: [] }
}
