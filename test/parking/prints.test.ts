import { createHash } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC_ACTOR, type Actor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { emptyDrawing } from '../../src/domain/parking/plan-drawing.ts'
import type { AllotmentPage } from '../../src/domain/parking/queries.ts'
import { posterOf, type PosterKind } from '../../src/text/parking-poster.ts'
import { wordsOfPdf } from '../documents/words-of-pdf.ts'
import { actionDayRoutes } from '../../src/server/http/action-day-routes.ts'
import { parkingRoutes } from '../../src/server/http/parking-routes.ts'
import { openDoor } from '../../src/server/door.ts'
import { openReactor } from '../../src/server/reactions.ts'
import '../../src/server/rooms.ts'
import { closePress } from '../../src/server/papers/pdf-press.ts'
import { buildHomes } from '../registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'

let n: Neighbourhood
let app: FastifyInstance
let who: Readonly<Record<string, Actor>>
const ids = { planId: newId(), allotmentId: newId(), dayId: newId(), lockId: newId() }

beforeAll(async () => {
  n = await openNeighbourhood()
  const homes = await buildHomes(n)
  const { planId, allotmentId, dayId, lockId } = ids
  await n.done(n.worker, 'lock.enter', { locks: [{ lockId, label: '东侧1号位', dwellingId: homes.e501 }] })
  await n.done(n.worker, 'actionDay.plan', {
    dayId,
    onDay: '2026-11-28',
    atTime: '09:00',
    meetAt: '东门',
    lockIds: [lockId],
  })
  const plan = { planId, compoundId: homes.compoundId, name: '一期', widthM: 30, heightM: 20 }
  await n.done(n.worker, 'parkingPlan.begin', plan)
  const size = { width: 2.5, length: 5.5, angle: 0, kind: 'common', accessible: true }
  const spaces = [{ id: newId(), number: '<01>', x: 10, y: 10, ...size }]
  await n.done(n.worker, 'parkingPlan.save', {
    planId,
    base: 0,
    drawing: { ...emptyDrawing(30, 20), spaces },
  })
  await n.done(n.worker, 'parkingPlan.settle', { planId })
  const days = { seedOn: '2026-11-23', applyUntil: '2026-11-23' }
  const announced = { allotmentId, planId, title: '摇号', rule: 'lottery', seedHow: '当晚开奖号', ...days }
  await n.done(n.worker, 'allotment.announce', announced)
  const apply = (dwellingId: string, more: object = {}) => {
    const applicant = { applicantId: newId(), allotmentId, dwellingId, eligibility: 'owner' }
    return n.done(n.worker, 'allotment.apply', { ...applicant, ...more })
  }
  await apply(homes.e501, { need: 'disabled' })
  await apply(homes.e502)
  await apply(homes.w101)
  await n.done(n.worker, 'allotment.freeze', { allotmentId })
  await n.done(n.worker, 'allotment.draw', { allotmentId, seed: '3 7 1' })
  const asking = { database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' }
  who = {
    worker: n.worker,
    eastWorker: n.eastWorker,
    siblingWorker: n.siblingWorker,
    auditor: n.auditor,
    public: PUBLIC_ACTOR,
  }
  const actorOf = (request: { headers: Record<string, unknown> }) =>
    Promise.resolve(who[String(request.headers['x-who'])]!)
  app = Fastify()
  actionDayRoutes(app, { asking, actorOf })
  parkingRoutes(app, { asking, actorOf })
})

afterAll(async () => {
  await app?.close()
  await n?.close()
  await closePress()
})

const print = (name: string, path: string) =>
  app.inject({
    url: `${path}${path.includes('?') ? '&' : '?'}at=${n.ids.community}`,
    headers: { 'x-who': name },
  })

test('plan, posters and report are printed for whoever may see them, and for nobody else', async () => {
  const { planId, allotmentId, dayId } = ids
  const prints: readonly (readonly [string, readonly string[]])[] = [
    [`/api/parking-plans/${planId}.pdf`, ['worker', 'eastWorker']],
    [`/api/action-days/${dayId}.pdf`, ['worker', 'eastWorker']],
    [`/api/action-days/${dayId}.docx`, ['worker', 'eastWorker']],
    // Who applied is for the office only.
    ...['announce', 'list', 'draw'].map(
      (poster) => [`/api/allotments/${allotmentId}.pdf?poster=${poster}`, ['worker']] as const,
    ),
  ]
  for (const [path, allowed] of prints) {
    for (const name of Object.keys(who)) {
      const reply = await print(name, path)
      const expected = allowed.includes(name)
      expect([path, name, reply.statusCode === 200]).toEqual([path, name, expected])
      if (expected && path.includes('.pdf')) expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
      if (!expected) expect(reply.body).toMatch(/"status":"(notFound|forbidden)"/)
    }
  }
})

test('with what is printed and nothing but SHA-256 anybody comes to the same list code, the same order and the same place', async () => {
  const { allotmentId } = ids
  const page = await n.ask<AllotmentPage>(n.worker, 'allotment.page', { allotmentId })
  const printed = async (poster: PosterKind) => {
    const { rawPayload } = await print('worker', `/api/allotments/${allotmentId}.pdf?poster=${poster}`)
    const words = wordsOfPdf(rawPayload).join('')
    const rows = posterOf(page, poster).body.table?.rows ?? []
    // What follows is reckoned from these rows: they stand on the paper as they are.
    for (const row of rows) expect(words).toContain(row.join('').replaceAll(' ', ''))
    return { rows, words }
  }
  const [offer, list, draw] = [await printed('announce'), await printed('list'), await printed('draw')]
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const lines = [
    'lottery',
    ...list.rows.map((row) => row.join('\t')).sort(),
    ...offer.rows.map(([code, note]) => `${code}\t${note === '无障碍' ? 1 : 0}`).sort(),
  ]
  const code = sha256(lines.map((line) => `${line}\n`).join(''))
  expect(list.words).toContain(code)
  expect(draw.words).toContain('种子：371')
  const lots = list.rows
    .map(([home]) => ({ home, lot: sha256(`3 7 1\n${code}\n${home}`) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
  expect(draw.rows.map(([, home, , lot]) => [home, lot])).toEqual(
    lots.map(({ home, lot }) => [home, lot.slice(0, 12)]),
  )
  const needs = list.rows.find(([, , need]) => need === '1')?.[0]
  expect(draw.rows.filter(([, , space]) => space !== '候补').map(([, home, space]) => [home, space])).toEqual(
    [[needs, '<01>']],
  )
})

test('what was put up of an allotment leaves the public board by itself when it is annulled; what is about something else stays', async () => {
  const { allotmentId } = ids
  const put = async (title: string, aboutId: string) => {
    const body = { paragraphs: ['请大家看看。'] }
    const notice = { announcementId: newId(), kind: 'parkingDraw', title, body, aboutId }
    await n.done(n.worker, 'announcement.publish', notice)
  }
  await put('名单公示', allotmentId)
  await put('结果公示', allotmentId)
  await put('别的公示', newId())
  await n.done(n.worker, 'allotment.annul', { allotmentId, why: '漏了一户' })
  const { database, house } = n
  const door = openDoor({ database, house, clock: () => '2026-11-23T03:00:00Z' })
  const faults: unknown[] = []
  const reactor = openReactor({ database, house, door, onFault: (error) => void faults.push(error) })
  await reactor.resume()
  await reactor.close()
  const board = await n.ask<readonly { title: string }[]>(n.worker, 'announcement.board', {})
  expect([faults, board.map(({ title }) => title)]).toEqual([[], ['别的公示']])
})

test('an address that names nothing, another kind of paper or no poster is not there', async () => {
  const { planId, allotmentId } = ids
  for (const path of [
    `/api/parking-plans/${planId}.docx`,
    `/api/parking-plans/${newId()}.pdf`,
    `/api/allotments/${allotmentId}.pdf`,
    `/api/allotments/${allotmentId}.pdf?poster=raffle`,
    '/api/action-days/..%2f..%2fetc.pdf',
  ])
    expect([path, (await print('worker', path)).statusCode]).toEqual([path, 404])
})
