import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { NoticePage } from '../../domain/identity/notice.ts'
import type { DeliveryRow, WebhookRow } from '../../domain/connections/webhook-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { beginCommittee } from '../beginnings.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'
import { openPost, type Post } from './post.ts'
import { openPostman } from './postman-rounds.ts'
import { openReceiver, type Receiver } from './test-receiver.ts'

const START = Date.parse('2026-11-23T02:00:00Z')

let hood: Neighbourhood
let receiver: Receiver
let minutes = 0
const clock = () => new Date(START + minutes * 60_000).toISOString()
const later = (more: number) => {
  minutes += more
  hood.setNow(clock())
}
beforeAll(async () => {
  hood = await openNeighbourhood()
  Object.assign(hood.house, { innerHosts: ['127.0.0.1'] })
  await beginCommittee(openDoor({ ...hood, clock }), hood.ids.community, clock())
  const owner = new Client({ connectionString: hood.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at) values ($1, $2, 'secretary', $3, '2026-01-01', now())`,
    [newId(), hood.secretary.id, hood.ids.community],
  )
  await owner.end()
})
afterAll(() => hood.close())
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(async () => {
  for (const { id } of await hood.ask<readonly WebhookRow[]>(hood.secretary, 'webhook.list', {}))
    await hood.done(hood.secretary, 'webhook.remove', { webhookId: id })
  await receiver.close()
})

const postman = (post: Post = openPost({ innerHosts: ['127.0.0.1'], timeoutMs: 60_000 })) =>
  openPostman({ ...hood, door: openDoor({ ...hood, clock }), clock, post })
const round = () => postman().round([hood.ids.community])

async function connect(more: object = {}) {
  const webhookId = newId()
  const input = {
    webhookId,
    name: '街道平台',
    address: receiver.url,
    events: ['case.report', 'case.accept'],
    ...more,
  }
  const outcome = await hood.act(hood.secretary, 'webhook.write', input)
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  return { webhookId, input, secret: (outcome.secret as { secret: string }).secret }
}

async function report(words = '楼道里堆满纸箱, 王建国 13812345678') {
  const caseId = newId()
  const reporter = { reporterId: newId(), name: '王建国', phone: '13812345678' }
  await hood.done(hood.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'other',
    words,
    reporter,
  })
  return caseId
}
const accept = (caseId: string) => hood.done(hood.worker, 'case.accept', { caseId, duty: 'lead' })
const deliveries = async (webhookId: string) =>
  (await hood.ask<{ rows: DeliveryRow[] }>(hood.secretary, 'webhook.deliveries', { webhookId })).rows
const rowOf = async (webhookId: string) =>
  (await hood.ask<WebhookRow[]>(hood.secretary, 'webhook.list', {})).find(({ id }) => id === webhookId)
const types = () => receiver.came.map(({ body }) => (JSON.parse(body) as { type: string }).type)
const subjects = () =>
  receiver.came.map(({ body }) => (JSON.parse(body) as { data: { subject: { id: string } } }).data.subject.id)

/** As any library of Standard Webhooks does it. */
function isSigned({ heads, body }: Receiver['came'][number], secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const text = `${String(heads['webhook-id'])}.${String(heads['webhook-timestamp'])}.${body}`
  const wanted = `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  return String(heads['webhook-signature']).split(' ').includes(wanted)
}

test('what happens here is told in order, signed, with ids, kinds, states and times, and not a word of a resident', async () => {
  const { webhookId, secret } = await connect()
  const caseId = await report()
  await accept(caseId)
  await hood.done(hood.worker, 'case.note', { caseId, noteId: newId(), text: '内部的话' })
  expect(await round()).toBe(2)
  expect(types()).toEqual(['case.report', 'case.accept'])
  const [first, second] = receiver.came
  expect([first, second].every((one) => isSigned(one!, secret))).toBe(true)
  expect(Number(first!.heads['webhook-timestamp'])).toBe(Math.floor(Date.parse(clock()) / 1000))
  const told = JSON.parse(first!.body) as { timestamp: string; data: Record<string, unknown> }
  expect(Object.keys(told).toSorted()).toEqual(['data', 'timestamp', 'type'])
  expect(told.data).toMatchObject({
    committeeId: hood.ids.community,
    subject: { kind: 'case', id: caseId },
    matter: {
      id: caseId,
      number: expect.stringMatching(/-2026-\d{6}$/),
      kindCode: 'other',
      state: 'accepted',
    },
  })
  for (const { body, heads } of receiver.came) {
    expect(`${body}${JSON.stringify(heads)}`).not.toMatch(/王建国|1381234|纸箱|内部/)
  }
  expect(await round()).toBe(0)
  expect(await deliveries(webhookId)).toMatchObject([
    { state: 'taken', status: 204 },
    { state: 'taken', status: 204, tries: 1 },
  ])
})

test('nothing is told of what was written before, of other events, or of another community', async () => {
  await report('以前的事')
  await connect({ events: ['case.accept'] })
  const caseId = await report()
  await hood.act(hood.siblingWorker, 'case.report', {}, hood.ids.sibling)
  expect(await round()).toBe(0)
  await accept(caseId)
  await round()
  expect(subjects()).toEqual([caseId])
})

test('while a receiver says no, all waits in order; each wait is longer, and the same message keeps its id', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  receiver.answers((response) => response.writeHead(500).end('数据库满了'))
  const ids = [await report(), await report(), await report()]
  expect(await round()).toBe(1)
  expect(await round()).toBe(0)
  later(1)
  expect(await round()).toBe(1)
  later(4)
  expect(await round()).toBe(0)
  later(1)
  expect(await round()).toBe(1)
  expect(new Set(receiver.came.map(({ heads }) => heads['webhook-id'])).size).toBe(1)
  expect((await deliveries(webhookId)).find(({ tries }) => tries > 0)).toMatchObject({
    state: 'waiting',
    tries: 3,
    status: 500,
    flaw: 'saidNo',
    answer: '数据库满了',
  })
  expect(await rowOf(webhookId)).toMatchObject({ failingSince: expect.any(String), waiting: 3 })
  receiver.answers((response) => response.writeHead(200).end())
  later(15)
  expect(await round()).toBe(3)
  expect(subjects().slice(-3)).toEqual(ids)
  expect(await rowOf(webhookId)).toMatchObject({ failingSince: null, waiting: 0 })
})

test('killed after sending and before writing it down, the same message comes again under the same id, and none is lost', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  const ids = [await report(), await report()]
  const send = openPost({ innerHosts: ['127.0.0.1'], timeoutMs: 60_000 })
  const dying: Post = async (...what) => {
    await send(...what)
    throw new Error('killed')
  }
  await postman(dying).round([hood.ids.community])
  expect(receiver.came).toHaveLength(1)
  expect(await deliveries(webhookId)).toMatchObject([{ tries: 0 }, { tries: 0 }])
  expect(await round()).toBe(2)
  expect(subjects()).toEqual([ids[0], ids[0], ids[1]])
  const [first, again] = receiver.came.map(({ heads }) => heads['webhook-id'])
  expect(again).toBe(first)
})

test('two postmen at once, of which one has its turn, tell each thing once', async () => {
  await connect({ events: ['case.report'] })
  const ids = await Promise.all(Array.from({ length: 6 }, () => report()))
  await Promise.all([round(), round(), round()])
  await round()
  expect(new Set(subjects())).toEqual(new Set(ids))
  expect(new Set(receiver.came.map(({ heads }) => heads['webhook-id'])).size).toBe(6)
  expect(receiver.came.length).toBe(6)
})

test('after a day of failing it stops by itself, the secretary is told, and going on loses nothing', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  receiver.answers((response) => response.writeHead(503).end())
  const ids = [await report()]
  for (let hour = 0; hour < 29; hour += 1) {
    await round()
    later(60)
  }
  expect(await rowOf(webhookId)).toMatchObject({ pausedBecause: 'failing' })
  const told = await hood.ask<NoticePage>(hood.secretary, 'notice.list', { unread: true })
  expect(told.rows[0]).toMatchObject({ code: 'webhook-stopped', facts: { name: '街道平台' } })
  receiver.answers((response) => response.writeHead(204).end())
  receiver.came.length = 0
  ids.push(await report())
  expect(await round()).toBe(0)
  await hood.done(hood.secretary, 'webhook.resume', { webhookId })
  expect(await round()).toBe(2)
  expect(subjects()).toEqual(ids)
  expect(await rowOf(webhookId)).toMatchObject({ pausedBecause: null, failingSince: null })
})

test('a receiver that says it is gone is stopped at once', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  receiver.answers((response) => response.writeHead(410).end())
  await report()
  await round()
  expect(await rowOf(webhookId)).toMatchObject({ pausedBecause: 'gone' })
})

test('whoever goes on from now on is not told of what was missed', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  await hood.done(hood.secretary, 'webhook.pause', { webhookId })
  await report()
  expect(await round()).toBe(0)
  await hood.done(hood.secretary, 'webhook.resume', { webhookId, skipMissed: true })
  const caseId = await report()
  await round()
  expect(subjects()).toEqual([caseId])
})

test('a message that is never taken can be given up, and those behind it go', async () => {
  const { webhookId } = await connect({ events: ['case.report'] })
  const [bad, good] = [await report(), await report()]
  receiver.answers((response, { body }) => response.writeHead(body.includes(bad) ? 422 : 200).end())
  await round()
  const stuck = (await deliveries(webhookId)).find(({ status }) => status === 422)!
  await hood.done(hood.secretary, 'webhook.skip', { deliveryId: stuck.id })
  await round()
  expect(subjects()).toEqual([bad, good])
  const again = await hood.act(hood.secretary, 'webhook.skip', { deliveryId: stuck.id })
  expect(again).toMatchObject({ status: 'refused', refusal: { code: 'delivery-settled' } })
  // By hand it goes once more, under its old id, whatever has become of it.
  receiver.answers((response) => response.writeHead(200).end())
  await hood.done(hood.secretary, 'webhook.sendAgain', { deliveryId: stuck.id })
  await round()
  expect(subjects()).toEqual([bad, good, bad])
  expect(receiver.came[2]!.heads['webhook-id']).toBe(receiver.came[0]!.heads['webhook-id'])
  expect((await deliveries(webhookId)).find(({ id }) => id === stuck.id)).toMatchObject({ state: 'taken' })
})

test('a test goes out at once, also while it is paused, and says nothing of anybody', async () => {
  const { webhookId, secret } = await connect()
  await hood.done(hood.secretary, 'webhook.pause', { webhookId })
  receiver.answers((response) => response.writeHead(404).end('no such path'))
  await hood.done(hood.secretary, 'webhook.test', { webhookId, deliveryId: newId() })
  await round()
  expect(types()).toEqual(['webhook.test'])
  expect(isSigned(receiver.came[0]!, secret)).toBe(true)
  const [row] = await deliveries(webhookId)
  expect(row).toMatchObject({ state: 'skipped', status: 404, answer: 'no such path' })
  expect(await rowOf(webhookId)).toMatchObject({ failingSince: null })
})

test('after a new secret both sign for a day; one that was seen by somebody ends at once', async () => {
  const { webhookId, secret } = await connect({ events: ['case.report'] })
  const renewed = await hood.act(hood.secretary, 'webhook.renewSecret', { webhookId })
  const second = (renewed as { secret: { secret: string } }).secret.secret
  await report()
  await round()
  expect([secret, second].map((one) => isSigned(receiver.came[0]!, one))).toEqual([true, true])
  later(24 * 60)
  await report()
  await round()
  expect([secret, second].map((one) => isSigned(receiver.came[1]!, one))).toEqual([false, true])
  const third = await hood.act(hood.secretary, 'webhook.renewSecret', { webhookId, keepOld: false })
  await report()
  await round()
  const last = (third as { secret: { secret: string } }).secret.secret
  expect([second, last].map((one) => isSigned(receiver.came[2]!, one))).toEqual([false, true])
})

test('a platform is told of what it sent, and of nothing else', async () => {
  const clientId = newId()
  await hood.done(hood.secretary, 'client.issue', { clientId, name: '随手拍' })
  const refused = await hood.act(hood.secretary, 'webhook.write', {
    webhookId: newId(),
    name: '随手拍',
    address: receiver.url,
    events: ['announcement.publish'],
    clientId,
  })
  expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'webhook-events' } })
  await connect({ clientId })
  await report()
  const opens = { kind: 'client', id: clientId, committeeId: hood.ids.community }
  const caseId = newId()
  const outcome = await openDoor({ ...hood, clock }).execute(
    {
      id: newId(),
      action: 'client.report',
      input: {
        clientId,
        caseId,
        reporterId: newId(),
        serviceCode: 'other',
        description: '灯坏了',
        requestedAt: clock(),
      },
      madeAt: clock(),
      at: hood.ids.community,
    },
    { kind: 'client', id: clientId, name: '随手拍', opens },
  )
  expect(outcome.status).toBe('done')
  await accept(await report())
  await accept(caseId)
  await round()
  expect(subjects()).toEqual([caseId, caseId])
})

test.each([
  ['http://example.com/hook', 'refused'],
  ['https://me:secret@example.com/', 'invalid'],
  ['ftp://example.com/', 'invalid'],
  ['not an address', 'invalid'],
])('the address %s cannot be written down', async (address, status) => {
  const input = { webhookId: newId(), name: '平台', address, events: ['case.report'] }
  expect(await hood.act(hood.secretary, 'webhook.write', input)).toMatchObject({ status })
})

test('a worker of the office sets up no receiver, and sees none', async () => {
  const input = { webhookId: newId(), name: '平台', address: receiver.url, events: ['case.report'] }
  expect(await hood.act(hood.worker, 'webhook.write', input)).toEqual({ status: 'forbidden' })
  expect(await hood.reply(hood.worker, 'webhook.list', {})).toEqual({ status: 'forbidden' })
  expect(await hood.reply(hood.siblingWorker, 'webhook.list', {})).toEqual({ status: 'notFound' })
})
