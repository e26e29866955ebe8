import fastifyRateLimit from '@fastify/rate-limit'
import { XMLParser } from 'fast-xml-parser'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import type { NoticePage } from '../../domain/identity/notice.ts'
import { newId } from '../../domain/kit/ids.ts'
import { beginCommittee } from '../beginnings.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'
import { open311Routes } from './open311-routes.ts'

/**
 * The calls that public clients of GeoReport v2 make, written down from their sources and replayed: FixMyStreet
 * (perllib/Open311.pm), the Ruby gem open311, the Python module open311.py, and the examples of the standard itself.
 */
const NOW = '2026-11-23T04:00:00Z'

let hood: Neighbourhood
let app: FastifyInstance
let key: string
let otherKey: string

beforeAll(async () => {
  hood = await openNeighbourhood()
  const { database, house } = hood
  const door = openDoor({ database, house, clock: () => NOW })
  await beginCommittee(door, hood.ids.community, NOW)
  const issue = async (name: string) => {
    const outcome = await hood.act(hood.secretary, 'client.issue', { clientId: newId(), name })
    return ((outcome as { secret?: unknown }).secret as { key: string }).key
  }
  key = await issue('FixMyStreet')
  otherKey = await issue('别的平台')
  app = Fastify()
  await app.register(fastifyRateLimit, { global: false })
  open311Routes(app, { door, asking: { database, house, clock: () => NOW } })
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await hood?.close()
})

// oxlint-disable-next-line typescript/no-explicit-any -- XML has whatever form it has; each test says which it expects
const xml = (text: string): Record<string, any> => new XMLParser({ parseTagValue: false }).parse(text)

/** LWP writes a form as `a=1&b=2`, the same key as often as there is a value. */
function form(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
}
const get = (path: string, fields: readonly (readonly [string, string])[] = []) =>
  app.inject({ url: `/open311/v2/${path}?${form([['jurisdiction_id', hood.ids.community], ...fields])}` })
const post = (
  path: string,
  fields: readonly (readonly [string, string])[],
  type = 'application/x-www-form-urlencoded',
) =>
  app.inject({
    method: 'POST',
    url: `/open311/v2/${path}`,
    headers: { 'content-type': type },
    payload: form([['jurisdiction_id', hood.ids.community], ...fields]),
  })

/** What FixMyStreet sends for one problem, two photos, a comma and quotes in it. */
const problem = [
  ['service_code', 'corridor-scrap'],
  [
    'description',
    'title:  楼道堆物\n\ndetail: 三楼 <纸箱> & "旧家具"\n\nurl: https://fms.example/report/17\n\nSubmitted via FixMyStreet',
  ],
  ['lat', '40.828319'],
  ['long', '111.71'],
  ['address_string', '三友小区3号楼2单元'],
  ['email', 'somebody@example.org'],
  ['first_name', '建国'],
  ['last_name', '张'],
  ['phone', '13800001111'],
  ['media_url', 'https://fms.example/photo/17.0.jpeg?a,b'],
  ['media_url', 'https://fms.example/photo/17.1.jpeg'],
  ['attribute[place]', '3号楼2单元301'],
  ['attribute[confidential]', 'no'],
  ['attribute[fixmystreet_id]', '17'],
] as const

async function report(apiKey = key): Promise<string> {
  const reply = await post('requests.xml', [['api_key', apiKey], ...problem])
  expect(reply.statusCode).toBe(201)
  return String(xml(reply.body)['service_requests'].request.service_request_id)
}
const caseOf = async (number: string) => {
  const page = await hood.ask<{ rows: { id: string }[] }>(hood.worker, 'case.list', { text: number })
  return page.rows[0]!.id
}

test('whoever looks for the endpoints finds their whole addresses and forms', async () => {
  const json = (await get('discovery.json')).json<{ endpoints: { url: string; formats: string[] }[] }>()
  expect(json.endpoints[0]).toMatchObject({
    url: 'http://localhost/open311/v2',
    formats: ['application/json', 'text/xml'],
  })
  const { discovery } = xml((await get('discovery.xml')).body)
  expect(discovery.endpoints.endpoint.formats.format).toEqual(['application/json', 'text/xml'])
})

test('FixMyStreet: services, a definition, a problem with two photos, its state, and what has happened since', async () => {
  const { service } = xml((await get('services.xml')).body)['services']
  const codes = (service as { service_code: string }[]).map(({ service_code: code }) => code)
  const { attribute } = xml((await get(`services/${codes[0]}.xml`)).body)['service_definition'].attributes
  expect(attribute[0]).toMatchObject({ variable: 'true', required: 'false', order: '1' })

  const number = await report()
  const both = [await report(), number].join(',')
  const { request } = xml(
    (
      await get('requests.xml', [
        ['api_key', key],
        ['service_request_id', both],
      ])
    ).body,
  )['service_requests']
  expect(request).toHaveLength(2)
  expect(request[0]).toMatchObject({
    status: 'open',
    media_url: expect.stringContaining('17.0.jpeg?a,b https'),
  })
  expect(request[0].description).toContain('<纸箱> & "旧家具"')

  await hood.done(hood.worker, 'case.accept', { caseId: await caseOf(number), duty: 'lead' })
  const updates = await get('servicerequestupdates.xml', [
    ['api_key', key],
    ['start_date', '2026-11-22T00:00:00+08:00'],
    ['end_date', '2026-11-24T00:00:00+08:00'],
  ])
  const told = xml(updates.body)['service_request_updates'].request_update as Record<string, string>[]
  expect(
    told.filter((one) => one['service_request_id'] === number).map((one) => one['description']),
  ).toContain('社区受理')
})

test('FixMyStreet posts an update: it is a note in the matter, told to whoever holds it, and counts once', async () => {
  const number = await report()
  const caseId = await caseOf(number)
  await hood.done(hood.worker, 'case.accept', { caseId, duty: 'lead' })
  const update = [
    ['api_key', key],
    ['update_id_ext', '4711'],
    ['updated_datetime', '2026-11-23T11:00:00+08:00'],
    ['service_request_id', number],
    ['service_request_id_ext', '17'],
    ['status', 'OPEN'],
    ['email', 'somebody@example.org'],
    ['last_name', '张'],
    ['first_name', '建国'],
    ['description', '又多了一张沙发'],
    ['public_anonymity_required', 'TRUE'],
    ['media_url', 'https://fms.example/photo/17.2.jpeg'],
    ['email_alerts_requested', 'FALSE'],
  ] as const
  const [first, again] = [
    await post('servicerequestupdates.xml', update),
    await post('servicerequestupdates.xml', update),
  ]
  expect([first.statusCode, again.statusCode]).toEqual([201, 201])
  const idOf = ({ body }: typeof first) =>
    String(xml(body)['service_request_updates'].request_update.update_id)
  expect(idOf(first)).toBe(idOf(again))
  const { notes } = await hood
    .ask<{ kind: string; text: string }[]>(hood.worker, 'case.timeline', { caseId })
    .then((lines) => ({ notes: JSON.stringify(lines).match(/又多了一张沙发/g) ?? [] }))
  expect(notes).toHaveLength(1)
  const told = await hood.ask<NoticePage>(hood.worker, 'notice.list', { unread: true })
  expect(told.rows.filter(({ code }) => code === 'platform-added')).toMatchObject([
    { caseId, facts: { name: 'FixMyStreet', number } },
  ])
  // It is no answer of ours, and nothing about the state of the matter.
  const updates = await get('servicerequestupdates.json', [['api_key', key]])
  expect(updates.body).not.toContain('沙发')
})

test.each([
  ['of nobody', [], 403],
  ['about a matter of another platform', [['api_key', 'OTHER']], 404],
  [
    'about no matter',
    [
      ['api_key', 'KEY'],
      ['service_request_id', 'X-1'],
    ],
    404,
  ],
  [
    'without words',
    [
      ['api_key', 'KEY'],
      ['description', ''],
    ],
    400,
  ],
] as const)('an update %s is refused in the standard’s words', async (_, more, status) => {
  const number = await report()
  const keys: Readonly<Record<string, string>> = { KEY: key, OTHER: otherKey }
  const fields = new Map<string, string>([
    ['service_request_id', number],
    ['description', '再说一句'],
    ['status', 'OPEN'],
    ...more.map(([name, value]) => [name, keys[value] ?? value] as const),
  ])
  const reply = await post('servicerequestupdates.xml', [...fields])
  expect(reply.statusCode).toBe(status)
  expect(xml(reply.body)['errors'].error.code).toBe(String(status))
})

test('the Ruby and Python clients ask without a key: nothing of residents is listed, and it is no error', async () => {
  const number = await report()
  expect((await get('requests.json')).json()).toEqual([])
  expect((await get('requests.json', [['status', 'open,closed']])).statusCode).toBe(200)
  expect(xml((await get('requests.xml')).body)).toHaveProperty('service_requests', '')
  expect((await get(`requests/${number}.xml`)).statusCode).toBe(404)
  expect((await get('tokens/123456.xml')).statusCode).toBe(404)
  expect((await get('requests.json', [['api_key', 'nonsense']])).statusCode).toBe(403)
  expect((await get('servicerequestupdates.json')).json()).toEqual([])
})

test.each([
  [[['status', 'open']], 200],
  [[['status', 'open,closed']], 200],
  [
    [
      ['status', 'open'],
      ['status', 'closed'],
    ],
    200,
  ],
  [[['service_code', 'corridor-scrap,other']], 200],
  [
    [
      ['start_date', '2026-11-01T00:00:00Z'],
      ['end_date', '2026-11-30T00:00:00Z'],
    ],
    200,
  ],
  [[['status', 'half']], 400],
] as const)('a list asked for with %j is answered with %i', async (fields, status) => {
  await report()
  const reply = await get('requests.json', [['api_key', key], ...fields])
  expect(reply.statusCode).toBe(status)
  if (status === 200) expect(reply.json<unknown[]>().length).toBeGreaterThan(0)
})

test('what has happened can be read page by page', async () => {
  await report()
  const whole = (await get('servicerequestupdates.json', [['api_key', key]])).json<{ update_id: string }[]>()
  const seen: string[] = []
  let after = ''
  for (let pages = 0; pages < 100; pages += 1) {
    const reply = await get('servicerequestupdates.json', [
      ['api_key', key],
      ['page_size', '2'],
      ...(after ? ([['after', after]] as const) : []),
    ])
    seen.push(...reply.json<{ update_id: string }[]>().map(({ update_id: id }) => id))
    after = String(reply.headers['x-next'] ?? '')
    if (!after) break
  }
  expect(seen).toEqual(whole.map(({ update_id: id }) => id))
  expect(
    (
      await get('servicerequestupdates.json', [
        ['api_key', key],
        ['after', 'x'],
      ])
    ).statusCode,
  ).toBe(400)
})

test('a body of another kind is refused in the form that was asked for', async () => {
  const reply = await post('requests.xml', [['api_key', key]], 'text/plain-nonsense')
  expect(reply.statusCode).toBe(415)
  expect(xml(reply.body)['errors'].error.code).toBe('415')
  const json = await post('requests.json', [['api_key', key]], 'application/x-unknown')
  expect(json.json()).toMatchObject([{ code: 415 }])
})
