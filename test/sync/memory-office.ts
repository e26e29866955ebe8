import type { Envelope } from '../../src/domain/kit/action.ts'
import type { Wire } from '../../src/domain/sync/books.ts'
import type { DoorRecord, FieldRecord, RecordKey } from '../../src/domain/sync/field-record.ts'
import { missingOf } from '../../src/domain/sync/outbox.ts'
import type {
  FetchReply,
  FetchRequest,
  SendReply,
  SendRequest,
  SyncRefusal,
  UploadOutcome,
} from '../../src/domain/sync/protocol.ts'
import { DOORS, GRIDS, gridOf, WORKERS, workerOf, type Office, type Taken } from './office.ts'

/** So small that most answers have several pages. */
const PAGE = 1

interface Door {
  version: number
  removedAt: number | undefined
  visits: number
  closed: boolean
}

/** `idempotent: false` is the sabotage that the story must notice: a second delivery counts again. */
export interface Sabotage {
  readonly idempotent?: boolean
}

/** The server's promises in some pages: once only, whole answers, scopes, revoking, numbers that are missing. */
export class MemoryOffice implements Office {
  private position = 0
  private readonly doors: Door[] = []
  private readonly outcomes = new Map<string, UploadOutcome>()
  private readonly books = new Map<string, Taken>()
  private readonly phones = new Map<
    string,
    { worker: number; revoked: boolean; came: Set<number>; madeUpTo: number }
  >()
  private readonly workers: { grid: number; serial: number }[] = []
  private readonly sabotage: Sabotage

  constructor(sabotage: Sabotage = {}) {
    this.sabotage = sabotage
    for (let door = 0; door < DOORS; door += 1)
      this.doors.push({ version: ++this.position, removedAt: undefined, visits: 0, closed: false })
    for (let worker = 0; worker < WORKERS; worker += 1) this.workers.push({ grid: worker % GRIDS, serial: 0 })
  }

  doorId(door: number): string {
    return `door-${door}`
  }

  targetOf(door: number): string {
    return `00000000-0000-7000-8000-00000000000${door}`
  }

  enrol(deviceId: string, phone: number): Promise<Wire> {
    this.phones.set(deviceId, { worker: workerOf(phone), revoked: false, came: new Set(), madeUpTo: 0 })
    return Promise.resolve({
      send: (request) => Promise.resolve(this.send(request)),
      pull: (request) => Promise.resolve(this.fetch(request)),
    })
  }

  edit(door: number): Promise<void> {
    const one = this.doors[door]!
    if (one.removedAt === undefined) one.version = ++this.position
    return Promise.resolve()
  }

  remove(door: number): Promise<void> {
    this.doors[door]!.removedAt ??= ++this.position
    return Promise.resolve()
  }

  restore(door: number): Promise<void> {
    const one = this.doors[door]!
    if (one.removedAt !== undefined) Object.assign(one, { removedAt: undefined, version: ++this.position })
    return Promise.resolve()
  }

  move(worker: number, grid: number): Promise<void> {
    const one = this.workers[worker]!
    if (one.grid !== grid) Object.assign(one, { grid, serial: one.serial + 1 })
    return Promise.resolve()
  }

  revoke(deviceId: string): Promise<void> {
    const phone = this.phones.get(deviceId)
    if (phone) phone.revoked = true
    return Promise.resolve()
  }

  restart(): Promise<void> {
    return Promise.resolve()
  }

  taken(): Promise<ReadonlyMap<string, Taken>> {
    return Promise.resolve(this.books)
  }

  scope(worker: number) {
    return Promise.resolve(
      this.inScope(worker).map((door) => {
        const { version, visits } = this.doors[door]!
        return { id: this.doorId(door), version, visits }
      }),
    )
  }

  missing(deviceId: string): Promise<number> {
    const phone = this.phones.get(deviceId)
    const pairs = phone ? missingOf(phone.came, phone.madeUpTo) : []
    return Promise.resolve(pairs.reduce((sum, [from, to]) => sum + to - from + 1, 0))
  }

  private inScope(worker: number): number[] {
    const { grid } = this.workers[worker]!
    return this.doors.flatMap(({ removedAt }, door) =>
      removedAt === undefined && gridOf(door) === grid ? [door] : [],
    )
  }

  private send({ deviceId, items, madeUpTo }: SendRequest): SendReply | SyncRefusal {
    const phone = this.phones.get(deviceId)
    if (!phone) return { status: 'revoked' }
    phone.madeUpTo = Math.max(phone.madeUpTo, madeUpTo)
    const outcomes = items.map(({ seq, envelope }) => {
      phone.came.add(seq)
      return this.carryOut(envelope as Envelope, phone.worker, phone.revoked)
    })
    return { status: 'taken', outcomes, missing: missingOf(phone.came, phone.madeUpTo) }
  }

  private carryOut(envelope: Envelope, worker: number, revoked: boolean): UploadOutcome {
    const before = this.outcomes.get(envelope.id)
    if (before && this.sabotage.idempotent !== false) return before
    const outcome = this.decide(envelope, worker, revoked)
    this.outcomes.set(envelope.id, outcome)
    const times = (this.books.get(envelope.id)?.times ?? 0) + 1
    this.books.set(envelope.id, outcome.status === 'done' ? { times, position: outcome.position } : { times })
    return outcome
  }

  private decide({ action, input }: Envelope, worker: number, revoked: boolean): UploadOutcome {
    if (revoked) return { status: 'kept', why: 'revoked' }
    const { targetId } = input as { targetId: string }
    const number = this.doors.findIndex((_, door) => this.targetOf(door) === targetId)
    const door = this.doors[number]!
    const isFact = action === 'driveVisit.record'
    if (gridOf(number) !== this.workers[worker]!.grid)
      return isFact ? { status: 'kept', why: 'forbidden' } : { status: 'forbidden' }
    if (isFact) door.visits += 1
    else if (door.closed) return { status: 'refused', refusal: { code: 'wrong-state' } }
    else door.closed = true
    const position = ++this.position
    if (door.removedAt === undefined) door.version = position
    return { status: 'done', position }
  }

  private fetch({ deviceId, scope, position, after }: FetchRequest): FetchReply | SyncRefusal {
    const phone = this.phones.get(deviceId)
    if (!phone || phone.revoked) return { status: 'revoked' }
    const { worker } = phone
    const { grid, serial } = this.workers[worker]!
    const now = `${worker}/${grid}/${serial}`
    const whole = scope !== now
    const changed = this.inScope(worker).filter((door) => whole || this.doors[door]!.version > position)
    const rest = changed.filter((door) => after === undefined || door > Number(after))
    const page = rest.slice(0, PAGE)
    const gone = this.doors.flatMap(({ removedAt = 0 }, door): RecordKey[] =>
      removedAt > position && gridOf(door) === grid ? [{ kind: 'door', id: this.doorId(door) }] : [],
    )
    return {
      status: 'fetched',
      scope: now,
      position: this.position,
      leaseUntil: '2026-11-26T00:00:00Z',
      sealingKey: '',
      whole,
      records: page.map((door) => this.record(door)),
      gone: whole || after !== undefined ? [] : gone,
      ...(rest.length > PAGE ? { more: String(page.at(-1)) } : {}),
    }
  }

  private record(door: number): FieldRecord {
    const { version, visits } = this.doors[door]!
    return doorRecord(this.doorId(door), this.targetOf(door), version, visits)
  }
}

function doorRecord(id: string, targetId: string, version: number, visits: number): DoorRecord {
  const item = { kind: 'drive', targetId, driveId: 'd', drive: '地锁', label: '', stance: null } as const
  return {
    kind: 'door',
    id,
    version,
    gridId: '',
    compoundId: '',
    compound: '',
    buildingId: null,
    building: null,
    stair: null,
    floor: null,
    room: null,
    place: null,
    residents: [],
    open: [{ ...item, attempts: visits, nextOn: null, ballotId: null }],
    attempts: [],
    nextOn: null,
  }
}
