import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { Database } from '../database/database.ts'
import type { House } from '../house.ts'
import { readDraft, type DraftKey } from './draft-store.ts'
import { readyPart, sealAhead, type ReadyPart } from './ready-part.ts'

/**
 * Parts that this process has fetched and made ready while the part before went onto the books. Only a shorter way: where
 * nothing is at hand (after a crash, in another process) the deed fetches the part itself.
 */
const atHand = new Map<string, Promise<ReadyPart | undefined>>()

const nameOf = ({ importId, revision, part }: DraftKey): string => `${importId}|${revision}|${part}`

interface Room {
  readonly database: Database
  readonly house: House
}

/** Fetches a part, once. `undefined`: there is none. `mostlyNew`: whoever is in it is sealed already. */
export function fetchPart(
  { database, house }: Room,
  committeeId: string,
  key: DraftKey,
  mostlyNew: boolean,
): Promise<ReadyPart | undefined> {
  const known = atHand.get(nameOf(key))
  if (known) return known
  const fetched = database
    .read(committeeId, 'all', (tx) => readDraft<ImportPart>(tx, house.vault, key))
    .then((part) => part && readyPart(house.vault, part))
    .then((ready) => (ready && mostlyNew ? sealAhead(house.vault, ready) : ready))
  fetched.catch(() => undefined)
  atHand.set(nameOf(key), fetched)
  return fetched
}

/** Hands it over, if it is at hand. */
export async function takePart(key: DraftKey): Promise<ReadyPart | undefined> {
  return atHand.get(nameOf(key))
}

/** What is known of an import is forgotten once its part is done, or left. */
export function dropPart(key: DraftKey): void {
  atHand.delete(nameOf(key))
}
