import type { Areas } from './areas.ts'

/** Seals sensitive fields and finds them again without opening them. Keys live outside the database. */
export interface Vault {
  /** `field` is `schema.table.column`; it and the row's id are bound into the seal (AAD). */
  seal(field: string, rowId: string, plain: string): Buffer
  open(field: string, rowId: string, sealed: Uint8Array): string
  /** Blind index over the canonical form: equal numbers, equal index; nothing else can be read from it. */
  index(kind: 'idNumber' | 'phone', canonical: string): Buffer
  /** Short blind index over the last four characters. */
  tail(kind: 'idNumber' | 'phone', lastFour: string): string
  /** One-way, keyed: what is stored instead of a token, a link or an access code. */
  tokenHash(token: string): Buffer
  /** For files and other bytes; `place` names what and which, as field and row do. */
  sealBytes(place: string, plain: Buffer): Buffer
  openBytes(place: string, sealed: Uint8Array): Buffer
  /** The same seal for files that may be large, piece by piece as they come. */
  sealFile(place: string, plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** The bytes have a memory of their own: it can be handed to a thread. */
  openFile(place: string, sealed: Uint8Array): Promise<Buffer<ArrayBuffer>>
}

/** Opens what phones have sealed to this server (domain/sync/sealing.ts). */
export interface OutboxLock {
  /** What phones seal to from now on: P-256 point, 65 bytes in base64. */
  readonly sealingKey: string
  /** `undefined`: not a seal of ours, bound to something else, or changed on the way. */
  open(bound: string, sealed: Uint8Array): Buffer | undefined
}

/** Files outside the database, named by their SHA-256 (hex). */
export interface Files {
  put(content: Buffer | AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }>
  get(sha256: string): Promise<Buffer<ArrayBuffer>>
  remove(sha256: string): Promise<void>
}

/** What handlers and answerers may use besides the transaction. */
export interface House {
  readonly vault: Vault
  readonly files: Files
  readonly outbox: OutboxLock
  readonly areas: Areas
  /** Address that links and QR codes begin with, without a trailing slash. */
  readonly publicUrl: string
  /** Hosts inside the own network that events may be sent to, also without https; only the operator names them. */
  readonly innerHosts?: readonly string[]
  /** Folder of the demo's inbox, where messages go that would otherwise cost money; none outside the demo. */
  readonly sinkFolder?: string | undefined
  /** Demo community loaded: sign-ins are printed and every page says so. */
  readonly demo: boolean
}
