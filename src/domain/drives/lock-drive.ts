import { addressKey, spellAddress } from '../registry/address.ts'
import type { DriveTargetInput } from './drive.ts'
import type { LockRow, LockSheet } from './lock-sheet.ts'

export interface LockDrive {
  /** One thing a lock, in the sheet's order, with its rounds of visits: what `drive.open` takes. */
  readonly targets: readonly DriveTargetInput[]
  /** Locks whose home is not on the books; they are targets too, without a door. */
  readonly homeUnknown: readonly LockRow[]
  /** Visits whose words were not understood: they are kept as met, with the words as they stand. */
  readonly wordsUnknown: number
}

/**
 * Makes the list of a drive from a list of locks. `homes` finds a home by its `addressKey`; `newId` gives the ids. A lock is told
 * by its place, and by its address as written while that home is not on the books; name, telephone and number plate of whoever fitted it are not taken over.
 */
export function lockDrive(
  sheet: LockSheet,
  homes: ReadonlyMap<string, string>,
  newId: () => string,
): LockDrive {
  const dwelling = ({ home }: LockRow) => homes.get(addressKey(home)) ?? null
  const visits = sheet.locks.flatMap((lock) => lock.visits)
  return {
    targets: sheet.locks.map((lock) => ({
      targetId: newId(),
      kind: 'thing',
      dwellingId: dwelling(lock),
      label: lock.place.slice(0, 60),
      writtenPlace: dwelling(lock) === null ? spellAddress(lock.home).slice(0, 120) : '',
      stance: lock.stance ?? null,
      visits: lock.visits.map(({ outcome, stance, words }) => ({
        visitId: newId(),
        outcome: outcome ?? 'met',
        stance: stance ?? null,
        words: words.slice(0, 1000),
      })),
    })),
    homeUnknown: sheet.locks.filter((lock) => dwelling(lock) === null),
    wordsUnknown: visits.filter(({ outcome }) => outcome === undefined).length,
  }
}
