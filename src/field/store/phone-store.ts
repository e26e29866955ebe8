import type { Envelope } from '../../domain/kit/action.ts'
import type {
  BuildingRecord,
  DoorRecord,
  DriveRecord,
  GridRecord,
  KindRecord,
  RecordKey,
} from '../../domain/sync/field-record.ts'
import type { UploadOutcome } from '../../domain/sync/protocol.ts'

/**
 * What the phone keeps, for the screens: records to look at, and an outbox to put deeds into. Several people may share a phone;
 * each has a store of their own with a key of their own, and one is chosen at a time.
 */
export interface PhoneStore {
  /** Everything a screen shows, as one value that never changes; another one stands here after every change. */
  view(): PhoneView
  /** Called after every change, until the returned function is called. */
  subscribe(hear: () => void): () => void

  /**
   * Makes the store of somebody who has just signed in over the network, and enrols this phone (`device.enrol`). If that person
   * has a store here whose records were wiped, what it still has to send is kept. Throws PhoneTrouble.
   */
  signUp(person: PhonePerson, pin: string): Promise<void>
  /** Whose store the next `unlock` is for; locks the one that is open. Both outboxes stay. */
  choose(accountId: string): Promise<void>
  /**
   * Opens the chosen store. Wrong PINs must wait longer and longer; after the fifth in a row what can be read here is wiped, while
   * what was recorded stays sealed and can still be sent. Then it opens again with `signUp`, over the network.
   */
  unlock(pin: string): Promise<Unlocking>
  /** Forgets the key and everything that was decrypted. */
  lock(): void

  /**
   * Says `saved` only when the records and their outbox rows are on the disk of the phone (one transaction, strict durability).
   * `about`: the door or building it was recorded at, for 待传. Throws PhoneTrouble (`full`: no room left on the disk).
   */
  record(envelopes: readonly Envelope[], about?: RecordKey): Promise<{ readonly status: 'saved' }>
  /**
   * Keeps a picture: at most 1600 pixels, JPEG, without place and device. Name it by its `photoId` in the deed that it belongs to;
   * until then it is a draft, which is not sent.
   * It is sent apart from the records, in pieces, and goes on after an interruption.
   */
  addPhoto(picture: Blob, about?: RecordKey): Promise<KeptPhoto>
  /** Taken out again before a record names them: they leave the phone's disk and are never sent. */
  dropPhotos(photoIds: readonly string[]): Promise<void>
  /** The picture, while it is still on this phone. */
  photo(photoId: string): Promise<Blob | undefined>
  /** A person has dealt with a deed that was refused (or gives up one that can no longer be sent); why is kept for a month. */
  setAside(seq: number, reason: string): Promise<void>
  /** Everything that has not been sent, sealed, as a file that the desk can take in. Possible while locked. */
  exportUnsent(): Promise<Blob>
  /** Sends what waits (also while locked), then fetches what has changed (only while open). Runs by itself too. */
  sync(): Promise<SyncResult>
}

/**
 * `none`: nobody has a store here. `expired`: it is unlocked but has not met the server for 72 hours; what it held is gone
 * until it does, recording goes on. `wiped`: only sealed records are left; `signUp` opens it again.
 */
export type PhoneState = 'none' | 'locked' | 'open' | 'expired' | 'wiped'

/** Whoever has a store on this phone. */
export interface PhonePerson {
  readonly accountId: string
  readonly name: string
  /** The committee whose books they work in here, and what it is called. */
  readonly at: string
  readonly community: string
}

export interface PhoneView {
  /** `starting`: the disk has not been read yet; show nothing. */
  readonly state: PhoneState | 'starting'
  readonly people: readonly PhonePerson[]
  /** Whose store is chosen. */
  readonly person: PhonePerson | undefined
  /** Empty unless open. With one's own unsent records projected on top: a door done offline looks done. */
  readonly records: Replica
  /** Unsent and refused, oldest first. Without `envelope` while locked. */
  readonly waiting: readonly WaitingRecord[]
  readonly health: Health
}

export interface Replica {
  readonly doors: ReadonlyMap<string, DoorRecord>
  readonly buildings: ReadonlyMap<string, BuildingRecord>
  readonly drives: ReadonlyMap<string, DriveRecord>
  readonly grids: ReadonlyMap<string, GridRecord>
  readonly matterKinds: ReadonlyMap<string, KindRecord>
  /** Doors at which something recorded on this phone has not been fetched back yet. */
  readonly touched: ReadonlySet<string>
}

export interface WaitingRecord {
  readonly seq: number
  /**
   * `waiting`: not sent. `sending`: sent, no answer has come yet; it will be sent again. `refused`: `outcome` says why; until a person
   * deals with it. `setAside`: dealt with, `reason` says how.
   */
  readonly state: 'waiting' | 'sending' | 'refused' | 'setAside'
  /** What was recorded; absent while locked or when it can no longer be opened here. */
  readonly envelope?: Envelope
  readonly about?: RecordKey
  readonly outcome?: UploadOutcome
  readonly reason?: string
  /** Somebody else has changed the same door since this was recorded. */
  readonly changedMeanwhile: boolean
}

export interface Health {
  /** When the server last answered (instant). */
  readonly lastMet?: string
  /** Until when this phone shows what it holds (instant). */
  readonly leaseUntil?: string
  /** Until when it sends what waits although nobody is signed in (instant); absent while it is locked since the start. */
  readonly sendsUntil?: string
  /** Records that wait to be sent. */
  readonly waiting: number
  /** Records and pictures that wait, as a person counts them: a record and its picture are one. */
  readonly things: number
  /** Pictures that wait to be sent. */
  readonly photos: number
  /** Refused, and nobody has dealt with it. */
  readonly refused: number
  /** Online, but nothing has gone out for more than a minute; since when (instant). A fault that is shown. */
  readonly stuckSince?: string
  /** Records that the server says were made here and never came. */
  readonly missing: number
  /** Has the browser promised to keep the store when the disk is short? */
  readonly persisted: boolean
  /** `false` over plain http in a network: nothing can be kept or encrypted here; say how to set up https. */
  readonly secureContext: boolean
  readonly syncing: boolean
  /** How the last try to meet the server ended. */
  readonly lastResult?: SyncResult
}

/**
 * `met`: everything sent and fetched. `offline`: nobody answered, or something else than our server did. `signedOut`: sign in again over the
 * network to be given the list; what waited may have gone out all the same. `revoked`: this phone was reported lost; it has been wiped. `tooLarge`: the grid holds too much for a phone. `outdated`: the app
 * must be updated (sending goes on). `fault`: the server had one.
 */
export type SyncResult = 'met' | 'offline' | 'signedOut' | 'revoked' | 'tooLarge' | 'outdated' | 'fault'

export type Unlocking =
  | { readonly status: 'open' }
  | { readonly status: 'wrong'; readonly triesLeft: number; readonly waitSeconds: number }
  /** The last wrong PIN was too short a time ago. */
  | { readonly status: 'wait'; readonly waitSeconds: number }
  | { readonly status: 'wiped' }

export interface KeptPhoto {
  readonly photoId: string
  readonly bytes: number
  /** Of the JPEG, 64 small hex digits. */
  readonly sha256: string
}

/** What a screen must tell a person in words. `insecure`: not https. `notOpen`: unlock first. */
export class PhoneTrouble extends Error {
  readonly code: 'insecure' | 'full' | 'notOpen' | 'offline' | 'refused' | 'notAPicture'
  constructor(code: PhoneTrouble['code'], cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}
