import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { actions } from '../../domain/actions.ts'
import { queries } from '../../domain/queries.ts'
import { openHouse, type OpenHouse } from '../open-house.ts'
import { openApi } from './openapi.ts'
import { readAnswerShapes } from './openapi-answers.ts'
import { plainBodies } from './plain-bodies.ts'
import { plainRoutes } from './plain-routes.ts'
import { buildServer } from './server.ts'
import { actorOf } from './session-actor.ts'
import { waysIn } from './ways-in.ts'
import { newId } from '../../domain/kit/ids.ts'
import { seemsWrong } from '../../../test/described.ts'
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

interface Described {
  readonly responses?: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>
  >
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object; example?: unknown }>> }
  readonly parameters?: readonly {
    readonly name: string
    readonly content?: Readonly<Record<string, { schema: object; example?: unknown }>>
  }[]
}

/** A stranger's program that knows nothing but the description. */
function stranger() {
  const whole = openApi() as { paths: Record<string, Record<string, Described>>; components: object }
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats(ajv)
  const isValid = (schema: object, value: unknown) => {
    const check = ajv.compile({ ...schema, components: whole.components })
    return check(value) ? undefined : ajv.errorsText(check.errors)
  }
  return { whole, isValid }
}

test('nearly every deed and question has an example; each is of the form that is described, and the door takes it', () => {
  const { whole, isValid } = stranger()
  const bad: string[] = []
  let given = 0
  const look = (name: string, input: z.ZodType, schema: object, example: unknown, own: unknown) => {
    if (example === undefined) return
    given += 1
    const flaw = isValid(schema, example)
    if (flaw) bad.push(`${name}: ${flaw}`)
    if (!input.safeParse(own).success) bad.push(`${name}: the door does not take its example`)
  }
  for (const { name, input } of actions) {
    const sent = whole.paths[`/api/do/${name}`]!['post']!.requestBody!.content['application/json']!
    look(name, input, sent.schema, sent.example, (sent.example as { input?: unknown } | undefined)?.input)
  }
  for (const { name, input } of queries) {
    const asked = whole.paths[`/api/ask/${name}`]!['get']!.parameters!.find((one) => one.name === 'input')!
    const { schema, example } = asked.content!['application/json']!
    look(name, input, schema, example, example)
  }
  expect(bad).toEqual([])
  expect(given / (actions.length + queries.length)).toBeGreaterThan(0.97)
})

test('what is not of the form is seen by whoever checks by the description', () => {
  const { whole, isValid } = stranger()
  const { schema, example } =
    whole.paths['/api/do/case.accept']!['post']!.requestBody!.content['application/json']!
  expect(isValid(schema, example)).toBeUndefined()
  const without = { ...(example as object), input: { duty: 'lead' } }
  expect(isValid(schema, without)).toMatch(/caseId/)
  expect(isValid(schema, { ...(example as object), madeAt: 'yesterday' })).toMatch(/date-time/)
})

test('every operation has a name of its own, a tag that is listed, and answers for yes and no', () => {
  const { whole } = stranger()
  const operations = Object.values(whole.paths).flatMap((path) => Object.values(path)) as unknown as {
    operationId: string
    tags: readonly string[]
    responses: object
  }[]
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  const { tags } = openApi() as { tags: readonly { name: string }[] }
  const known = new Set(tags.map(({ name }) => name))
  expect(operations.filter((one) => one.tags.some((tag) => !known.has(tag)))).toEqual([])
  expect(
    operations.filter(({ responses }) => !(('200' in responses || '201' in responses) && '403' in responses)),
  ).toEqual([])
})

test('a rule that no deed obeys would be seen: a broken description is no description', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const broken = JSON.stringify({ ...openApi(), paths: { '/x': { get: { responses: { 200: {} } } } } })
  const found = await lintFromString({ source: broken, config })
  expect(found.some(({ severity }) => severity === 'error')).toBe(true)
})

test('every route beside the two doors says what it takes and what it answers, and no form is there without a route', () => {
  const whole = openApi() as { paths: Record<string, Record<string, Described>> }
  const open = Object.entries(plainRoutes).filter(([route, plain]) => {
    const [method = '', path = ''] = route.split(' ')
    const { requestBody, responses } = whole.paths[path]![method.toLowerCase()]!
    const bodies = [requestBody, responses?.['200'], responses?.['201']]
    const schemas = bodies.flatMap((one) => Object.values(one?.content ?? {}).map(({ schema }) => schema))
    const isFileOnly = plain.sends === undefined && plain.answers !== undefined
    return !isFileOnly && schemas.some((schema) => Object.keys(schema).length === 0)
  })
  expect(open.map(([route]) => route)).toEqual([])
  const named = [...Object.keys(readAnswerShapes().plain), ...Object.keys(plainBodies)]
  expect(named.filter((route) => !plainRoutes[route])).toEqual([])
})

test('what these routes answer is of the form that is described, and of no other', async () => {
  const at = hood.ids.community
  const get = async (url: string, path: string) => {
    const reply = await app.inject({ url })
    expect([path, reply.statusCode, seemsWrong('get', path, 200, reply.json())]).toEqual([
      path,
      200,
      undefined,
    ])
  }
  await get('/api/communities', '/api/communities')
  await get('/api/first-run', '/api/first-run')
  await get('/api/demo-sign-ins', '/api/demo-sign-ins')
  const where = `jurisdiction_id=${at}`
  await get(`/open311/v2/discovery.json?${where}`, '/open311/v2/discovery.{format}')
  await get(`/open311/v2/services.json?${where}`, '/open311/v2/services.{format}')
  await get(`/open311/v2/services/lighting.json?${where}`, '/open311/v2/services/{file}')
  await get(`/open311/v2/requests.json?${where}`, '/open311/v2/requests.{format}')
  const post = async (path: string, payload: object) => {
    const reply = await app.inject({ method: 'POST', url: path, payload, headers: { 'x-linli': '1' } })
    expect([path, reply.statusCode, seemsWrong('post', path, 200, reply.json())]).toEqual([
      path,
      200,
      undefined,
    ])
    return reply.json<{ answer: { number: string } }>()
  }
  const matter = { caseId: newId(), reporterId: newId(), words: '路灯不亮', phone: '13900004455' }
  const asked = { id: newId(), madeAt: new Date().toISOString(), at, ...matter }
  const { answer } = await post('/api/resident/ask', asked)
  await post('/api/resident/follow', { at, number: answer.number, proof: '4455' })
  expect(seemsWrong('post', '/api/resident/follow', 200, { status: 'done' })).toBeDefined()
})

test('an upload answers as the deed does that puts the file in its place', () => {
  const { isValid, whole } = stranger()
  const of = (path: string) => {
    const { schema } = whole.paths[path]!['post']!.responses!['200']!.content!['application/json']!
    return (told: object) => isValid(schema, { status: 'done', position: 7, ...told })
  }
  const file = of('/api/files')
  for (const told of [{ attachmentId: newId() }, { pictureId: newId() }, { scanId: newId() }])
    expect(file({ answer: told })).toBeUndefined()
  expect([file({ answer: { attachmentId: 7 } }), file({ answer: {} })]).not.toContain(undefined)
  expect(of('/api/templates')({ answer: {} })).toBeDefined()
  expect(of('/api/imports')({})).toBeUndefined()
})

test('what a deed wrote down is described by the name of the deed, in the audit and for a platform', () => {
  const { isValid } = stranger()
  const row = { position: 1, number: 'XK-2026-000001', state: 'accepted', at: '2026-11-23T02:00:00Z' }
  const update = (action: string, detail: object) =>
    isValid({ $ref: '#/components/schemas/SentUpdate' }, { ...row, action, detail })
  expect(update('case.returnVisit', { way: 'door', reached: false })).toBeUndefined()
  expect(update('case.returnVisit', { way: 'by pigeon', reached: false })).toBeDefined()
  expect(update('case.returnVisit', {})).toBeDefined()
})
