import type { DoorRecord } from '../../src/domain/sync/field-record.ts'
import { unsent } from '../../src/domain/sync/outbox.ts'
import { projected } from '../../src/domain/sync/projection.ts'
import type { Wire } from '../../src/domain/sync/books.ts'
import type { MemoryKeeper } from './memory-keeper.ts'
import { DOORS, gridOf, workerOf, type Office, type Taken } from './office.ts'

/** One phone of a story: the sync core over a disk in memory, and what is known of it from outside. */
export interface StoryPhone {
  keeper: MemoryKeeper
  wire: Wire
  deviceId: string
  revoked: boolean
  wiped: boolean
  skewMs: number
  /** Ids of everything that was begun on this phone, and of what it then said was saved. */
  begun: Set<string>
  saved: Set<string>
}

/** What is promised of phones, looked at from outside while a story is told; each throws what is wrong, in a sentence. */
export class Promises {
  private readonly office: Office
  /** The door of every visit that was ever recorded. */
  private readonly visits: ReadonlyMap<string, number>

  constructor(office: Office, visits: ReadonlyMap<string, number>) {
    this.office = office
    this.visits = visits
  }

  /** Nothing that was saved is nowhere; nothing was taken twice; numbers have no gap; nothing is shown twice. */
  async look(phone: StoryPhone): Promise<void> {
    const { rows, head, records, envelopes } = phone.keeper.disk
    const taken = await this.office.taken()
    const held = new Set([...rows.values()].map(({ id }) => id))
    for (const id of phone.saved) {
      const count = taken.get(id)?.times ?? 0
      if (count === 0 && !held.has(id)) throw new Error(`${id} was saved and is nowhere`)
      if (count > 1) throw new Error(`${id} was taken ${count} times`)
    }
    for (const { seq } of unsent([...rows.values()]))
      if (!envelopes.has(seq)) throw new Error(`number ${seq} waits and has lost what it carries`)
    // A record that was being written when the app was killed may be there without anybody having been told.
    if (head.madeUpTo < phone.saved.size || head.madeUpTo > phone.begun.size)
      throw new Error(`${phone.saved.size} saved, numbered up to ${head.madeUpTo}`)
    this.lookAtDoors(phone, records as ReadonlyMap<string, DoorRecord>, taken)
  }

  /**
   * A door shows each visit once: those that the office had when the phone fetched, and all of one's own, sent or not; only what the
   * office keeps for somebody to look at counts as long as the phone has not fetched since.
   */
  private lookAtDoors(
    phone: StoryPhone,
    records: ReadonlyMap<string, DoorRecord>,
    taken: ReadonlyMap<string, Taken>,
  ): void {
    if (records.size === 0) return
    const { rows, envelopes, head } = phone.keeper.disk
    const own = [...rows.values()]
      .filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'sent')
      .sort((a, b) => a.seq - b.seq)
    const held = new Set(own.map(({ id }) => id))
    const doors = new Map([...records.values()].map((door) => [door.id, door]))
    const deeds = own.map(({ seq, position }) => {
      const envelope = envelopes.get(seq)!
      return position === undefined ? { envelope } : { envelope, position }
    })
    const { doors: shown } = projected(doors, deeds)
    const wanted = new Map([...doors.keys()].map((id) => [id, 0]))
    for (const [id, number] of this.visits) {
      const door = doors.get(this.office.doorId(number))
      if (!door) continue
      const { position } = taken.get(id) ?? {}
      const fetched = position !== undefined && position <= Math.max(head.position, door.version)
      const mine = phone.begun.has(id) && (position !== undefined || held.has(id))
      if (fetched || mine) wanted.set(door.id, wanted.get(door.id)! + 1)
    }
    for (const [id, count] of wanted) {
      const seen = attemptsOf(shown.get(id))
      if (seen !== count) throw new Error(`${id} shows ${seen} visits of ${count}`)
    }
  }

  /** Right after a meeting nothing waits and all is of one grid; at rest the phone's records are the office's, none more, none less, of the same version, with the same number of visits. */
  async compare(phone: StoryPhone, nth: number, atRest: boolean): Promise<void> {
    const { rows, records } = phone.keeper.disk
    const waits = unsent([...rows.values()]).length
    if (waits > 0) throw new Error(`${waits} records still wait`)
    if (phone.revoked) {
      if (records.size > 0) throw new Error(`a revoked phone still holds ${records.size} records`)
      return
    }
    const stillSent = [...rows.values()].filter(({ state }) => state === 'sent').length
    if (atRest && stillSent > 0) throw new Error(`${stillSent} records are never brought back`)
    const missing = await this.office.missing(phone.deviceId)
    if (missing !== phone.keeper.disk.head.missing) throw new Error(`the office misses ${missing}`)
    if (missing > 0) throw new Error(`${missing} numbers never came`)
    const own = gridsHeld(records as ReadonlyMap<string, DoorRecord>, this.office)
    if (own.size > 1) throw new Error(`records of ${own.size} grids on one phone`)
    if (!atRest) return
    const wanted = await this.office.scope(workerOf(nth))
    const said = wanted.map(({ id, version, visits }) => `${id} ${version} ${visits}`).sort()
    const holds = ([...records.values()] as DoorRecord[])
      .map((door) => `${door.id} ${door.version} ${attemptsOf(door)}`)
      .sort()
    if (said.join() !== holds.join())
      throw new Error(`the office says ${said.join()}, the phone ${holds.join()}`)
  }
}

function attemptsOf(door: DoorRecord | undefined): number | undefined {
  const item = door?.open[0]
  return item?.kind === 'drive' ? item.attempts : undefined
}

function gridsHeld(records: ReadonlyMap<string, DoorRecord>, office: Office): ReadonlySet<number> {
  const held = new Set([...records.values()].map(({ id }) => id))
  const doors = Array.from({ length: DOORS }, (_, door) => door)
  return new Set(doors.filter((door) => held.has(office.doorId(door))).map(gridOf))
}
