import { recordDriveVisit } from '../../src/domain/drives/drive.ts'
import type { Envelope } from '../../src/domain/kit/action.ts'
import type { Wire } from '../../src/domain/sync/books.ts'
import { meet, type MeetingResult } from '../../src/domain/sync/meeting.ts'
import type { SendRequest } from '../../src/domain/sync/protocol.ts'
import { recorded, setAside } from '../../src/domain/sync/recording.ts'
import { Killed, MemoryKeeper } from './memory-keeper.ts'
import { mishapWire, type Around } from './mishap-wire.ts'
import { DOORS, GRIDS, PHONES, WORKERS, type Office } from './office.ts'
import { Promises, type StoryPhone } from './promises.ts'
import type { Event, Mishap } from './story.ts'

/** Written into the outbox by the deed itself or, as a sabotage, thrown away as soon as it has been sent. */
export interface Habits {
  readonly forgetsOnSending?: boolean
}

const START = Date.parse('2026-11-23T00:00:00Z')

/** Tells a story to an office and real phones (the sync core over a disk in memory), and looks after each event whether the promises hold. */
export class Telling {
  private readonly phones: StoryPhone[] = []
  /** The door of every visit that was ever recorded. */
  private readonly visits = new Map<string, number>()
  private readonly old: { request: SendRequest; wire: Wire }[] = []
  private made = 0
  private generation = 0
  private turn = 0
  private readonly promises: Promises
  private readonly office: Office
  private readonly habits: Habits

  constructor(office: Office, habits: Habits = {}) {
    this.office = office
    this.habits = habits
    this.promises = new Promises(office, this.visits)
  }

  /** Throws what is wrong, in a sentence. */
  async tell(story: readonly Event[]): Promise<void> {
    for (let nth = 0; nth < PHONES; nth += 1) this.phones.push(await this.newPhone(nth))
    for (const event of story) {
      await this.happen(event)
      if ('phone' in event) await this.promises.look(this.phones[event.phone]!)
    }
    await this.heal()
  }

  private async newPhone(nth: number): Promise<StoryPhone> {
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
          return result === 'met' && calm ? this.promises.compare(phone, event.phone, false) : undefined
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

  private async record(
    phone: StoryPhone,
    { door, decision }: { door: number; decision: boolean },
  ): Promise<void> {
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

  private async meet(phone: StoryPhone, mishaps: readonly Mishap[]): Promise<MeetingResult> {
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
    phone: StoryPhone,
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

  private async setOneAside(phone: StoryPhone): Promise<void> {
    const refused = [...phone.keeper.disk.rows.values()].find(({ state }) => state === 'refused')
    if (refused) await phone.keeper.change((books) => setAside(books, refused.seq))
  }

  private async heal(): Promise<void> {
    for (let nth = 0; nth < PHONES; nth += 1) {
      const phone = this.phones[nth]!
      for (let round = 0; round < 3; round += 1) await this.meet(phone, [])
      await this.promises.look(phone)
      await this.promises.compare(phone, nth, true)
    }
    const taken = await this.office.taken()
    for (const phone of this.phones)
      for (const id of phone.saved)
        if (taken.get(id)?.times !== 1)
          throw new Error(`${id} is in the books ${taken.get(id)?.times ?? 0} times`)
  }
}

/** The sabotage: the outbox is emptied when the request goes out, and not when the answer has come. */
function forgetting(phone: StoryPhone, wire: Wire): Wire {
  return {
    ...wire,
    async send(request) {
      const drop = request.items.map(({ seq }) => seq)
      await phone.keeper.change(() => ({ change: { drop }, result: undefined }))
      return wire.send(request)
    },
  }
}
