import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PUBLIC_ACTOR, type Actor } from '../../domain/identity/actor.ts'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openImportHouse, type ImportHouse } from '../../../test/imports/import-house.ts'
import { importRoutes } from '../http/import-routes.ts'
import { openWorkbook } from '../sheets/read-workbook.ts'

let house: ImportHouse
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  house = await openImportHouse()
  actor = house.worker
  app = Fastify()
  const { door, asking } = house.open
  await importRoutes(app, { door, asking, actorOf: () => Promise.resolve(actor) })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const roster = [
  '小区,楼号,单元,房号,姓名,与户主关系,身份证号,联系电话',
  '三友小区,1,1,101,马来福,户主,15010519600101001X,13900000001',
  '三友小区,1,1,101,马来福,户主,15010519600101001X,13900000001',
  '三友小区,1,1,102,牛得草,户主,150105196101010032,139',
].join('\n')

async function upload(content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) {
  const form = new FormData()
  const importId = newId()
  const all = { id: newId(), madeAt: new Date().toISOString(), at: house.committeeId, importId, ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  form.append('file', new Blob([content]), '../花名册.csv')
  const body = new Response(form)
  const reply = await app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  return { importId, reply }
}

test('a workbook that is sent is read, and comes back with a column of remarks', async () => {
  const { importId, reply } = await upload(roster)
  expect([reply.statusCode, reply.json()]).toMatchObject([200, { status: 'done' }])
  const read = await vi.waitFor(
    async () => {
      const page = await house.ask<ImportPage>('import.page', { importId })
      expect(page.state).toBe('understood')
      return page
    },
    { timeout: 60_000, interval: 50 },
  )
  expect(read).toMatchObject({ fileName: '花名册.csv', counts: { people: { new: 2 } } })
  const report = await app.inject(`/api/imports/${importId}/report.xlsx?at=${house.committeeId}`)
  expect(report.statusCode).toBe(200)
  expect(decodeURIComponent(String(report.headers['content-disposition']))).toContain(
    '花名册 (导入批注).xlsx',
  )
  const workbook = await openWorkbook(new Uint8Array(report.rawPayload))
  const rows: unknown[] = []
  for await (const batch of workbook.rows(0)) for (const { cells } of batch) rows.push(cells[8] ?? null)
  expect(rows[0]).toBe('邻里批注')
  expect(rows[2]).toContain('重复的行')
  expect(rows[3]).toContain('电话位数不对')
})

test('what is no workbook is answered at once with its reason, and nothing begins', async () => {
  const { importId, reply } = await upload(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]))
  expect([reply.statusCode, reply.json()]).toEqual([422, { status: 'unreadable', reason: 'not-a-sheet' }])
  await expect(house.ask('import.page', { importId })).rejects.toThrow('notFound')
})

test('a form without its fields is invalid; whoever has not signed in gets nothing taken in or sent out', async () => {
  expect((await upload(roster, { importId: 'x' })).reply.statusCode).toBe(400)
  const { importId } = await upload(roster.replace('马来福', '马来宝'))
  actor = PUBLIC_ACTOR
  try {
    expect((await upload(roster)).reply.statusCode).toBe(404)
    const report = await app.inject(`/api/imports/${importId}/report.xlsx?at=${house.committeeId}`)
    expect(report.statusCode).toBe(404)
  } finally {
    actor = house.worker
  }
})
