import { XMLParser } from 'fast-xml-parser'
import Fastify, { type FastifyInstance } from 'fastify'
import fastifyRateLimit from '@fastify/rate-limit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { beginCommittee } from '../beginnings.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'
import { open311Routes } from './open311-routes.ts'
import { sameOrigin } from './same-origin.ts'

const NOW = '2026-11-23T04:00:00Z'

let hood: Neighbourhood
let app: FastifyInstance
let jurisdiction: string
let key: string
let otherKey: string

beforeAll(async () => {
  hood = await openNeighbourhood()
  const { database, house } = hood
  const door = openDoor({ database, house, clock: () => NOW })
  jurisdiction = hood.ids.community
  await beginCommittee(door, jurisdiction, NOW)
  await beginCommittee(door, hood.ids.sibling, NOW)
  const issue = async (at: string, name: string) => {
    const who = at === jurisdiction ? hood.secretary : { ...hood.secretary, grants: siblingGrants() }
    const envelope = {
      id: newId(),
      action: 'client.issue',
      input: { clientId: newId(), name },
      madeAt: NOW,
      at,
    }
    const outcome = await door.execute(envelope, who)
    if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
    return (outcome.secret as { key: string }).key
  }
  key = await issue(jurisdiction, '随手拍')
  otherKey = await issue(jurisdiction, '另一个平台')
  app = Fastify()
  await app.register(fastifyRateLimit, { global: false })
  app.addHook('onRequest', sameOrigin)
  open311Routes(app, { door, asking: { database, house, clock: () => NOW } })
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await hood?.close()
})

function siblingGrants() {
  const path = hood.house.areas.find(hood.ids.sibling)!.path
  return [{ role: 'secretary' as const, areaId: hood.ids.sibling, areaPath: path, from: '2020-01-01' }]
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const get = (path: string, params: Record<string, string> = {}) =>
  app.inject({
    url: `/open311/v2/${path}?${new URLSearchParams({ jurisdiction_id: jurisdiction, ...params }).toString()}`,
  })
const send = (fields: Record<string, string>, headers: Record<string, string> = {}, format = 'xml') =>
  app.inject({
    method: 'POST',
    url: `/open311/v2/requests.${format}`,
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams({ jurisdiction_id: jurisdiction, ...fields }).toString(),
  })
// oxlint-disable-next-line typescript/no-explicit-any -- XML has whatever form it has; each test says which it expects
const xml = (text: string): Record<string, any> => new XMLParser({ parseTagValue: false }).parse(text)

/** As FixMyStreet sends a report: position, names, contact and the title within the description. */
const report = {
  service_code: 'corridor-scrap',
  description: '楼道堆物: 三楼楼道里堆满了纸箱',
  lat: '40.828319',
  long: '111.710000',
  address_string: '三友小区3号楼2单元',
  email: 'somebody@example.org',
  device_id: 'd-1',
  account_id: '17',
  first_name: '建国',
  last_name: '张',
  phone: '13800001111',
  media_url: 'https://example.org/photo.jpeg',
}

test('anybody reads which services there are, and what may be said of each, in both forms', async () => {
  const list = await get('services.xml')
  expect(list.headers['content-type']).toMatch(/^text\/xml; charset=utf-8/)
  expect(list.body).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/)
  const services: Record<string, string>[] = xml(list.body)['services'].service
  const codes = services.map(({ service_code: code }) => code)
  expect(codes).toContain('corridor-scrap')
  const json = (await get('services.json')).json<Record<string, unknown>[]>()
  expect(json.map(({ service_code: code }) => code)).toEqual(codes)
  expect(json[0]).toMatchObject({ metadata: true, type: 'realtime' })
  const definition = xml((await get('services/corridor-scrap.xml')).body)['service_definition']
  expect(definition.attributes.attribute.map(({ code }: { code: string }) => code)).toEqual([
    'place',
    'confidential',
  ])
  expect(definition.attributes.attribute[1].values.value).toHaveLength(2)
})

test('a matter that is sent is a case of the community, with who sent it and where it is', async () => {
  const reply = await send({ ...report, api_key: key })
  expect(reply.statusCode).toBe(201)
  const { service_request_id: number } = xml(reply.body)['service_requests'].request
  expect(number).toMatch(/-2026-\d{6}$/)
  const found = xml((await get(`requests/${number}.xml`, { api_key: key })).body)['service_requests'].request
  expect(found).toMatchObject({
    status: 'open',
    status_notes: '已登记',
    service_code: 'corridor-scrap',
    description: report.description,
    address: report.address_string,
    lat: '40.828319',
    media_url: report.media_url,
  })
  const page = await hood.ask<{ rows: { id: string; number: string; place: string }[] }>(
    hood.worker,
    'case.list',
    {
      text: number,
    },
  )
  expect(page.rows[0]?.place).toContain('三友小区3号楼2单元')
  const matter = await hood.ask<{ source: string; words: string; reporters: { phoneMask: string }[] }>(
    hood.worker,
    'case.page',
    { caseId: page.rows[0]!.id },
  )
  expect(matter).toMatchObject({ source: 'platform', reporters: [{ phoneMask: '138****1111' }] })
  expect(matter.words).toContain(report.description)
})

test('each platform sees what it sent itself and nothing of another', async () => {
  const mine = (await get('requests.json', { api_key: key })).json<object[]>()
  expect(mine.length).toBeGreaterThan(0)
  expect((await get('requests.json', { api_key: otherKey })).json()).toEqual([])
})

test('a report sent twice with the same key of its own is one matter', async () => {
  const twice = { 'idempotency-key': 'fms-4711' }
  const first = xml((await send({ ...report, api_key: otherKey }, twice)).body)
  const again = xml((await send({ ...report, api_key: otherKey }, twice)).body)
  expect(again).toEqual(first)
  expect((await get('requests.json', { api_key: otherKey })).json<object[]>()).toHaveLength(1)
})

test('the course of a matter comes as updates, in plain words and without what only the office sees', async () => {
  const { service_request_id: number } = xml((await send({ ...report, api_key: key })).body)[
    'service_requests'
  ].request
  const { rows } = await hood.ask<{ rows: { id: string }[] }>(hood.worker, 'case.list', { text: number })
  const caseId = rows[0]!.id
  await hood.done(hood.worker, 'case.accept', { caseId, duty: 'lead' })
  await hood.done(hood.worker, 'case.note', { caseId, noteId: newId(), text: '内部的话' })
  const reply = await get('servicerequestupdates.json', { api_key: key })
  const updates = reply.json<{ service_request_id: string; description: string; status: string }[]>()
  const own = updates.filter((one) => one.service_request_id === number)
  expect(own.map(({ description }) => description)).toEqual(['社区受理', '社区收到了您的反映'])
  expect(reply.body).not.toContain('内部的话')
})

test('a long list goes on by the key of its page', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const reply = await get('requests.json', { api_key: key, page_size: '1', ...(after ? { after } : {}) })
    seen.push(...reply.json<{ service_request_id: string }[]>().map((one) => one.service_request_id))
    after = reply.headers['x-next'] as string | undefined
  } while (after)
  const all = (await get('requests.json', { api_key: key })).json<{ service_request_id: string }[]>()
  expect(seen).toEqual(all.map((one) => one.service_request_id))
})

test.each([
  ['no key', {}, 403, /api_key/],
  ['a wrong key', { api_key: 'nonsense' }, 403, /api_key/],
  ['no service', { service_code: '', api_key: 'KEY' }, 400, /service_code/],
  ['an unknown service', { service_code: 'no-such', api_key: 'KEY' }, 404, /service_code/],
  ['no description', { description: '', api_key: 'KEY' }, 400, /description/],
  ['no place', { address_string: '', lat: '', long: '', api_key: 'KEY' }, 400, /lat/],
  ['a place that is none', { lat: '95', api_key: 'KEY' }, 400, /lat/],
  ['another community', { jurisdiction_id: newId(), api_key: 'KEY' }, 404, /jurisdiction_id/],
])('a report with %s is answered with a code and words that name it', async (_, more, status, words) => {
  const fields: Record<string, string> = { ...report, ...more }
  if (fields['api_key'] === 'KEY') fields['api_key'] = key
  const reply = await send(fields)
  expect(reply.statusCode).toBe(status)
  const { error } = xml(reply.body)['errors']
  expect(error.code).toBe(String(status))
  expect(error.description).toMatch(words)
  const json = await send(fields, {}, 'json')
  expect(json.json()).toMatchObject([{ code: status }])
})

test('a key of one community opens nothing in another, and a revoked one nothing at all', async () => {
  const there = await get('requests.json', { api_key: key, jurisdiction_id: hood.ids.sibling })
  expect(there.statusCode).toBe(403)
  const [client] = await hood.ask<{ id: string }[]>(hood.secretary, 'client.list', {})
  await hood.done(hood.secretary, 'client.revoke', { clientId: client!.id })
  const answers = await Promise.all([key, otherKey].map((one) => get('requests.json', { api_key: one })))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 403]))
})

test('dates, pages and statuses that are none are named, never a fault', async () => {
  const reply = await send({ ...report, api_key: otherKey })
  const bad: readonly Record<string, string>[] = [
    { start_date: 'yesterday' },
    { status: 'half' },
    { page_size: '-1' },
    { after: "x' or 1=1" },
  ]
  for (const params of bad) {
    const answer = await get('requests.xml', {
      api_key: reply.statusCode === 201 ? otherKey : key,
      ...params,
    })
    expect(answer.statusCode, JSON.stringify(params)).toBe(400)
    expect(xml(answer.body)['errors'].error.description).toContain(Object.keys(params)[0])
  }
})
