import Fastify, { type FastifyInstance } from 'fastify'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DoorPaperRow } from '../../domain/documents/door-paper.ts'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { closePress } from '../papers/pdf-press.ts'
import { openWorkbook } from '../sheets/read-workbook.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import { paperRoutes } from './paper-routes.ts'
import { drivePrintRoutes } from './drive-print-routes.ts'
import { openDoor } from '../door.ts'
import { driveRoutes } from './drive-routes.ts'
import '../rooms.ts'

let n: Neighbourhood
let homes: Homes
let app: FastifyInstance
let driveId: string
let who: AccountActor
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  app = Fastify()
  const asking = { database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' }
  const options = { asking, actorOf: () => Promise.resolve(who) }
  await driveRoutes(app, options)
  drivePrintRoutes(app, options)
  await paperRoutes(app, { ...options, door: openDoor(asking) })
  driveId = newId()
  const cut = { kind: 'home', compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁整治', cut })
})
afterAll(async () => {
  await app.close()
  await n.close()
  await closePress()
})

const get = async (path: string, as = n.worker) => {
  who = as
  return app.inject({ url: `${path}${path.includes('?') ? '&' : '?'}at=${n.ids.community}` })
}
const asked = (input: object) => `input=${encodeURIComponent(JSON.stringify(input))}`
const list = async () => (await n.ask<Page<DriveTargetRow>>(n.worker, 'driveTarget.list', { driveId })).rows
const pagesOf = (pdf: Buffer) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])

async function bring(content: Uint8Array, as: AccountActor, compound = '') {
  who = as
  const form = new FormData()
  form.append('at', n.ids.community)
  form.append('compound', compound)
  form.append('file', new Blob([new Uint8Array(content)]), '地锁摸排表.xlsx')
  const request = new Request('http://x/', { method: 'POST', body: form })
  return app.inject({
    method: 'POST',
    url: '/api/drive-sheets',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

async function sheetOf(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  const stream = writeWorkbook({
    name: '摸排',
    columns: header.map((name) => ({ header: name, format: 'text' })),
    rows,
  })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const header = ['楼号', '门牌', '户主', '地锁位置', '第一次入户', '态度']

test('a list of locks is read as it is dropped: homes on the books are found, names are not sent back', async () => {
  const content = await sheetOf(
    header,
    ['3', '2-501', '某某某', '东侧1号位', '不同意', ''],
    ['9', '1-101', '某某某', '东侧2号位', '要问儿子', ''],
  )
  const told = await bring(content, n.worker, '三友小区')
  expect([told.statusCode, told.body.includes('某某某')]).toEqual([200, false])
  const { reading } = told.json<{ reading: SheetReading }>()
  expect(reading.sheet.locks.map(({ place, row }) => [place, row])).toEqual([
    ['东侧1号位', 2],
    ['东侧2号位', 3],
  ])
  expect(reading.homes.map(([, dwellingId]) => dwellingId)).toEqual([homes.e501])
})

test('another table is told to be none, a broken file is told to be broken, and a grid worker may not bring one', async () => {
  const other = await sheetOf(['姓名', '电话'], ['甲', '1'])
  expect((await bring(other, n.worker)).json()).toEqual({ status: 'noLocks' })
  const broken = await bring(new TextEncoder().encode('%PDF-1.7 no sheet'), n.worker)
  expect(broken.statusCode).toBe(422)
  expect((await bring(other, n.eastWorker)).statusCode).toBe(403)
})

test('the list goes out as a table, exactly as it is filtered', async () => {
  const reply = await get(`/api/drive-lists.xlsx?${asked({ driveId, buildingId: homes.eastBuilding })}`)
  const workbook = await openWorkbook(reply.rawPayload)
  const cells: unknown[] = []
  for await (const batch of workbook.rows(0)) for (const row of batch) cells.push(row.cells[5])
  expect(cells).toEqual(['门牌', '501', '502'])
  const own = await get(`/api/drive-lists.xlsx?${asked({ driveId })}`, n.westWorker)
  expect((await openWorkbook(own.rawPayload)).sheets).toHaveLength(1)
  expect((await get(`/api/drive-lists.xlsx?${asked({ driveId: 'x' })}`)).statusCode).toBe(400)
})

test('notices for many doors have one number, a page and a counterfoil each, and one line in the seal book', async () => {
  const targetIds = (await list()).map(({ id }) => id)
  const paperId = newId()
  const paper = {
    paperId,
    driveId,
    kind: 'drive-notice',
    targetIds,
    subject: '清理地锁',
    body: '请配合。',
    phone: '0000-1',
    keeper: '李书记',
  }
  await n.done(n.worker, 'paper.issueForDoors', paper)
  const pdf = await get(`/api/door-papers/${paperId}.pdf`)
  expect([pdf.statusCode, pagesOf(pdf.rawPayload)]).toEqual([200, 3])
  const one = await get(`/api/door-papers/${paperId}.pdf?target=${targetIds[1]}`)
  expect(pagesOf(one.rawPayload)).toBe(1)
  expect((await get(`/api/door-papers/${paperId}.docx`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
  const [row] = await n.ask<DoorPaperRow[]>(n.worker, 'paper.ofDrive', { driveId })
  expect(row).toMatchObject({ doors: 3, subject: '清理地锁', state: 'issued' })
  const book = await n.ask<Page<{ copies: number; serial: string }>>(n.worker, 'sealLog.list', {})
  expect(book.rows[0]).toMatchObject({ copies: 3, serial: row!.serial, caseId: null })
  expect((await get(`/api/door-papers/${paperId}.pdf`, n.eastWorker)).statusCode).toBe(403)
  await n.done(n.worker, 'paper.void', { paperId, reason: '写错了' })
  expect((await get(`/api/door-papers/${paperId}.pdf`)).statusCode).toBe(409)
  const strange = { ...paper, paperId: newId(), targetIds: [newId()] }
  expect(await n.act(n.worker, 'paper.issueForDoors', strange)).toMatchObject({
    refusal: { code: 'paper-door-unknown' },
  })
  const endless = { ...paper, paperId: newId(), kind: 'removal-notice', dueOn: null }
  expect(await n.act(n.worker, 'paper.issueForDoors', endless)).toMatchObject({
    refusal: { code: 'paper-facts-missing', facts: { names: '期限' } },
  })
})

test('a vote prints its papers and its list; sealed, what is downloaded has the seal for its hash', async () => {
  for (const dwellingId of [homes.e501, homes.e502, homes.w101])
    await n.done(n.worker, 'owned.write', { dwellingId, areaM2: 80, areaSource: 'register' })
  const ballotId = newId()
  const ballot = { ballotId, driveId, topic: '划车位', threshold: 'special', compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'ballot.open', ballot)
  expect(pagesOf((await get(`/api/ballots/${ballotId}/vote-papers.pdf`)).rawPayload)).toBe(2)
  expect((await get(`/api/ballots/${ballotId}/sealed.txt`)).statusCode).toBe(404)
  const vote = { ballotId, dwellingId: homes.e501, choice: 'yes', way: 'paper', votedOn: '2026-11-23' }
  await n.done(n.worker, 'ballot.vote', { voteId: newId(), ...vote })
  const needed = await get(`/api/ballots/${ballotId}/needed.pdf`)
  expect([needed.statusCode, pagesOf(needed.rawPayload)]).toEqual([200, 1])
  expect((await get(`/api/ballots/${ballotId}/needed.pdf`, n.eastWorker)).statusCode).toBe(403)
  await n.done(n.worker, 'ballot.close', { ballotId })
  const { seal } = await n.ask<BallotPage>(n.worker, 'ballot.page', { ballotId })
  const text = await get(`/api/ballots/${ballotId}/sealed.txt`)
  expect(createHash('sha256').update(text.rawPayload).digest('hex')).toBe(seal)
  for (const what of ['result', 'list']) {
    const pdf = await get(`/api/ballots/${ballotId}/${what}.pdf`)
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  }
  const published = { publishedOn: '2026-11-24', phone: '0000-1', keeper: '李书记' }
  const paperId = newId()
  await n.done(n.worker, 'ballot.publish', { ballotId, paperId, ...published })
  for (const [ending, begins] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ] as const) {
    const notice = await get(`/api/papers/${paperId}.${ending}`)
    const start = notice.rawPayload.subarray(0, begins.length).toString()
    expect([notice.statusCode, start]).toEqual([200, begins])
  }
  expect((await get(`/api/ballots/${ballotId}/list.pdf`, n.eastWorker)).statusCode).toBe(403)
})

test('a list of doors is printed with room to write', async () => {
  const reply = await get(`/api/door-lists.pdf?${asked({ driveId, show: 'open' })}`, n.eastWorker)
  expect([reply.statusCode, pagesOf(reply.rawPayload)]).toEqual([200, 1])
})
