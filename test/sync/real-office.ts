import { Client } from 'pg'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import type { Envelope } from '../../src/domain/kit/action.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Wire } from '../../src/domain/sync/books.ts'
import type { SendReply, UploadOutcome } from '../../src/domain/sync/protocol.ts'
import { DOORS, GRIDS, gridOf, workerOf, type Office, type OfficeDoor, type Taken } from './office.ts'
import type { SyncServer } from './sync-server.ts'

/** What all stories on one server share: three grids with three doors each, and a connection that sees everything. */
export interface Ground {
  readonly server: SyncServer
  readonly owner: Client
  readonly grids: readonly string[]
  readonly doors: readonly { readonly id: string; readonly buildingId: string; readonly room: string }[]
}

export async function layGround(server: SyncServer): Promise<Ground> {
  const { n, homes } = server
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  const grids = [n.ids.east, n.ids.west, newId()]
  const community = n.house.areas.find(n.ids.community)!
  await owner.query(
    `insert into identity.area (id, parent_id, level, name, path, valid_from) values ($1, $2, 'grid', '南', $3, '2020-01-01')`,
    [grids[2], community.id, `${community.path}${grids[2]}.`],
  )
  await n.house.areas.reload()
  const buildings: string[] = []
  for (const [at, gridId] of grids.entries()) {
    const buildingId = newId()
    buildings.push(buildingId)
    const compoundId = homes.compoundId
    await n.done(n.worker, 'building.write', {
      buildingId,
      compoundId,
      gridId,
      name: `${at + 70}`,
      stairs: 1,
      floors: 3,
    })
  }
  const doors = Array.from({ length: DOORS }, (_, door) => ({
    id: newId(),
    buildingId: buildings[gridOf(door)]!,
    room: String(101 + door),
  }))
  return { server, owner, grids, doors }
}

let stories = 0

/** What phones record in a story lies between these (telling.ts), behind the story's own beginning. */
const FIRST = '00000000-0000-7000-a000-000000000000'
const LAST = '00000000-0000-7000-a000-999999999999'

/**
 * The real server and database as the office of a story. Ids of the story are given a beginning of their own, so that many stories can
 * be told to one database.
 */
export class RealOffice implements Office {
  private readonly begins = String(++stories).padStart(8, '0')
  private readonly drives: { driveId: string; targetId: string }[] = []
  private readonly refused = new Map<string, UploadOutcome>()
  private readonly workers: readonly AccountActor[]
  private floor = 1
  private readonly ground: Ground

  private constructor(ground: Ground) {
    this.ground = ground
    this.workers = [ground.server.n.eastWorker, ground.server.n.westWorker]
  }

  /** All doors are there, each with a drive of its own; the drives of the story before are over. */
  static async open(ground: Ground): Promise<RealOffice> {
    const office = new RealOffice(ground)
    const { n } = ground.server
    await ground.owner.query(
      `update drives.drive set state = 'closed', closed_at = now() where state = 'open'`,
    )
    for (const [door, { id: dwellingId }] of ground.doors.entries()) {
      await office.restore(door)
      const made = { driveId: newId(), targetId: newId() }
      office.drives.push(made)
      const target = { targetId: made.targetId, kind: 'home', dwellingId }
      await n.done(n.worker, 'drive.open', { driveId: made.driveId, name: `第${door}户`, targets: [target] })
    }
    for (const worker of office.workers.keys()) await office.move(worker, worker % GRIDS)
    return office
  }

  doorId = (door: number) => this.ground.doors[door]!.id
  targetOf = (door: number) => this.drives[door]!.targetId

  async enrol(deviceId: string, phone: number): Promise<Wire> {
    const { server } = this.ground
    const who = this.workers[workerOf(phone)]!
    const own = this.own(deviceId)
    const at = server.n.ids.community
    const envelope = {
      id: newId(),
      action: 'device.enrol',
      input: { deviceId: own, name: 'model' },
      madeAt: '2026-11-23T01:00:00Z',
      at,
    }
    const enrolled = await server.door.execute(envelope, who)
    if (enrolled.status !== 'done') throw new Error(`enrol: ${JSON.stringify(enrolled)}`)
    return {
      send: async (request) => {
        const items = request.items.map(({ seq, envelope: made }) => ({
          seq,
          envelope: this.ours(made as Envelope),
        }))
        const { body } = await server.post('send', { ...request, at, deviceId: own, items }, who.id)
        if (body.status === 'taken') this.hear(request.items, body as SendReply)
        return body
      },
      pull: async (request) => {
        const { body } = await server.post('fetch', { ...request, at, deviceId: own }, who.id)
        if (body.status === 'fetched')
          body.records = body.records.filter(({ id }: { id: string }) => this.isOurs(id))
        return body
      },
    }
  }

  async edit(door: number): Promise<void> {
    if (await this.isThere(door)) await this.write(door)
  }

  async remove(door: number): Promise<void> {
    if (!(await this.isThere(door))) return
    const { n } = this.ground.server
    await n.done(n.worker, 'dwelling.remove', { dwellingId: this.doorId(door) })
  }

  async restore(door: number): Promise<void> {
    if (!(await this.isThere(door))) await this.write(door)
  }

  move(worker: number, grid: number): Promise<void> {
    const { n } = this.ground.server
    const areaId = this.ground.grids[grid]!
    const areaPath = n.house.areas.find(areaId)!.path
    Object.assign(this.workers[worker]!, {
      grants: [{ role: 'gridWorker', areaId, areaPath, from: '2026-01-01' }],
    })
    return Promise.resolve()
  }

  async revoke(deviceId: string): Promise<void> {
    const { n } = this.ground.server
    await n.act(n.worker, 'device.revoke', { deviceId: this.own(deviceId) })
  }

  restart(): Promise<void> {
    return this.ground.server.restart()
  }

  /** By SQL, past every rule: visits and lines of the books, and what is kept. */
  async taken(): Promise<ReadonlyMap<string, Taken>> {
    const story = [this.ground.server.n.ids.community, this.own(FIRST), this.own(LAST)]
    const { rows } = await this.ground.owner.query<{ id: string; times: number; position: string | null }>(
      `select id, sum(times)::int as times, max(position) as position from (
        select envelope_id as id, 1 as times, position from journal.entry
        where committee_id = $1 and envelope_id between $2 and $3
        union all
        select v.id, 0, null from drives.visit v where committee_id = $1 and v.id between $2 and $3
        union all
        select envelope_id, 1, null from doors.kept
        where committee_id = $1 and envelope_id between $2 and $3) books group by id`,
      story,
    )
    const visits = await this.ground.owner.query<{ n: string; lines: string }>(
      `select (select count(*) from drives.visit where committee_id = $1 and id between $2 and $3) as n,
              (select count(*) from journal.entry where committee_id = $1 and envelope_id between $2 and $3
                 and action = 'driveVisit.record') as lines`,
      story,
    )
    const [{ n, lines } = { n: '0', lines: '0' }] = visits.rows
    if (n !== lines) throw new Error(`${n} visits for ${lines} lines in the books`)
    const taken = new Map<string, Taken>()
    for (const { id, times, position } of rows)
      taken.set(
        `00000000${id.slice(8)}`,
        position === null ? { times } : { times, position: Number(position) },
      )
    for (const id of this.refused.keys()) if (!taken.has(id)) taken.set(id, { times: 1 })
    return taken
  }

  /** By SQL: the doors of the grid that are on the books, with their visits counted, and the version that was last told. */
  async scope(worker: number): Promise<readonly OfficeDoor[]> {
    const [grant] = this.workers[worker]!.grants
    const ids = this.ground.doors.map(({ id }) => id)
    const { rows } = await this.ground.owner.query<{ id: string; version: string; visits: number }>(
      `select d.id, max(h.edition) as version,
              (select count(*)::int from drives.visit v join drives.target t on t.id = v.target_id
               where t.dwelling_id = d.id and t.id = any ($3)) as visits
       from registry.dwelling d join doors.held h on h.id = d.id and h.kind = 'door' and h.hash is not null
       where d.grid_id = $1 and d.removed_at is null and d.id = any ($2) group by d.id`,
      [grant!.areaId, ids, this.drives.map(({ targetId }) => targetId)],
    )
    return rows.map(({ id, version, visits }) => ({ id, version: Number(version), visits }))
  }

  async missing(deviceId: string): Promise<number> {
    const { rows } = await this.ground.owner.query<{ n: string }>(
      `select coalesce(sum(upper(r) - lower(r)), 0) as n from doors.device d,
        unnest(int8multirange(int8range(1, d.made_up_to + 1)) - d.received) r where d.id = $1`,
      [this.own(deviceId)],
    )
    return Number(rows[0]?.n ?? 0)
  }

  private own(id: string): string {
    return `${this.begins}${id.slice(8)}`
  }

  private ours({ id, action, input, madeAt }: Envelope): Envelope {
    const { targetId, outcome } = input as { targetId: string; outcome: string }
    const { driveId } = this.drives.find((one) => one.targetId === targetId)!
    const visit = { visitId: this.own(id), targetId, outcome }
    const at = this.ground.server.n.ids.community
    return { id: this.own(id), action, input: action === 'drive.close' ? { driveId } : visit, madeAt, at }
  }

  private hear(items: readonly { readonly envelope?: unknown }[], { outcomes }: SendReply): void {
    for (const [n, outcome] of outcomes.entries()) {
      const { id } = items[n]!.envelope as Envelope
      if (outcome.status !== 'done' && outcome.status !== 'kept') this.refused.set(id, outcome)
    }
  }

  private isOurs(id: string): boolean {
    return this.ground.doors.some((door) => door.id === id)
  }

  private async isThere(door: number): Promise<boolean> {
    const { rows } = await this.ground.owner.query(
      'select 1 from registry.dwelling where id = $1 and removed_at is null',
      [this.doorId(door)],
    )
    return rows.length > 0
  }

  private async write(door: number): Promise<void> {
    const { n, homes } = this.ground.server
    const { id: dwellingId, buildingId, room } = this.ground.doors[door]!
    this.floor = (this.floor % 90) + 1
    const at = { compoundId: homes.compoundId, buildingId, stair: '1', room, floor: this.floor }
    await n.done(n.worker, 'dwelling.write', { dwellingId, ...at })
  }
}
