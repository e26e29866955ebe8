import { recordDriveVisit } from '../../src/domain/drives/drive.ts'
import type { Envelope } from '../../src/domain/kit/action.ts'
import type { Wire } from '../../src/domain/sync/books.ts'
import type { DoorRecord } from '../../src/domain/sync/field-record.ts'
import { meet, type MeetingResult } from '../../src/domain/sync/meeting.ts'
import { unsent } from '../../src/domain/sync/outbox.ts'
import { projected } from '../../src/domain/sync/projection.ts'
import type { SendRequest } from '../../src/domain/sync/protocol.ts'
import { recorded, setAside } from '../../src/domain/sync/recording.ts'
import { Killed, MemoryKeeper } from './memory-keeper.ts'
import { mishapWire, type Around } from './mishap-wire.ts'
import { DOORS, GRIDS, gridOf, PHONES, WORKERS, workerOf, type Office, type Taken } from './office.ts'
import type { Event, Mishap } from './story.ts'

/** Written into the outbox by the deed itself or, as a sabotage, thrown away as soon as it has been sent. */
export interface Habits {
  readonly forgetsOnSending?: boolean
}

interface Phone {
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

const START = Date.parse('2026-11-23T00:00:00Z')

/** Tells a story to an office and real phones (the sync core over a disk in memory), and looks after each event whether the promises hold. */
export class Telling {
  private readonly phones: Phone[] = []
  /** The door of every visit that was ever recorded. */
  private readonly visits = new Map<string, number>()
  private readonly old: { request: SendRequest; wire: Wire }[] = []
  private made = 0
  private generation = 0
  private turn = 0
  private readonly office: Office
  private readonly habits: Habits

  constructor(office: Office, habits: Habits = {}) {
    this.office = office
    this.habits = habits
  }

  /** Throws what is wrong, in a sentence. */
  async tell(story: readonly Event[]): Promise<void> {
    for (let nth = 0; nth < PHONES; nth += 1) this.phones.push(await this.newPhone(nth))
    for (const event of story) {
      await this.happen(event)
      if ('phone' in event) await this.look(event.phone)
    }
    await this.heal()
  }

  private async newPhone(nth: number): Promise<Phone> {
    const deviceId = `00000000-0000-7000-9000-${String(++this.generation).padStart(12, '0')}`
    const wire = await this.office.enrol(deviceId, nth)
    const keeper = new MemoryKeeper(deviceId)
    return {
      keeper,
      wire,
      deviceId,
      revoked: false,
      wiped: false,
      skewMs: 0,
      begun: new Set(),
      saved: new Set(),
    }
  }

  private async happen(event: Event): Promise<void> {
    switch (event.kind) {
      case 'record':
        for (let nth = 0; nth < event.burst; nth += 1) await this.record(this.phones[event.phone]!, event)
        return
      case 'meet': {
        const phone = this.phones[event.phone]!
        if (!event.secondTab) {
          const result = await this.meet(phone, event.mishaps)
          const calm = !event.mishaps.includes('recordMeanwhile')
          return result === 'met' && calm ? this.compare(event.phone, false) : undefined
        }
        await Promise.all([this.meet(phone, event.mishaps), this.meet(phone, event.secondTab)])
        return
      }
      case 'killed':
        return this.killed(this.phones[event.phone]!, event)
      case 'late': {
        const old = this.old[event.nth % Math.max(1, this.old.length)]
        if (old) await old.wire.send(old.request)
        return
      }
      case 'evict':
        this.phones[event.phone] = await this.newPhone(event.phone)
        return
      case 'setAside':
        return this.setOneAside(this.phones[event.phone]!)
      case 'upgrade': {
        const { keeper } = this.phones[event.phone]!
        // The new app reads what the old one wrote: nothing of it may live in memory alone.
        keeper.disk = structuredClone(keeper.disk)
        return
      }
      case 'skew':
        this.phones[event.phone]!.skewMs = event.years * 31_536_000_000
        return
      case 'edit':
      case 'remove':
      case 'restore':
        return this.office[event.kind](event.door)
      case 'move':
        return this.office.move(event.worker, event.grid)
      case 'revoke': {
        const phone = this.phones[event.phone]!
        phone.revoked = true
        return this.office.revoke(phone.deviceId)
      }
      case 'restart':
        return this.office.restart()
    }
  }

  private async record(phone: Phone, { door, decision }: { door: number; decision: boolean }): Promise<void> {
    this.made += 1
    const id = `00000000-0000-7000-a000-${String(this.made).padStart(12, '0')}`
    const targetId = this.office.targetOf(door)
    const envelope: Envelope = {
      id,
      action: decision ? 'drive.close' : recordDriveVisit.name,
      input: { visitId: id, targetId, outcome: 'met' },
      madeAt: new Date(START + this.made * 1000 + phone.skewMs).toISOString(),
      at: 'at',
    }
    phone.begun.add(id)
    if (!decision) this.visits.set(id, door)
    phone.keeper.carry([envelope])
    await phone.keeper.change((books) => recorded(books, [{ id, size: 100 }]))
    phone.saved.add(id)
  }

  private async meet(phone: Phone, mishaps: readonly Mishap[]): Promise<MeetingResult> {
    const around: Around = {
      deskMeanwhile: () => this.office.edit(this.turn++ % DOORS),
      moveMeanwhile: () => this.office.move(this.turn++ % WORKERS, this.turn % GRIDS),
      recordMeanwhile: () => this.record(phone, { door: this.turn++ % DOORS, decision: false }),
      sent: (request, wire) => {
        if (request.items.length > 0) this.old.push({ request, wire })
      },
    }
    const wire = mishapWire(phone.wire, mishaps, around)
    const result = await meet(phone.keeper, this.habits.forgetsOnSending ? forgetting(phone, wire) : wire, {
      fetching: true,
    })
    if (result === 'revoked') {
      phone.keeper.wipe()
      phone.wiped = true
    }
    return result
  }

  private async killed(
    phone: Phone,
    { mishaps, calls, after }: { mishaps: readonly Mishap[]; calls: number; after: boolean },
  ): Promise<void> {
    phone.keeper.light({ calls, after })
    try {
      await this.meet(phone, mishaps)
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    } finally {
      phone.keeper.light(undefined)
    }
  }

  private async setOneAside(phone: Phone): Promise<void> {
    const refused = [...phone.keeper.disk.rows.values()].find(({ state }) => state === 'refused')
    if (refused) await phone.keeper.change((books) => setAside(books, refused.seq))
  }

  /** Nothing that was saved is nowhere; nothing was taken twice; numbers have no gap; nothing is shown twice. */
  private async look(nth: number): Promise<void> {
    const phone = this.phones[nth]!
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
    phone: Phone,
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

  private async heal(): Promise<void> {
    for (let nth = 0; nth < PHONES; nth += 1) {
      const phone = this.phones[nth]!
      for (let round = 0; round < 3; round += 1) await this.meet(phone, [])
      await this.look(nth)
      await this.compare(nth, true)
    }
    const taken = await this.office.taken()
    for (const phone of this.phones)
      for (const id of phone.saved)
        if (taken.get(id)?.times !== 1)
          throw new Error(`${id} is in the books ${taken.get(id)?.times ?? 0} times`)
  }

  /** Right after a meeting nothing waits and all is of one grid; at rest the phone's records are the office's, none more, none less, of the same version, with the same number of visits. */
  private async compare(nth: number, atRest: boolean): Promise<void> {
    const phone = this.phones[nth]!
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

/** The sabotage: the outbox is emptied when the request goes out, and not when the answer has come. */
function forgetting(phone: Phone, wire: Wire): Wire {
  return {
    ...wire,
    async send(request) {
      const drop = request.items.map(({ seq }) => seq)
      await phone.keeper.change(() => ({ change: { drop }, result: undefined }))
      return wire.send(request)
    },
  }
}
