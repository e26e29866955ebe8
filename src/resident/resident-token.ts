import { keep, readKept } from './kept.ts'
import type { Token } from './reach.ts'

const KEY = 'token'

/** The token that opens the own matter for half an hour; kept for this visit, so that a reload does not ask again. */
export function keptToken(): Token | undefined {
  const value = readKept('visit', KEY)
  return value ? residentToken(value) : undefined
}

export function keepToken(value: string | undefined): void {
  keep('visit', KEY, value)
}

export function residentToken(value: string): Token {
  return { header: 'x-linli-resident', value }
}
