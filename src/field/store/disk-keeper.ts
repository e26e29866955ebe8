import type { Envelope } from '../../domain/kit/action.ts'
import type { BookKeeper, Books, Change, Head, Prepared } from '../../domain/sync/books.ts'
import { keyOf, type Checkpoint } from '../../domain/sync/checkpoint.ts'
import type { RecordKey } from '../../domain/sync/field-record.ts'
import type { Lease } from '../../domain/sync/lease.ts'
import type { OutboxRow } from '../../domain/sync/outbox.ts'
import type { UploadItem } from '../../domain/sync/protocol.ts'
import type { AccountDisk, BodyRow, RecordRow } from './disk.ts'
import { encryptJson } from './lock-box.ts'

/** What a person's own copy of a deed says besides the deed: where it was recorded, on which version, and how it was dealt with. */
export interface OwnCopy {
  readonly envelope: Envelope
  readonly about?: RecordKey
  readonly base?: number
  readonly reason?: string
}

export function copyOf(envelope: Envelope, about: RecordKey | undefined, base: number | undefined): OwnCopy {
  if (!about) return { envelope }
  return base === undefined ? { envelope, about } : { envelope, about, base }
}

/** A checkpoint as it will lie on the disk. */
class Encryption implements Prepared {
  readonly of: Checkpoint
  readonly rows: readonly RecordRow[]
  readonly lease: Lease
  constructor(of: Checkpoint, rows: readonly RecordRow[], lease: Lease) {
    this.of = of
    this.rows = rows
    this.lease = lease
  }
}

export interface Written {
  readonly books: Books
  readonly change: Change
  /** The new lease, when something was fetched. */
  readonly lease?: Lease
}

interface Options {
  /** Absent while the store is locked: then nothing is fetched. */
  readonly key: CryptoKey | undefined
  /** The lease that an answer gives. */
  leaseOf(until: string): Lease
  /** Called when a transaction is on the disk. */
  written(it: Written): void
}

/** The books on the phone's disk: each change is one strict transaction over numbers, outbox, contents and records. */
export class DiskKeeper implements BookKeeper {
  private readonly disk: AccountDisk
  private readonly options: Options

  constructor(disk: AccountDisk, options: Options) {
    this.disk = disk
    this.options = options
  }

  change<T>(decide: (books: Books) => { readonly change?: Change; readonly result: T }): Promise<T> {
    return this.changeWith(decide, () => [])
  }

  /** As `change`, and writes the contents that belong to the rows that were put; `besides` is written with them. */
  async changeWith<T>(
    decide: (books: Books) => { readonly change?: Change; readonly result: T },
    bodiesOf: (put: readonly OutboxRow[]) => readonly BodyRow[],
    besides?: () => Promise<void>,
  ): Promise<T> {
    const { values, outbox, bodies, records } = this.disk
    const done = await this.disk.transaction('rw', values, outbox, bodies, records, async () => {
      const head = (await this.disk.read('head')) as Head
      const books: Books = { head, rows: await outbox.toArray() }
      const { change, result } = decide(books)
      if (!change) return { result, written: undefined }
      await this.write(change, bodiesOf(change.put ?? []))
      await besides?.()
      return { result, written: { books: applied(books, change), change } }
    })
    const { written } = done
    const fetched = written?.change.checkpoint
    if (written)
      this.options.written(fetched instanceof Encryption ? { ...written, lease: fetched.lease } : written)
    return done.result
  }

  async items(seqs: readonly number[]): Promise<readonly UploadItem[]> {
    const rows = await this.disk.bodies.bulkGet([...seqs])
    return rows.flatMap((row): UploadItem[] =>
      row?.sealed === undefined ? [] : [{ seq: row.seq, sealed: row.sealed }],
    )
  }

  async prepare(checkpoint: Checkpoint): Promise<Prepared> {
    const { key } = this.options
    if (!key) throw new Error('a locked store fetches nothing')
    const encrypted = checkpoint.records.map(async (record): Promise<RecordRow> => {
      const name = keyOf(record)
      return { key: name, ...(await encryptJson(key, `record ${name}`, record)) }
    })
    const rows = await Promise.all(encrypted)
    return new Encryption(checkpoint, rows, this.options.leaseOf(checkpoint.leaseUntil))
  }

  /** Runs inside a transaction. */
  private async write(
    { head, put = [], drop = [], checkpoint }: Change,
    bodies: readonly BodyRow[],
  ): Promise<void> {
    const { disk } = this
    if (head) await disk.write('head', head)
    if (put.length > 0) await disk.outbox.bulkPut([...put])
    if (bodies.length > 0) await disk.bodies.bulkPut([...bodies])
    const sent = put.filter(({ state }) => state === 'sent')
    // What the server has need not lie here sealed any more; the owner's copy stays until a fetch brings it back.
    for (const { seq } of sent) await disk.bodies.update(seq, { sealed: undefined })
    if (drop.length > 0) {
      await disk.outbox.bulkDelete([...drop])
      await disk.bodies.bulkDelete([...drop])
    }
    if (checkpoint instanceof Encryption) await this.takeOver(checkpoint)
  }

  private async takeOver({ of, rows, lease }: Encryption): Promise<void> {
    const { disk } = this
    if (of.whole) await disk.records.clear()
    else await disk.records.bulkDelete(of.gone.map(keyOf))
    await disk.records.bulkPut([...rows])
    await disk.write('lease', lease)
    if (of.sealingKey !== '') await disk.write('sealingKey', of.sealingKey)
  }
}

function applied({ head, rows }: Books, change: Change): Books {
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  for (const row of change.put ?? []) bySeq.set(row.seq, row)
  for (const seq of change.drop ?? []) bySeq.delete(seq)
  return { head: change.head ?? head, rows: [...bySeq.values()].sort((a, b) => a.seq - b.seq) }
}
