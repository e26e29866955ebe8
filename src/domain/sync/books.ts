import type { Checkpoint, Standing } from './checkpoint.ts'
import type { OutboxRow } from './outbox.ts'
import type { FetchReply, FetchRequest, SendReply, SendRequest, SyncRefusal, UploadItem } from './protocol.ts'

/** Who this phone is, up to where it has fetched, and the last number it has given out. */
export interface Head extends Standing {
  readonly deviceId: string
  readonly at: string
  readonly madeUpTo: number
  /** Numbers that the server says never came. */
  readonly missing: number
  /** Positions in the journal of the last deeds of one's own: what changed at them was changed by nobody else. */
  readonly own: readonly number[]
}

export interface Books {
  readonly head: Head
  /** Everything in the outbox. */
  readonly rows: readonly OutboxRow[]
}

/** What one transaction writes; all of it or nothing. */
export interface Change {
  readonly head?: Head
  readonly put?: readonly OutboxRow[]
  /** Rows that leave the outbox, with what they carried. */
  readonly drop?: readonly number[]
  /** What `prepare` made of a checkpoint. */
  readonly checkpoint?: Prepared
}

/** A checkpoint in the form in which it will lie on the disk. */
export interface Prepared {
  readonly of: Checkpoint
}

/** Where a phone keeps its books. The real one is encrypted and on the disk; a model's is in memory. */
export interface BookKeeper {
  /** Reads, decides and writes in one transaction that is on the disk when it resolves. `decide` must not wait for anything. */
  change<T>(decide: (books: Books) => { readonly change?: Change; readonly result: T }): Promise<T>
  /** What the given deeds carry, as they are sent; of one whose content cannot be read any more nothing comes back. */
  items(seqs: readonly number[]): Promise<readonly UploadItem[]>
  /** Encrypting takes time, and no transaction waits. */
  prepare(checkpoint: Checkpoint): Promise<Prepared>
}

/** Nobody answered, or somebody else than our server did (`offline`); the server could not (`fault`). */
export type Unreached = { readonly status: 'offline' } | { readonly status: 'fault' }

/** The way to the server. It never throws, and hands on only what has the form of an answer. */
export interface Wire {
  send(request: SendRequest): Promise<SendReply | SyncRefusal | Unreached>
  pull(request: FetchRequest): Promise<FetchReply | SyncRefusal | Unreached>
}
