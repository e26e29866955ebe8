import type { Envelope } from '../../src/domain/kit/action.ts'
import type { BookKeeper, Books, Change, Head, Prepared } from '../../src/domain/sync/books.ts'
import { keyOf, type Checkpoint } from '../../src/domain/sync/checkpoint.ts'
import type { FieldRecord } from '../../src/domain/sync/field-record.ts'
import type { OutboxRow } from '../../src/domain/sync/outbox.ts'
import type { UploadItem } from '../../src/domain/sync/protocol.ts'

/** What survives a kill. */
export interface Disk {
  readonly head: Head
  readonly rows: ReadonlyMap<number, OutboxRow>
  readonly envelopes: ReadonlyMap<number, Envelope>
  readonly records: ReadonlyMap<string, FieldRecord>
}

/** The app was killed here. */
export class Killed extends Error {}

/** After so many transactions from now the app is killed, before or after the transaction is on the disk. */
export interface Fuse {
  readonly calls: number
  readonly after: boolean
}

/** A phone's books in memory: one object is the disk, replaced as a whole by each transaction. */
export class MemoryKeeper implements BookKeeper {
  disk: Disk
  private fuse: { calls: number; after: boolean } | undefined
  /** Envelopes that the next transaction's new rows carry, by their ids. */
  private carried = new Map<string, Envelope>()

  constructor(deviceId: string) {
    const head = { deviceId, at: 'at', scope: null, position: 0, madeUpTo: 0, missing: 0, own: [] }
    this.disk = { head, rows: new Map(), envelopes: new Map(), records: new Map() }
  }

  light(fuse: Fuse | undefined): void {
    this.fuse = fuse ? { ...fuse } : undefined
  }

  carry(envelopes: readonly Envelope[]): void {
    for (const envelope of envelopes) this.carried.set(envelope.id, envelope)
  }

  async change<T>(decide: (books: Books) => { readonly change?: Change; readonly result: T }): Promise<T> {
    await Promise.resolve()
    const burning = this.fuse && this.fuse.calls-- === 0 ? this.fuse : undefined
    if (burning && !burning.after) throw new Killed()
    const { change, result } = decide({ head: this.disk.head, rows: [...this.disk.rows.values()] })
    if (change) this.disk = this.written(change)
    if (burning) throw new Killed()
    return result
  }

  items(seqs: readonly number[]): Promise<readonly UploadItem[]> {
    const { envelopes } = this.disk
    return Promise.resolve(seqs.map((seq) => ({ seq, envelope: envelopes.get(seq) })))
  }

  prepare(checkpoint: Checkpoint): Promise<Prepared> {
    return Promise.resolve({ of: checkpoint })
  }

  /** Everything that can be read is gone; what waits stays, sealed. */
  wipe(): void {
    const head = { ...this.disk.head, scope: null, position: 0 }
    this.disk = { ...this.disk, head, records: new Map() }
  }

  private written({ head, put = [], drop = [], checkpoint }: Change): Disk {
    const rows = new Map(this.disk.rows)
    const envelopes = new Map(this.disk.envelopes)
    for (const row of put) {
      rows.set(row.seq, row)
      const envelope = this.carried.get(row.id)
      if (envelope) envelopes.set(row.seq, envelope)
    }
    for (const seq of drop) {
      rows.delete(seq)
      envelopes.delete(seq)
    }
    const records = checkpoint ? taken(this.disk.records, checkpoint.of) : this.disk.records
    return { head: head ?? this.disk.head, rows, envelopes, records }
  }
}

function taken(held: ReadonlyMap<string, FieldRecord>, { whole, records, gone }: Checkpoint) {
  const next = new Map(whole ? [] : held)
  for (const key of gone) next.delete(keyOf(key))
  for (const record of records) next.set(keyOf(record), record)
  return next
}
