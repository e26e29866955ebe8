import type { SendPass } from '../../domain/doors/send-pass.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import type { Books } from '../../domain/sync/books.ts'
import { keyOf } from '../../domain/sync/checkpoint.ts'
import type { RecordKey } from '../../domain/sync/field-record.ts'
import { isOver, leaseFrom, passed, type Lease } from '../../domain/sync/lease.ts'
import { unsent } from '../../domain/sync/outbox.ts'
import { noTries } from '../../domain/sync/pin-tries.ts'
import { setAside } from '../../domain/sync/recording.ts'
import { AccountDisk, isFull } from './disk.ts'
import { DiskKeeper, type OwnCopy, type Written } from './disk-keeper.ts'
import { keepPass, loadCopies, loadPass, loadRecords } from './loading.ts'
import { encryptJson, newLockBox } from './lock-box.ts'
import { newHead } from './new-head.ts'
import {
  PhoneTrouble,
  type KeptPhoto,
  type PhonePerson,
  type PhoneState,
  type Unlocking,
} from './phone-store.ts'
import { recordDeeds } from './recording-deeds.ts'
import { heldAfter, type Held } from './replica.ts'
import { PhotoShelf } from './photo-shelf.ts'
import { SealingPress } from './sealing-press.ts'
import { SpareCopy } from './spare-copy.ts'
import { tryPin } from './trying-pin.ts'
import { isEmpty, wipeReadable, wipeRecords } from './wiping.ts'

/** One person's store on this phone: its disk, and while it is unlocked its key and what was decrypted. */
export class AccountStore {
  readonly person: PhonePerson
  readonly disk: AccountDisk
  state: Exclude<PhoneState, 'none'> = 'locked'
  books: Books
  held: Held | undefined
  lease: Lease | undefined
  lastMet: string | undefined
  photos = 0
  /** Opened with the store, and there as long as the app runs: a phone that has locked itself goes on sending. */
  pass: SendPass | undefined
  /** How many deeds got their answer since somebody last asked. */
  settled = 0
  private key: CryptoKey | undefined
  private readonly press: SealingPress
  private readonly shelf: PhotoShelf
  private readonly spare: SpareCopy
  private readonly hear: () => void
  /** Deeds whose transaction is under way, by their ids. */
  private readonly underWay = new Map<string, OwnCopy>()

  private constructor(person: PhonePerson, disk: AccountDisk, books: Books, hear: () => void) {
    this.person = person
    this.disk = disk
    this.books = books
    this.hear = hear
    this.press = new SealingPress(disk)
    this.shelf = new PhotoShelf(disk)
    this.spare = new SpareCopy(person.accountId)
  }

  /** Opens what lies on the disk, locked; makes an empty one if there is none. */
  static async open(person: PhonePerson, hear: () => void): Promise<AccountStore> {
    const disk = new AccountDisk(person.accountId)
    const head = (await disk.read('head')) ?? newHead(person.at)
    const rows = await disk.outbox.toArray()
    const store = new AccountStore(person, disk, { head, rows }, hear)
    store.lease = await disk.read('lease')
    store.lastMet = await disk.read('lastMet')
    await store.countPhotos()
    store.state = (await disk.read('lockBox')) ? 'locked' : 'wiped'
    return store
  }

  get isOpen(): boolean {
    return this.state === 'open' || this.state === 'expired'
  }

  get unsent(): number {
    return unsent(this.books.rows).length
  }

  /** A new box for whoever has just signed in; what was readable under an old one goes, what waits stays. */
  async begin(pin: string, deviceId: string, sealingKey: string): Promise<void> {
    const { box, key } = await newLockBox(pin)
    await wipeReadable(this.disk)
    const { values } = this.disk
    await this.disk.transaction('rw', values, async () => {
      const head = (await this.disk.read('head')) ?? newHead(this.person.at)
      await this.disk.write('head', { ...head, deviceId, at: this.person.at, scope: null, position: 0 })
      await this.disk.write('lockBox', box)
      await this.disk.write('tries', noTries)
      await this.disk.write('sealingKey', sealingKey)
    })
    this.lease = undefined
    this.pass = undefined
    await this.load(key)
  }

  async unlock(pin: string): Promise<Unlocking> {
    const result = await tryPin(this.disk, pin)
    if ('key' in result) {
      await this.shelf.dropForgotten(Date.now())
      await this.load(result.key)
      return { status: 'open' }
    }
    if (result.status === 'wiped') await this.forget()
    return result
  }

  lock(): void {
    if (this.state === 'wiped') return
    this.key = undefined
    this.held = undefined
    this.press.forget()
    this.state = 'locked'
  }

  /** Wipes all that can be read; what waits stays, sealed. */
  async forget(): Promise<void> {
    this.lock()
    await wipeReadable(this.disk)
    this.state = 'wiped'
    this.pass = undefined
    this.lease = undefined
    await this.reload()
  }

  /** After a revocation: all of it, unless something sealed still waits. Answers how many records do. */
  async forgetAll(): Promise<number> {
    await this.forget()
    const left = this.unsent
    if (await isEmpty(this.disk)) await this.erase()
    return left
  }

  /** Nothing is left of it on this phone. */
  async erase(): Promise<void> {
    await this.disk.delete()
    await this.spare.dropAll()
  }

  /** The records go, by the lease's end or because there are too many; the key and the outbox stay. */
  async dropRecords(state: 'open' | 'expired'): Promise<void> {
    await wipeRecords(this.disk)
    await this.reload()
    if (this.held) this.held = { ...this.held, records: new Map() }
    if (this.isOpen) this.state = state
  }

  /** Lets time pass; `elapsed`: milliseconds since the last time by a clock that cannot be set. */
  async passTime(elapsed: number): Promise<void> {
    if (!this.lease) return
    this.lease = passed(this.lease, elapsed, Date.now())
    await this.disk.write('lease', this.lease)
    // Also while locked: what should be gone after three days does not wait for somebody to unlock it.
    if (isOver(this.lease) && this.state !== 'expired' && this.books.head.scope !== null)
      await this.dropRecords('expired')
  }

  keeper(leaseNow: () => string | undefined): DiskKeeper {
    return new DiskKeeper(this.disk, {
      key: this.key,
      leaseOf: (until) => leaseFrom(until, leaseNow(), Date.now()),
      written: (it) => this.take(it),
    })
  }

  async record(envelopes: readonly Envelope[], about: RecordKey | undefined): Promise<void> {
    const { person, books, press, shelf, spare, underWay } = this
    const base = about && this.held?.records.get(keyOf(about))?.version
    const keeper = this.keeper(() => undefined)
    const parts = { person, key: this.openKey(), books, keeper, press, shelf, spare, underWay }
    try {
      await recordDeeds(parts, envelopes, about, base)
      await this.countPhotos()
      this.hear()
    } catch (error) {
      throw isFull(error) ? new PhoneTrouble('full', error) : error
    } finally {
      for (const { id } of envelopes) underWay.delete(id)
    }
  }

  async setAside(seq: number, reason: string): Promise<void> {
    const key = this.openKey()
    const copy = this.held?.copies.get(seq)
    const body = await this.disk.bodies.get(seq)
    if (!copy || !body) return
    const own = await encryptJson(key, `own ${body.id}`, { ...copy, reason })
    await this.keeper(() => undefined).changeWith(
      (books) => setAside(books, seq),
      (put) => put.map(() => ({ ...body, own })),
    )
    this.held = { ...this.held!, copies: new Map([...this.held!.copies, [seq, { ...copy, reason }]]) }
    this.hear()
  }

  async addPhoto(jpeg: Blob): Promise<KeptPhoto> {
    const { head } = this.books
    return this.shelf.add(this.openKey(), jpeg, (photoId, plain) => this.press.photo(head, photoId, plain))
  }

  async dropPhotos(photoIds: readonly string[]): Promise<void> {
    await this.shelf.drop(photoIds)
  }

  async photo(photoId: string): Promise<Blob | undefined> {
    return this.key && this.shelf.open(this.key, photoId)
  }

  async takePass(pass: SendPass): Promise<void> {
    if (!this.key) return
    await keepPass(this.disk, this.key, pass)
    this.pass = pass
    this.hear()
  }

  async met(now: string): Promise<void> {
    this.lastMet = now
    await this.disk.write('lastMet', now)
    const { head, rows } = this.books
    await this.spare.drop(new Set(unsent(rows).map(({ seq }) => seq)), head.madeUpTo)
    await this.countPhotos()
  }

  /** Reads again what another tab has written. */
  async reload(): Promise<void> {
    this.books = {
      head: (await this.disk.read('head')) ?? this.books.head,
      rows: await this.disk.outbox.toArray(),
    }
    await this.countPhotos()
    if (this.key) await this.load(this.key)
  }

  private async load(key: CryptoKey): Promise<void> {
    const { rows } = (this.books = {
      head: (await this.disk.read('head')) ?? newHead(this.person.at),
      rows: await this.disk.outbox.toArray(),
    })
    const [records, copies] = [await loadRecords(this.disk, key), await loadCopies(this.disk, key, rows)]
    this.pass = await loadPass(this.disk, key)
    this.key = key
    this.held = { records, copies }
    this.lease = await this.disk.read('lease')
    const isExpired = this.lease !== undefined && isOver(passed(this.lease, 0, Date.now()))
    this.state = isExpired ? 'expired' : 'open'
    if (isExpired && records.size > 0) await this.dropRecords('expired')
  }

  /** What the disk now holds, the memory holds too. */
  private take({ books, change, lease }: Written): void {
    const before = unsent(this.books.rows).length
    this.books = books
    this.settled += Math.max(0, before - unsent(books.rows).length)
    if (this.held) {
      this.held = heldAfter(this.held, change, this.underWay)
      if (change.checkpoint) this.state = 'open'
    }
    if (lease) this.lease = lease
    this.hear()
  }

  private openKey(): CryptoKey {
    if (!this.key) throw new PhoneTrouble('notOpen')
    return this.key
  }

  private async countPhotos(): Promise<void> {
    this.photos = (await this.shelf.waiting()).length
  }
}
