import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DispatchSheet } from '../../domain/cases/dispatch-sheet.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import '../registry/rooms.ts'
import { openWorkbook } from '../sheets/read-workbook.ts'
import { dispatchRoutes } from './dispatch-routes.ts'

let d: Desk
let app: FastifyInstance
let who: Actor
const law = newId()

beforeAll(async () => {
  d = await openDesk()
  who = d.n.secretary
  const { database, house } = d.n
  app = Fastify()
  const asking = { database, house, clock: () => '2026-11-23T02:00:00Z' }
  await dispatchRoutes(app, { asking, actorOf: () => Promise.resolve(who) })
  await d.n.done(d.n.worker, 'organisation.write', {
    organisationId: law,
    name: '城管局',
    kind: 'government',
  })
})
afterAll(async () => {
  await app.close()
  await d.close()
})

async function read(content: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  form.append('at', d.n.ids.community)
  form.append('file', new Blob([content]), '派遣目录.csv')
  const body = new Response(form)
  return app.inject({
    method: 'POST',
    url: '/api/dispatch/read',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
}

const sheet = [
  '事项,小区,承担方式,清单条目,承办单位',
  '楼道堆物,,协助,第12项,城管局',
  '没有这样的事,,主办,,',
].join('\n')

test('a sheet is read without writing anything; what is not understood is named', async () => {
  const reply = await read(sheet)
  expect(reply.statusCode).toBe(200)
  const told = reply.json<DispatchSheet>()
  expect(told.rules).toEqual([
    { kindCode: 'corridor-scrap', compoundId: null, duty: 'assist', listItem: '第12项', unitIds: [law] },
  ])
  expect(told.problems).toEqual([{ row: 3, what: 'kind', words: '没有这样的事' }])
  expect(await d.n.ask(d.n.worker, 'dispatch.list', {})).toEqual([])
})

test('a catalogue that is exported as a workbook is read back line by line', async () => {
  const rows = [
    { entryId: newId(), kindCode: 'corridor-scrap', duty: 'assist', listItem: '第12项', unitIds: [law] },
  ]
  await d.n.done(d.n.secretary, 'dispatch.import', { rows })
  for (const format of ['xlsx', 'csv']) {
    const file = await app.inject(`/api/dispatch.${format}?at=${d.n.ids.community}`)
    expect(file.statusCode).toBe(200)
    if (format === 'xlsx') expect((await openWorkbook(file.rawPayload)).sheets).toHaveLength(1)
    const told = (await read(new Uint8Array(file.rawPayload))).json<DispatchSheet>()
    expect(told.problems).toEqual([])
    expect(told.rules).toMatchObject([{ kindCode: 'corridor-scrap', listItem: '第12项', unitIds: [law] }])
  }
})

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 422],
  ['nothing', '', 422],
  ['a table of something else', '姓名,电话\n王芳,1', 422],
  ['a flood', 'a'.repeat(3 * 1024 * 1024), 422],
])('%s is not read, and the server says so', async (_name, content, status) => {
  expect((await read(content)).statusCode).toBe(status)
})

test('a grid worker and a stranger bring no sheet, and an agency takes none away', async () => {
  const handler: Actor = { kind: 'account', id: newId(), name: 'x', sessionId: newId(), grants: [] }
  for (const [one, status] of [
    [d.n.eastWorker, 403],
    [d.n.siblingWorker, 404],
    [handler, 404],
  ] as const) {
    who = one
    expect((await read(sheet)).statusCode).toBe(status)
  }
  expect((await app.inject(`/api/dispatch.xlsx?at=${d.n.ids.community}`)).statusCode).toBe(404)
  who = d.n.secretary
})
