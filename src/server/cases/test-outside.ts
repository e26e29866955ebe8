import { asAnswered, asDescribed } from '../../../test/described.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastifyRateLimit from '@fastify/rate-limit'
import { Client } from 'pg'
import { expect } from 'vitest'
import { z } from 'zod'
import Fastify, { type FastifyInstance } from 'fastify'
import type { ActionName } from '../../domain/actions.ts'
import type { Actor, BearerActor } from '../../domain/identity/actor.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Outcome } from '../../domain/kit/refusal.ts'
import type { QueryName } from '../../domain/queries.ts'
import { answer, type Reply } from '../answer.ts'
import { FileStore } from '../attachments/file-store.ts'
import { openDoor } from '../door.ts'
import type { House } from '../house.ts'
import { askRoutes } from '../http/ask-routes.ts'
import { attachmentRoutes } from '../http/attachment-routes.ts'
import { bearerOf, limitBearers } from '../http/bearer-of.ts'
import { doRoutes } from '../http/do-routes.ts'
import { linkRoutes } from '../http/link-routes.ts'
import { residentRoutes } from '../http/resident-routes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { findBearer } from './agency-bearer.ts'
import './rooms.ts'

const issued = z.object({ url: z.string() })
const numbered = z.object({ number: z.string() })

/** What must never be seen from outside: the resident who asks, and every word about him. */
export const CANARY = { name: '金丝雀', phone: '13912345678', words: '金丝雀家的水表在门房里, 房本没有' }

/** A neighbourhood with a case in it, a water company and an electricity company, and the ways in from outside. */
export interface Outside {
  readonly n: Neighbourhood
  readonly app: FastifyInstance
  readonly house: House
  readonly caseId: string
  readonly caseNumber: string
  readonly water: string
  readonly power: string
  readonly handler: Actor
  act(who: Actor, action: ActionName, input: unknown, at?: string): Promise<Outcome>
  done(who: Actor, action: ActionName, input: unknown): Promise<{ answer: unknown; secret: unknown }>
  reply(who: Actor, query: QueryName, input: unknown, at?: string): Promise<Reply>
  ask<Answer>(who: Actor, query: QueryName, input: unknown): Promise<Answer>
  /** Sends the case to the water company. */
  send(more?: object): Promise<string>
  /** A link to a task: its token and whoever holds it. */
  link(taskId: string, expiresOn?: string): Promise<{ linkId: string; token: string; holder: BearerActor }>
  /** Requests that name this account's id come from it, as if signed in. */
  signedIn(who: Actor): Record<string, string>
  setNow(instant: string): void
  close(): Promise<void>
}

export async function openOutside(): Promise<Outside> {
  const n = await openNeighbourhood()
  const folder = await mkdtemp(join(tmpdir(), 'linli-outside-'))
  const { vault } = n.house
  const files = new FileStore(folder, {
    seal: (bytes) => vault.sealFile('files', bytes),
    open: (bytes) => vault.openFile('files', bytes),
  })
  const house: House = { ...n.house, files, publicUrl: 'https://linli.test' }
  let now = '2026-11-23T02:00:00Z'
  const clock = () => now
  const asking = { database: n.database, house, clock }
  const door = openDoor(asking)
  const accounts = new Map<string, Actor>()
  const app = Fastify()
  await app.register(fastifyRateLimit, { global: false })
  limitBearers(app)
  const room = { database: n.database, vault, clock }
  const actorOf = async (request: Parameters<typeof bearerOf>[1]): Promise<Actor> =>
    (await bearerOf(room, request)) ?? accounts.get(String(request.headers['x-account'])) ?? PUBLIC_ACTOR
  doRoutes(app, { door, actorOf })
  askRoutes(app, { asking, actorOf })
  linkRoutes(app, { ...room, door, house })
  residentRoutes(app, { door, asking })
  await attachmentRoutes(app, { door, asking, actorOf })

  const act: Outside['act'] = async (who, action, input, at = n.ids.community) =>
    asDescribed(action, await door.execute({ id: newId(), action, input, madeAt: now, at }, who))
  const done = async (who: Actor, action: ActionName, input: unknown) => {
    const outcome = await act(who, action, input)
    if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
    return { answer: outcome.answer, secret: outcome.secret }
  }
  const reply: Outside['reply'] = async (who, query, input, at = n.ids.community) =>
    asAnswered(query, await answer(asking, query, input, who, at))

  const [water, power, caseId] = [newId(), newId(), newId()]
  await n.done(n.worker, 'organisation.write', {
    organisationId: water,
    name: '市自来水公司',
    kind: 'utility',
  })
  await n.done(n.worker, 'organisation.write', { organisationId: power, name: '供电公司', kind: 'utility' })
  await n.done(n.worker, 'gridCard.write', {
    gridId: n.ids.east,
    workerName: '东网格员',
    phone: '0471-1234567',
    complaintPhone: '0471-7654321',
  })
  for (const [code, name] of [
    ['water-account', '自来水立户'],
    ['other', '其他'],
  ] as const) {
    const kind = { code, path: ['水务', '供排水', name], duty: 'assist', amount: 15, unit: 'day' }
    await done(n.worker, 'kind.write', kind)
  }
  const { answer: told } = await done(n.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'water-account',
    title: '自来水立户',
    words: CANARY.words,
    placeWords: '三友小区东门门房',
    gridId: n.ids.east,
    reporter: { reporterId: newId(), name: CANARY.name, phone: CANARY.phone },
  })
  await done(n.worker, 'case.accept', { caseId, duty: 'assist' })
  await holdRole(n)
  await done(n.worker, 'case.assign', { caseId, holderId: n.worker.id })

  return {
    n,
    app,
    house,
    caseId,
    caseNumber: numbered.parse(told).number,
    water,
    power,
    handler: {
      kind: 'account',
      id: newId(),
      name: '水司经办人',
      grants: [
        {
          role: 'agencyHandler',
          areaId: n.ids.community,
          areaPath: house.areas.find(n.ids.community)!.path,
          from: '2026-01-01',
          organisationId: water,
        },
      ],
      sessionId: newId(),
    },
    act,
    done,
    reply,
    ask: async <Answer>(who: Actor, query: QueryName, input: unknown) => {
      const answered = await reply(who, query, input)
      if (answered.status !== 'answered') throw new Error(`${query}: ${JSON.stringify(answered)}`)
      const told: Answer = JSON.parse(answered.json)
      return told
    },
    send: async (more = {}) => {
      const taskId = newId()
      const ask = '请为三友小区门房办理自来水立户'
      const input = { taskId, caseId, organisationId: water, ask, amount: 2, unit: 'workingDay', ...more }
      await done(n.worker, 'agencyTask.send', input)
      return taskId
    },
    link: async (taskId, expiresOn = '2026-12-23') => {
      const linkId = newId()
      const { secret } = await done(n.worker, 'link.issue', { linkId, taskId, expiresOn })
      const token = issued.parse(secret).url.split('/m/')[1]!
      const found = await findBearer(room, 'link', token)
      if (found.state !== 'open') throw new Error(`a new link is ${found.state}`)
      return { linkId, token, holder: found.actor }
    },
    signedIn: (who) => {
      accounts.set(who.id, who)
      return { 'x-account': who.id }
    },
    setNow: (instant) => {
      now = instant
      n.setNow(instant)
    },
    close: async () => {
      await app.close()
      await n.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Who can be given a case is read from the table of roles. */
async function holdRole(n: Neighbourhood): Promise<void> {
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at)
     values ($1, $2, 'communityWorker', $3, '2026-01-01', now())`,
    [newId(), n.worker.id, n.ids.community],
  )
  await owner.end()
}

/** Raw SQL as the program's own role: the eastern grid sees its rows, the western and a sibling none, no context raises. */
export async function expectWalled({ n }: Outside, table: string): Promise<void> {
  const { east, west, sibling, community } = n.ids
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  const count = async (committee: string, grids: string): Promise<number> => {
    await owner.query('begin')
    try {
      await owner.query('set local role linli_app')
      const context = "select set_config('linli.committee', $1, true), set_config('linli.grids', $2, true)"
      await owner.query(context, [committee, grids])
      const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from cases.${table}`)
      return rows[0]!.n
    } finally {
      await owner.query('rollback')
    }
  }
  try {
    expect(await count(community, east)).toBeGreaterThan(0)
    expect(await count(community, west)).toBe(0)
    expect(await count(sibling, '*')).toBe(0)
    await expect(count('', '*')).rejects.toThrow('no committee is set')
  } finally {
    await owner.end()
  }
}
