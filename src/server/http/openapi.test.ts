import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { actions } from '../../domain/actions.ts'
import { queries } from '../../domain/queries.ts'
import { openHouse, type OpenHouse } from '../open-house.ts'
import { openApi } from './openapi.ts'
import { plainRoutes } from './plain-routes.ts'
import { buildServer } from './server.ts'
import { actorOf } from './session-actor.ts'
import { waysIn } from './ways-in.ts'
import { scratchFolder } from '../../../test/scratch.ts'

let hood: Neighbourhood
let open: OpenHouse
let app: FastifyInstance
const served = new Set<string>()

beforeAll(async () => {
  hood = await openNeighbourhood()
  const folder = scratchFolder()
  open = await openHouse({
    databaseUrl: hood.ownerUrl,
    dataFolder: folder,
    keysFolder: folder,
    publicUrl: 'http://127.0.0.1',
    demo: false,
  })
  const ways = waysIn(open, { demoSignIns: [] })
  app = await buildServer({
    door: open.door,
    asking: open.asking,
    live: open.live,
    actorOf: actorOf(open),
    logLevel: 'silent',
    trustedProxies: [],
    pagesFolder: '/nowhere',
    rooms: [
      (one) =>
        void one.addHook('onRoute', ({ method, url }) => {
          for (const each of [method].flat()) if (each !== 'HEAD') served.add(`${each} ${described(url)}`)
        }),
      ...ways,
    ],
  })
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await open?.close()
  await hood?.close()
})

/** Fastify's `:id` as a description writes it. */
function described(url: string): string {
  return url.replaceAll(/:(\w+)/g, '{$1}')
}

test('every way into the server is described, and nothing is described that is not there', () => {
  const missing = [...served].filter((route) => / \/(api|open311)\//.test(route) && !plainRoutes[route])
  expect(missing).toEqual([])
  const builtIn = new Set(['GET /api/live', 'POST /api/do'])
  const gone = Object.keys(plainRoutes).filter((route) => !served.has(route) && !builtIn.has(route))
  expect(gone).toEqual([])
})

test('the description holds every deed and every question, and a linter finds no error in it', async () => {
  const reply = await app.inject({ url: '/api/openapi.json' })
  expect(reply.statusCode).toBe(200)
  const paths = Object.keys(reply.json<{ paths: object }>().paths)
  for (const { name } of actions) expect(paths).toContain(`/api/do/${name}`)
  for (const { name } of queries) expect(paths).toContain(`/api/ask/${name}`)
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source: reply.body, config })
  const errors = found.filter(({ severity }) => severity === 'error')
  expect(
    errors.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
  ).toEqual([])
})

test('a rule that no deed obeys would be seen: a broken description is no description', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const broken = JSON.stringify({ ...openApi(), paths: { '/x': { get: { responses: { 200: {} } } } } })
  const found = await lintFromString({ source: broken, config })
  expect(found.some(({ severity }) => severity === 'error')).toBe(true)
})
