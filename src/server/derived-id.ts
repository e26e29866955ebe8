import { createHash } from 'node:crypto'

/** An id made from others and a word: the same, the same id, so that doing it twice changes nothing (RFC 9562, version 8). */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What of an issued paper stands on the public board. */
export function announcementOf(paperId: string): string {
  return derivedId('announcement', paperId)
}
