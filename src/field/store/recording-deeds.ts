import type { Envelope } from '../../domain/kit/action.ts'
import type { Books } from '../../domain/sync/books.ts'
import type { RecordKey } from '../../domain/sync/field-record.ts'
import { recorded } from '../../domain/sync/recording.ts'
import type { BodyRow } from './disk.ts'
import { copyOf, type DiskKeeper, type OwnCopy } from './disk-keeper.ts'
import type { PhonePerson } from './phone-store.ts'
import { photoOf, type PhotoShelf } from './photo-shelf.ts'
import type { SealingPress } from './sealing-press.ts'
import type { SpareCopy } from './spare-copy.ts'

/** What the recording of deeds needs of an unlocked store. */
interface Parts {
  readonly person: PhonePerson
  readonly key: CryptoKey
  readonly books: Books
  readonly keeper: DiskKeeper
  readonly press: SealingPress
  readonly shelf: PhotoShelf
  readonly spare: SpareCopy
  /** Deeds whose transaction is under way: noted here, taken away by the caller. */
  readonly underWay: Map<string, OwnCopy>
}

/**
 * What somebody has just done is sealed, written into outbox and bodies in one transaction, and then into the spare copy.
 * `base`: the version of the record `about` that was seen.
 */
export async function recordDeeds(
  { person, key, books: { head }, keeper, press, shelf, spare, underWay }: Parts,
  envelopes: readonly Envelope[],
  about: RecordKey | undefined,
  base: number | undefined,
): Promise<void> {
  const bodies = new Map<string, Omit<BodyRow, 'seq'>>()
  const naming = new Map(envelopes.flatMap((one) => photoOf(one).map((photoId) => [one.id, { photoId }])))
  for (const envelope of envelopes) {
    const copy = copyOf(envelope, about, base)
    bodies.set(envelope.id, await press.body(key, head, copy))
    underWay.set(envelope.id, copy)
  }
  const rows = await keeper.changeWith(
    (books) => {
      // A second try after an error whose first one did reach the disk.
      const known = new Set(books.rows.map(({ id }) => id))
      const fresh = [...bodies.values()].filter(({ id }) => !known.has(id))
      const made = fresh.map(({ id, sealed = '' }) => ({ id, size: sealed.length, ...naming.get(id) }))
      return recorded(books, made)
    },
    (put) => put.map(({ seq, id }) => ({ seq, ...bodies.get(id)! })),
    () => shelf.named(envelopes.flatMap(photoOf)),
  )
  const { deviceId } = head
  await spare.keep(
    rows.map(({ seq, id }) => ({ person, deviceId, seq, id, sealed: bodies.get(id)!.sealed ?? '' })),
  )
}
