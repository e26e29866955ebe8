import type { Vault } from '../house.ts'

/** Words of a row as one sealed JSON. */
export function sealWords(vault: Vault, place: string, rowId: string, words: unknown): Buffer {
  return vault.seal(place, rowId, JSON.stringify(words))
}

/** What this program has sealed itself, as it was put in. */
export function openWords<T>(vault: Vault, place: string, rowId: string, sealed: Uint8Array): T {
  const words: T = JSON.parse(vault.open(place, rowId, sealed))
  return words
}
