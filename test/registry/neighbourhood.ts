import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { asAnswered, asDescribed } from '../described.ts'
import { freshDatabase } from '../database.ts'
import type { ActionName } from '../../src/domain/actions.ts'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import type { Role } from '../../src/domain/identity/role.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import type { QueryName } from '../../src/domain/queries.ts'
import { answer, type Reply } from '../../src/server/answer.ts'
import { loadAreas } from '../../src/server/areas.ts'
import { openOutboxLock } from '../../src/server/crypto/outbox-keys.ts'
import { openVault } from '../../src/server/crypto/vault.ts'
import { openDatabase, type Database } from '../../src/server/database/database.ts'
import { openDoor } from '../../src/server/door.ts'
import type { House } from '../../src/server/house.ts'
import '../../src/server/registry/rooms.ts'

/** Two communities of one street, the first with an eastern and a western grid, and one person in every role. */
export interface Neighbourhood {
  readonly database: Database
  readonly ownerUrl: string
  /** Folder of its keys, for another process. */
  readonly keysFolder: string
  readonly house: House
  readonly ids: Readonly<
    Record<'street' | 'community' | 'east' | 'west' | 'sibling' | 'siblingGrid' | 'otherStreet', string>
  >
  readonly worker: AccountActor
  readonly secretary: AccountActor
  readonly eastWorker: AccountActor
  readonly westWorker: AccountActor
  readonly streetOfficer: AccountActor
  readonly otherStreetOfficer: AccountActor
  readonly siblingWorker: AccountActor
  readonly auditor: AccountActor
  readonly administrator: AccountActor
  /** Sends one deed through the door. */
  act(who: AccountActor, action: ActionName, input: unknown, at?: string): Promise<Outcome>
  /** The same; anything but done fails the test. Returns the change's id. */
  done(who: AccountActor, action: ActionName, input: unknown): Promise<string>
  /** Asks; anything but an answer fails the test. */
  ask<Answer>(who: AccountActor, query: QueryName, input: unknown): Promise<Answer>
  reply(who: AccountActor, query: QueryName, input: unknown, at?: string): Promise<Reply>
  /** The clock both doors go by. */
  setNow(instant: string): void
  close(): Promise<void>
}

export async function openNeighbourhood(): Promise<Neighbourhood> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'linli-registry-'))
  const owner = new Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  const ids = {
    street: newId(),
    community: newId(),
    east: newId(),
    west: newId(),
    sibling: newId(),
    siblingGrid: newId(),
    otherStreet: newId(),
  }
  const paths = await writeAreas(owner, ids)
  const database = openDatabase(fresh.url, 4)
  const vault = await openVault(join(folder, 'keys'))
  let now = '2026-11-23T02:00:00Z'
  const files: House['files'] = {
    put: () => Promise.reject(new Error('no files here')),
    get: () => Promise.reject(new Error('no files here')),
    remove: () => Promise.reject(new Error('no files here')),
  }
  const house: House = {
    vault,
    files,
    outbox: await openOutboxLock(join(folder, 'keys')),
    areas: await loadAreas(database),
    publicUrl: 'http://localhost',
    demo: false,
  }
  const clock = () => now
  const door = openDoor({ database, house, clock })

  const holder = async (name: string, role: Role, area: keyof typeof ids): Promise<AccountActor> => {
    const id = newId()
    await owner.query(
      'insert into identity.account (id, login, name, created_at) values ($1, $2, $3, now())',
      [id, name, name],
    )
    const grant = { role, areaId: ids[area], areaPath: paths[area], from: '2026-01-01' }
    return { kind: 'account', id, name, grants: [grant], sessionId: newId() }
  }
  const act: Neighbourhood['act'] = async (who, action, input, at = ids.community) =>
    asDescribed(action, await door.execute({ id: newId(), action, input, madeAt: now, at }, who))
  const reply: Neighbourhood['reply'] = async (who, query, input, at = ids.community) =>
    asAnswered(query, await answer({ database, house, clock }, query, input, who, at))
  return {
    database,
    ownerUrl: fresh.ownerUrl,
    keysFolder: join(folder, 'keys'),
    house,
    ids,
    worker: await holder('王社工', 'communityWorker', 'community'),
    secretary: await holder('李书记', 'secretary', 'community'),
    eastWorker: await holder('东网格员', 'gridWorker', 'east'),
    westWorker: await holder('西网格员', 'gridWorker', 'west'),
    streetOfficer: await holder('街道干部', 'streetOfficer', 'street'),
    otherStreetOfficer: await holder('外街道干部', 'streetOfficer', 'otherStreet'),
    siblingWorker: await holder('邻社区社工', 'communityWorker', 'sibling'),
    auditor: await holder('审计员', 'auditor', 'community'),
    administrator: await holder('系统管理员', 'systemAdministrator', 'community'),
    act,
    reply,
    done: async (who, action, input) => {
      const outcome = await act(who, action, input)
      if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
      const told = outcome.answer
      if (typeof told !== 'object' || told === null || !('changeId' in told)) return ''
      return typeof told.changeId === 'string' ? told.changeId : ''
    },
    ask: async <Answer>(who: AccountActor, query: QueryName, input: unknown) => {
      const answered = await reply(who, query, input)
      if (answered.status !== 'answered') throw new Error(`${query}: ${JSON.stringify(answered)}`)
      const told: Answer = JSON.parse(answered.json)
      return told
    },
    setNow: (instant) => {
      now = instant
    },
    close: async () => {
      await owner.end()
      await database.close()
      await fresh.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeAreas(
  owner: Client,
  ids: Neighbourhood['ids'],
): Promise<Record<keyof typeof ids, string>> {
  const paths: Record<string, string> = {}
  const write = async (name: keyof typeof ids, level: string, parent: keyof typeof ids | null) => {
    paths[name] = `${parent ? paths[parent] : ''}${ids[name]}.`
    await owner.query(
      `insert into identity.area (id, parent_id, level, name, path, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [ids[name], parent ? ids[parent] : null, level, name, paths[name]],
    )
  }
  await write('street', 'street', null)
  await write('otherStreet', 'street', null)
  await write('community', 'community', 'street')
  await write('east', 'grid', 'community')
  await write('west', 'grid', 'community')
  await write('sibling', 'community', 'street')
  await write('siblingGrid', 'grid', 'sibling')
  return paths
}
