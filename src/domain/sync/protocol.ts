import { z } from 'zod'
import { id } from '../kit/ids.ts'
import type { Outcome } from '../kit/refusal.ts'
import type { FieldRecord, RecordKey } from './field-record.ts'

/**
 * What phone and server say to each other. A phone two versions old is still understood: a version only ever adds, and
 * whatever an old phone has recorded is taken in.
 */
export const PROTOCOL = 1

/** How many records one upload carries at most. */
export const UPLOAD = 200
/** How many documents a phone may hold; with more in its scope it is told so and gets none. */
export const DOCUMENTS_AT_MOST = 10_000
/** How long a phone may show what it holds without having met the server (hours). */
export const LEASE_HOURS = 72

const head = {
  protocol: z.number().int().min(1),
  deviceId: id,
  /** The committee whose books the phone works in. */
  at: id,
}

/**
 * One recorded deed. `seq` counts from 1 on each phone without a gap, so the server sees what was made and never came.
 * `sealed` is the envelope as JSON, sealed to the server's public key (sealing.ts) and in base64; `envelope` is the open
 * form that old clients and an exported file may bring.
 */
export const uploadItem = z.object({
  seq: z.number().int().min(1),
  sealed: z.string().max(400_000).optional(),
  envelope: z.unknown().optional(),
})
export type UploadItem = z.infer<typeof uploadItem>

/** `POST /api/sync/send`: in the order they were made. `madeUpTo` is the last number this phone has given out. */
export const sendRequest = z.object({
  ...head,
  madeUpTo: z.number().int().min(0),
  items: z.array(uploadItem).max(UPLOAD),
})
export type SendRequest = z.infer<typeof sendRequest>

/**
 * `kept`: a fact that could not be carried out as it stands (the grid has changed hands, an unknown target, an old form). It is
 * stored with its sender's name and waits at the desk; the phone is done with it. Only a decision can be refused: it stays on
 * the phone, with its reason, until a person deals with it.
 */
export const keptWhys = [
  'invalid',
  'forbidden',
  'notFound',
  'refused',
  'unreadable',
  /** It names a picture that has not come yet; it is carried out when that is whole. */ 'photoAwaited',
  /** The phone had been revoked: somebody at the desk looks at it first. */ 'revoked',
  /** The program had a fault with this one record. */ 'fault',
] as const
export type KeptWhy = (typeof keptWhys)[number]

export type UploadOutcome = Outcome | { readonly status: 'kept'; readonly why: KeptWhy }

export interface SendReply {
  readonly status: 'taken'
  /** In the order of the items. */
  readonly outcomes: readonly UploadOutcome[]
  /** Numbers up to `madeUpTo` that have never come, as pairs from–to, both included. */
  readonly missing: readonly (readonly [number, number])[]
}

/**
 * `POST /api/sync/fetch`: whole records changed since `position`. `scope` is what the last reply named; when the server
 * names another, the reply is `whole` and everything else the phone holds goes.
 */
export const fetchRequest = z.object({
  ...head,
  scope: z.string().max(200).nullable(),
  position: z.number().int().min(0),
  /** For the rest of an answer that had `more`. */
  after: z.string().max(200).optional(),
})
export type FetchRequest = z.infer<typeof fetchRequest>

export interface FetchReply {
  readonly status: 'fetched'
  readonly scope: string
  /** Give it back with the next request, once every page of this answer is stored. */
  readonly position: number
  /** Instant until which the phone may show what it holds. */
  readonly leaseUntil: string
  /** The records are all there is in the scope: what is not among them (and the pages after) goes. */
  readonly whole: boolean
  readonly records: readonly FieldRecord[]
  readonly gone: readonly RecordKey[]
  /** What to seal records to from now on: the keys may have been renewed since enrolment. */
  readonly sealingKey: string
  /** There is another page: ask again with the same `scope` and `position` and this as `after`. */
  readonly more?: string
}

/**
 * `POST /api/sync/wiped`: everything on this phone is gone. Taken also without a session, from a phone that was revoked; and such
 * a phone's last `send` too, so that wiping loses nothing: its records are kept for the desk.
 */
export const wipedRequest = z.object({ ...head, unsent: z.number().int().min(0) })

/** A file of unsent records, as a phone exports it and the desk takes it in (`POST /api/sync/file`). */
export const exportedFile = z.object({
  ...head,
  kind: z.literal('linli-outbox'),
  /** Whose phone it was, in words, for whoever holds the file. */
  accountName: z.string().max(80),
  exportedAt: z.string().max(40),
  madeUpTo: z.number().int().min(0),
  items: z.array(uploadItem).max(20_000),
})
export type ExportedFile = z.infer<typeof exportedFile>

/**
 * Answers instead of a reply. `revoked`: wipe everything, then say so (`device.wiped`); `tooLarge`: the scope holds more than
 * DOCUMENTS_AT_MOST; `outdated`: this phone's program is too old to be given records (it may still send).
 */
export type SyncRefusal =
  | { readonly status: 'revoked' }
  | { readonly status: 'tooLarge'; readonly documents: number }
  | { readonly status: 'outdated' }
  | { readonly status: 'signedOut' }

/**
 * What `device.enrol` answers, once: the key that records are sealed to (sealing.ts: P-256, 65 bytes in base64). The phone makes its
 * `deviceId` itself; enrolling the same one again by the same person answers the same.
 */
export interface Enrolled {
  readonly sealingKey: string
}

/**
 * A picture, apart from the records and after them: sealed as a whole (`photoSeal`), then sent in pieces.
 * `GET /api/sync/photo/<photoId>?at=&deviceId=` says how much of it has come; `PUT` to the same address with `offset`, `size` and `sha256`
 * (of the sealed bytes) in the query brings the next piece as `application/octet-stream`. With the last one the server compares the hash, opens it
 * and keeps the JPEG for the deed that names it, whichever comes first: `attachment.add` with `photoId` in place of `file`. A piece from elsewhere than `received` changes nothing.
 */
export interface PhotoReply {
  readonly status: 'photo'
  /** Bytes that have come, from the beginning. */
  readonly received: number
  /** It is whole and kept: the phone may forget it. */
  readonly kept: boolean
}

/** How many bytes one piece holds at most. */
export const PHOTO_PIECE = 262_144
/**
 * Letters of base64 that a picture inside a record may have (`commitment.check`): sealed, and in base64 once more, the record must
 * still fit into one upload item.
 */
export const INNER_PICTURE = 280_000
/** How large a sealed picture may be (bytes), and how many days unfinished ones are kept. */
export const PHOTO_AT_MOST = 12 * 1024 * 1024
export const PHOTO_DAYS = 14
