import type { Envelope } from '../../domain/kit/action.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { RecordKey } from '../../domain/sync/field-record.ts'
import { isWeakPin } from '../../domain/sync/pin-tries.ts'
import { smallPicture } from '../../ui/kit/small-picture.ts'
import { AccountStore } from './account-store.ts'
import { deviceName } from './device-name.ts'
import { PeopleDisk } from './disk.ts'
import { enrol } from './enrolling.ts'
import { exportFile } from './exporting.ts'
import {
  PhoneTrouble,
  type PhonePerson,
  type PhoneStore,
  type PhoneView,
  type SyncResult,
  type Unlocking,
} from './phone-store.ts'
import { Rhythm } from './rhythm.ts'
import { restoreFromSpare } from './spare-copy.ts'
import { syncStore } from './syncing.ts'
import { startingView, viewOf } from './viewing.ts'

/** The phone's one store, on the disk of this phone. */
export function openStore(): PhoneStore {
  const phone = new Phone()
  void phone.start()
  return phone
}

class Phone implements PhoneStore {
  private readonly disk = new PeopleDisk()
  private readonly hearers = new Set<() => void>()
  private readonly rhythm = new Rhythm({
    sync: () => this.sync(),
    lock: () => this.lock(),
    tick: (elapsed) => this.tick(elapsed),
    needs: () => ({ isOpen: this.account?.isOpen ?? false, waits: this.waits() }),
  })
  private readonly tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('linli-phone') : undefined
  private people: readonly PhonePerson[] = []
  private account: AccountStore | undefined
  private persisted = false
  private syncing: Promise<SyncResult> | undefined
  private lastResult: SyncResult | undefined
  private shown: PhoneView = startingView

  view = (): PhoneView => this.shown

  subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear)
    return () => void this.hearers.delete(hear)
  }

  async start(): Promise<void> {
    if (!isSecure()) return this.show()
    if ((await this.disk.people.count()) === 0) await restoreFromSpare(this.disk)
    const rows = await this.disk.people.toArray()
    this.people = rows.sort((a, b) => b.chosenAt - a.chosenAt)
    this.persisted = (await navigator.storage?.persisted?.()) ?? false
    const [last] = this.people
    if (last) this.account = await AccountStore.open(last, () => this.show())
    await this.account?.passTime(0)
    this.tabs?.addEventListener('message', () => void this.account?.reload().then(() => this.show()))
    this.rhythm.start()
    this.show()
  }

  async signUp(person: PhonePerson, pin: string): Promise<void> {
    if (!isSecure()) throw new PhoneTrouble('insecure')
    if (isWeakPin(pin)) throw new PhoneTrouble('refused')
    this.account?.lock()
    let account = await AccountStore.open(person, () => this.show())
    if (account.books.head.at !== person.at && account.unsent + account.photos === 0) {
      await account.erase()
      account = await AccountStore.open(person, () => this.show())
    }
    if (account.books.head.at !== person.at) throw new PhoneTrouble('refused')
    const { deviceId, sealingKey } = await enrolled(account)
    await account.begin(pin, deviceId, sealingKey)
    await this.disk.people.put({ ...person, chosenAt: Date.now() })
    this.people = [person, ...this.people.filter(({ accountId }) => accountId !== person.accountId)]
    this.account = account
    this.persisted = (await navigator.storage?.persist?.()) ?? false
    this.show()
    void this.sync()
  }

  async choose(accountId: string): Promise<void> {
    const person = this.people.find((one) => one.accountId === accountId)
    if (!person || person.accountId === this.account?.person.accountId) return
    this.account?.lock()
    this.account = await AccountStore.open(person, () => this.show())
    await this.disk.people.put({ ...person, chosenAt: Date.now() })
    this.show()
    void this.sync()
  }

  async unlock(pin: string): Promise<Unlocking> {
    const result = (await this.account?.unlock(pin)) ?? { status: 'wiped' }
    this.rhythm.touch()
    this.show()
    if (result.status === 'open') void this.sync()
    return result
  }

  lock = (): void => {
    this.account?.lock()
    this.show()
  }

  async record(envelopes: readonly Envelope[], about?: RecordKey): Promise<{ readonly status: 'saved' }> {
    await this.opened().record(envelopes, about)
    this.tell()
    this.rhythm.soon()
    return { status: 'saved' }
  }

  async addPhoto(picture: Blob): ReturnType<PhoneStore['addPhoto']> {
    const account = this.opened()
    const small = await smallPicture(picture)
    if (!small) throw new PhoneTrouble('notAPicture')
    return account.addPhoto(small)
  }

  async dropPhotos(photoIds: readonly string[]): Promise<void> {
    await this.account?.dropPhotos(photoIds)
  }

  async photo(photoId: string): Promise<Blob | undefined> {
    return this.account?.photo(photoId)
  }

  async setAside(seq: number, reason: string): Promise<void> {
    await this.opened().setAside(seq, reason)
    this.tell()
  }

  async exportUnsent(): Promise<Blob> {
    return exportFile(this.account)
  }

  /** One at a time, also among tabs. */
  sync(): Promise<SyncResult> {
    this.syncing ??= this.syncNow().finally(() => {
      this.syncing = undefined
      this.show()
    })
    this.show()
    return this.syncing
  }

  private async syncNow(): Promise<SyncResult> {
    const { account } = this
    if (!account) return 'signedOut'
    // Without a network nothing leaves: what waits is not even on its way.
    if (!navigator.onLine) return this.unreached()
    const work = () => syncStore(account)
    const result = await (navigator.locks
      ? navigator.locks.request(`linli-phone-${account.person.accountId}`, work)
      : work())
    this.lastResult = result
    this.rhythm.ended(result)
    this.tell()
    // Recorded while the meeting was under way: it goes out right after it.
    if (result === 'met' && account.unsent > 0) this.rhythm.soon()
    if (result === 'revoked') await this.gone(account)
    return result
  }

  private unreached(): SyncResult {
    this.lastResult = 'offline'
    return this.lastResult
  }

  /** A revoked store whose records have all gone out is no longer there. */
  private async gone(account: AccountStore): Promise<void> {
    if (account.unsent + account.photos > 0) return
    const { accountId } = account.person
    await this.disk.people.delete(accountId)
    this.people = this.people.filter((one) => one.accountId !== accountId)
    const [next] = this.people
    if (this.account === account) this.account = next && (await AccountStore.open(next, () => this.show()))
  }

  private async tick(elapsed: number): Promise<void> {
    await this.account?.passTime(elapsed)
    this.show()
  }

  private waits(): number {
    return this.account ? this.account.unsent + this.account.photos : 0
  }

  private opened(): AccountStore {
    if (!this.account?.isOpen) throw new PhoneTrouble(isSecure() ? 'notOpen' : 'insecure')
    return this.account
  }

  private tell(): void {
    this.tabs?.postMessage('changed')
  }

  private show(): void {
    const { people, account, persisted, lastResult } = this
    const settled = account?.settled ?? 0
    if (account) account.settled = 0
    const stuckSince = this.rhythm.watched(this.waits(), settled)
    const health = { persisted, syncing: this.syncing !== undefined, lastResult, stuckSince }
    this.shown = viewOf(people, account, { ...health, secureContext: isSecure() })
    for (const hear of this.hearers) hear()
  }
}

/** Encryption and keeping are there only over https, or on this computer itself. */
function isSecure(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis && crypto.subtle !== undefined
}

/** A phone that the office has revoked is another one from then on. */
async function enrolled(account: AccountStore): Promise<{ deviceId: string; sealingKey: string }> {
  const { at } = account.person
  const name = deviceName(navigator.userAgent)
  const { deviceId, madeUpTo } = account.books.head
  try {
    return { deviceId, sealingKey: await enrol(at, deviceId, name) }
  } catch (error) {
    const isRefused = error instanceof PhoneTrouble && error.code === 'refused'
    if (!isRefused || madeUpTo === 0 || account.unsent + account.photos > 0) throw error
    await account.erase()
    await account.disk.open()
    await account.reload()
    const fresh = newId()
    return { deviceId: fresh, sealingKey: await enrol(at, fresh, name) }
  }
}
