import { asDescribed } from '../described.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freshDatabase } from '../database.ts'
import type { ActionName } from '../../src/domain/actions.ts'
import { SYSTEM_ACTOR, type AccountActor, type Actor } from '../../src/domain/identity/actor.ts'
import type { AreaLevel } from '../../src/domain/identity/area.ts'
import type { Role } from '../../src/domain/identity/role.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import type { QueryName } from '../../src/domain/queries.ts'
import { answer, type Reply } from '../../src/server/answer.ts'
import { openHouse, type OpenHouse } from '../../src/server/open-house.ts'
import { hashPassword } from '../../src/server/crypto/passwords.ts'
import { savePassword } from '../../src/server/identity/account-store.ts'
import '../../src/server/identity/rooms.ts'
import { signIn, type SignInResult, type SignInTry } from '../../src/server/identity/sign-in.ts'

export const PASSWORD = '三号楼的丁香花开了'

/** Longer than two password hashes take on a busy machine. */
const HELD_MS = 400

type Key = 'city' | 'street' | 'community' | 'grid' | 'sibling' | 'otherStreet'

/** A street with two communities, another street, and accounts that really sign in. */
export interface Office {
  readonly open: OpenHouse
  readonly owner: Client
  readonly ids: Readonly<Record<Key, string>>
  /** Makes an account with this role, knowing its password; returns its id. */
  person(login: string, role: Role, area: Key): Promise<string>
  signIn(login: string, part?: Partial<SignInTry>): Promise<SignInResult>
  /** Signs in; anything but success fails the test. */
  token(login: string, part?: Partial<SignInTry>): Promise<string>
  /** Signs in and says who that is. */
  actor(login: string): Promise<AccountActor>
  act(who: Actor, action: ActionName, input: unknown, at?: string): Promise<Outcome>
  reply(who: Actor, query: QueryName, input?: unknown, at?: string): Promise<Reply>
  ask<Answer>(who: Actor, query: QueryName, input?: unknown, at?: string): Promise<Answer>
  /** Holds the accounts whose login begins so until all of these wait for them, so that they go on at the same moment. */
  meeting<Result>(login: string, begin: () => readonly Promise<Result>[]): Promise<Result[]>
  /** Lets time pass. */
  wait(ms: number): void
  readonly now: () => string
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'linli-identity-'))
  const owner = new Client({ connectionString: fresh.ownerUrl })
  await owner.connect()
  let time = Date.parse('2026-11-23T02:00:00Z')
  const clock = () => new Date(time).toISOString()
  const open = await openHouse({
    databaseUrl: fresh.url,
    dataFolder: folder,
    keysFolder: join(folder, 'keys'),
    publicUrl: 'http://localhost',
    demo: false,
    clock,
  })
  const ids = {
    city: newId(),
    street: newId(),
    community: newId(),
    grid: newId(),
    sibling: newId(),
    otherStreet: newId(),
  }
  const passwordHash = await hashPassword(PASSWORD)
  const act: Office['act'] = async (who, action, input, at = ids.community) =>
    asDescribed(action, await open.door.execute({ id: newId(), action, input, madeAt: clock(), at }, who))
  const must = async (action: ActionName, input: unknown, at: string) => {
    const outcome = await act(SYSTEM_ACTOR, action, input, at)
    if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
  }
  const area = (key: Key, parent: Key, level: AreaLevel) =>
    must('area.create', { areaId: ids[key], parentId: ids[parent], level, name: key }, ids[parent])
  await open.beginTree({ id: ids.city, level: 'city', code: null, name: 'city' })
  await area('street', 'city', 'street')
  await area('otherStreet', 'city', 'street')
  await area('community', 'street', 'community')
  await area('grid', 'community', 'grid')
  await area('sibling', 'street', 'community')

  const attempt: Office['signIn'] = (login, part = {}) =>
    signIn(
      { database: open.database, vault: open.house.vault, clock },
      { login, password: PASSWORD, network: '203.0.113.7', device: 'Firefox', ...part },
    )
  const token: Office['token'] = async (login, part) => {
    const result = await attempt(login, part)
    if (!result.ok) throw new Error(`${login} does not get in: ${result.code}`)
    return result.token
  }
  const reply: Office['reply'] = (who, query, input = {}, at = ids.community) =>
    answer(open.asking, query, input, who, at)
  return {
    open,
    owner,
    ids,
    async person(login, role, key) {
      const accountId = newId()
      await must('account.create', { accountId, login, name: login }, ids[key])
      const grant = { grantId: newId(), accountId, role, areaId: ids[key], from: '2026-01-01' }
      await must('role.give', grant, ids[key])
      await open.database.reference((tx) => savePassword(tx, accountId, passwordHash, clock(), false))
      return accountId
    },
    signIn: attempt,
    token,
    async actor(login) {
      const found = await open.sessions.find(await token(login))
      if (!found) throw new Error(`${login} has no session`)
      return found
    },
    act,
    reply,
    ask: async <Answer>(who: Actor, query: QueryName, input?: unknown, at?: string) => {
      const answered = await reply(who, query, input, at)
      if (answered.status !== 'answered') throw new Error(`${query}: ${JSON.stringify(answered)}`)
      const told: Answer = JSON.parse(answered.json)
      return told
    },
    async meeting(login, begin) {
      await owner.query('begin')
      await owner.query('select from identity.account where starts_with(login, $1) for update', [login])
      const underway = begin()
      await new Promise((resolve) => setTimeout(resolve, HELD_MS))
      await owner.query('commit')
      return Promise.all(underway)
    },
    wait: (ms) => void (time += ms),
    now: clock,
    async close() {
      await owner.end()
      await open.close()
      await fresh.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
