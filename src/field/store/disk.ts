import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Head } from '../../domain/sync/books.ts'
import type { Lease } from '../../domain/sync/lease.ts'
import type { OutboxRow } from '../../domain/sync/outbox.ts'
import type { Tries } from '../../domain/sync/pin-tries.ts'
import type { Encrypted, LockBox } from './lock-box.ts'
import type { PhonePerson } from './phone-store.ts'

/** Chrome calls a transaction complete before it is on the disk unless it is told otherwise. */
const DURABLE = { chromeTransactionDurability: 'strict' } as const

/** Who has a store on this phone: names and nothing else. */
export interface PersonRow extends PhonePerson {
  /** When this person's store was last chosen: it is shown first. */
  readonly chosenAt: number
}

/** What a deed carries: sealed to the server, and once more under the owner's key so that 待传 can show it. */
export interface BodyRow {
  readonly seq: number
  readonly id: string
  /** Base64. Gone once the server has it. */
  readonly sealed?: string
  own?: Encrypted
}

export interface RecordRow extends Encrypted {
  readonly key: string
}

export interface PhotoRow {
  readonly photoId: string
  readonly sealed: Uint8Array<ArrayBuffer>
  /** Of the sealed bytes. */
  readonly sha256: string
  own?: Encrypted
}

/** The single values of a store, by name. */
export interface Values {
  readonly head: Head
  readonly lockBox: LockBox
  readonly tries: Tries
  readonly lease: Lease
  /** The server's public key that records are sealed to. */
  readonly sealingKey: string
  /** What records are sent with when nobody is signed in (domain/doors/send-pass.ts), under the owner's key. */
  readonly sendPass: Encrypted
  /** Pictures that no record names yet: not to be sent. */
  readonly draftPhotos: readonly string[]
  /** Instant by the phone. */
  readonly lastMet: string
}

export class PeopleDisk extends Dexie {
  declare people: EntityTable<PersonRow, 'accountId'>

  constructor() {
    super('linli-phone', DURABLE)
    this.version(1).stores({ people: 'accountId' })
  }
}

/**
 * One person's store: a database of its own with a key of its own. Versions only ever add: an app that is updated with records waiting
 * must still send them, so no version may drop `outbox` or `bodies` or what stands in them.
 */
export class AccountDisk extends Dexie {
  declare values: Table<{ name: string; value: unknown }, string>
  declare outbox: EntityTable<OutboxRow, 'seq'>
  declare bodies: EntityTable<BodyRow, 'seq'>
  declare records: EntityTable<RecordRow, 'key'>
  declare photos: EntityTable<PhotoRow, 'photoId'>

  constructor(accountId: string) {
    super(`linli-phone-${accountId}`, DURABLE)
    this.version(1).stores({ values: 'name', outbox: 'seq', bodies: 'seq', records: 'key' })
    // Pictures; and how long each sealed record is, so that an upload never gets too large.
    this.version(2)
      .stores({ photos: 'photoId' })
      .upgrade((tx) => sizedRows(tx.table<OutboxRow>('outbox'), tx.table<BodyRow>('bodies')))
  }

  async read<N extends keyof Values>(name: N): Promise<Values[N] | undefined> {
    return (await this.values.get(name))?.value as Values[N] | undefined
  }

  async write<N extends keyof Values>(name: N, value: Values[N]): Promise<void> {
    await this.values.put({ name, value })
  }
}

async function sizedRows(outbox: Table<OutboxRow>, bodies: Table<BodyRow>): Promise<void> {
  const sizes = new Map<number, number>()
  await bodies.each(({ seq, sealed = '' }) => sizes.set(seq, sealed.length))
  await outbox.toCollection().modify((row: { seq: number; size?: number }) => {
    row.size ??= sizes.get(row.seq) ?? 0
  })
}

/** Is it the disk that has no more room? */
export function isFull(error: unknown): boolean {
  const names = [error, (error as { inner?: unknown } | undefined)?.inner].map(
    (one) => (one as { name?: string } | undefined)?.name,
  )
  return names.includes('QuotaExceededError')
}
