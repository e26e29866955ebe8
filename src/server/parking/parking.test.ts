import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import { allot, readAllotmentList } from '../../domain/parking/allotment.ts'
import { emptyDrawing, type Space } from '../../domain/parking/plan-drawing.ts'
import type { ParkingNorms } from '../../domain/parking/parking-norms.ts'
import type { AllotmentPage, PlanPage, PublishedPlan } from '../../domain/parking/queries.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { answer } from '../answer.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

const spaceAt = (x: number, number: string, more: Partial<Space> = {}): Space => ({
  id: newId(),
  number,
  x,
  y: 10,
  angle: 0,
  width: 2.5,
  length: 5.5,
  kind: 'common',
  accessible: false,
  ...more,
})
const drawing = (...spaces: Space[]) => ({ ...emptyDrawing(60, 40), spaces })
const code = async (action: string, input: unknown, who = n.worker) => {
  const outcome = await n.act(who, action as 'lock.enter', input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}
const planPage = (planId: string) => n.ask<PlanPage>(n.worker, 'parkingPlan.page', { planId })

async function beginPlan(...spaces: Space[]): Promise<string> {
  const planId = newId()
  const begun = { planId, compoundId: homes.compoundId, name: '一期', widthM: 60, heightM: 40 }
  await n.done(n.worker, 'parkingPlan.begin', begun)
  if (spaces.length > 0)
    await n.done(n.worker, 'parkingPlan.save', { planId, base: 0, drawing: drawing(...spaces) })
  return planId
}

test('every saved version of a plan stays; what was drawn on an older one is refused and overwrites nothing', async () => {
  const planId = await beginPlan()
  const [one, two] = [spaceAt(5, '01'), spaceAt(8, '02', { kind: 'road' })]
  const before = { planId, base: 0, drawing: drawing(one), isBefore: true }
  await n.done(n.worker, 'parkingPlan.save', before)
  expect(await code('parkingPlan.save', { planId, base: 0, drawing: drawing(two) })).toBe(
    'plan-changed-meanwhile',
  )
  await n.done(n.secretary, 'parkingPlan.save', { planId, base: 1, drawing: drawing(one, two) })
  const page = await planPage(planId)
  expect(page.version).toBe(2)
  expect(page.before).toMatchObject({ common: 1, all: 1 })
  expect(page.count).toMatchObject({ common: 1, road: 1, all: 2 })
  expect(page.versions.map(({ version, savedBy }) => [version, savedBy])).toEqual([
    [2, '李书记'],
    [1, '王社工'],
  ])
  expect(await n.ask(n.worker, 'parkingPlan.version', { planId, version: 1 })).toEqual(drawing(one))
})

test('a plan with two spaces in each other is not settled; a settled one is drawn on no more until it is taken back', async () => {
  const planId = await beginPlan(spaceAt(5, '01'), spaceAt(6, '02'))
  expect(await code('parkingPlan.settle', { planId })).toBe('plan-has-faults')
  expect(await code('parkingPlan.settle', { planId: await beginPlan() })).toBe('plan-empty')
  await n.done(n.worker, 'parkingPlan.save', {
    planId,
    base: 1,
    drawing: drawing(spaceAt(5, '01'), spaceAt(8, '02')),
  })
  await n.done(n.worker, 'parkingPlan.settle', { planId })
  expect(await code('parkingPlan.save', { planId, base: 2, drawing: drawing() })).toBe('wrong-state')
  await n.done(n.worker, 'parkingPlan.reopen', { planId })
  expect((await planPage(planId)).state).toBe('draft')
})

test('a published plan is seen by everybody, without the picture under it; a draft by nobody outside', async () => {
  const planId = await beginPlan(spaceAt(5, '01'))
  const asking = { database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' }
  const seen = async () => {
    const reply = await answer(asking, 'parkingPlan.published', {}, PUBLIC_ACTOR, n.ids.community)
    if (reply.status !== 'answered') throw new Error(reply.status)
    const plans: readonly PublishedPlan[] = JSON.parse(reply.json)
    return plans.find(({ id }) => id === planId)
  }
  await n.done(n.worker, 'parkingPlan.settle', { planId })
  expect(await seen()).toBeUndefined()
  await n.done(n.worker, 'parkingPlan.publish', { planId })
  expect(await seen()).toMatchObject({ compound: '三友小区', count: { all: 1 }, drawing: { picture: null } })
  const inside = await answer(asking, 'parkingPlan.page', { planId }, PUBLIC_ACTOR, n.ids.community)
  expect(inside.status).toBe('notFound')
})

test('a copy of a plan begins with its spaces, and only in the same compound', async () => {
  const copyOfId = await beginPlan(spaceAt(5, '01'))
  const copy = {
    planId: newId(),
    compoundId: homes.compoundId,
    name: '二期',
    widthM: 9,
    heightM: 9,
    copyOfId,
  }
  await n.done(n.worker, 'parkingPlan.begin', copy)
  expect((await planPage(copy.planId)).drawing.spaces.map(({ number }) => number)).toEqual(['01'])
  const compoundId = newId()
  await n.done(n.worker, 'compound.write', { compoundId, name: '别的小区' })
  expect(await code('parkingPlan.begin', { ...copy, planId: newId(), compoundId })).toBe('plan-unknown')
})

const page = (allotmentId: string) => n.ask<AllotmentPage>(n.worker, 'allotment.page', { allotmentId })

test('spaces are allotted by a list fixed before the seed is known, and anybody with both reckons the same', async () => {
  const planId = await beginPlan(
    spaceAt(5, '01', { accessible: true }),
    spaceAt(8, '02'),
    spaceAt(11, '03', { kind: 'owned' }),
  )
  const allotmentId = newId()
  const announced = {
    allotmentId,
    planId,
    title: '三友小区车位摇号',
    rule: 'lottery',
    seedHow: '11月26日晚福彩3D开奖号',
    seedOn: '2026-11-26',
    applyUntil: '2026-11-25',
  }
  expect(await code('allotment.announce', announced)).toBe('plan-not-settled')
  await n.done(n.worker, 'parkingPlan.settle', { planId })
  expect(await code('allotment.announce', { ...announced, seedOn: '2026-11-24' })).toBe(
    'allotment-days-wrong',
  )
  expect(await code('allotment.announce', { ...announced, spaces: ['03'] })).toBe('allotment-space-unknown')
  await n.done(n.worker, 'allotment.announce', announced)
  expect(await code('allotment.freeze', { allotmentId })).toBe('allotment-still-applying')
  n.setNow('2026-11-25T02:00:00Z')
  expect(await code('allotment.freeze', { allotmentId })).toBe('allotment-nobody')
  const apply = async (dwellingId: string, more = {}) => {
    const applicantId = newId()
    const input = { applicantId, allotmentId, dwellingId, eligibility: 'owner', ...more }
    return { applicantId, code: await code('allotment.apply', input) }
  }
  await apply(homes.e501, { need: 'disabled' })
  await apply(homes.e502, { turns: 1 })
  const west = await apply(homes.w101)
  expect((await apply(homes.e501)).code).toBe('applicant-twice')
  await n.done(n.worker, 'allotment.leave', { applicantId: west.applicantId, reason: 'withdrew' })
  expect((await apply(homes.w101)).code).toBe('done')

  await n.done(n.worker, 'allotment.freeze', { allotmentId })
  expect((await apply(homes.w101)).code).toBe('wrong-state')
  const { list, listCode } = await page(allotmentId)
  expect(list).toBe('lottery\n3-2-501\t0\t1\n3-2-502\t1\t0\n5-1-101\t0\t0\n01\t1\n02\t0\n')
  expect(listCode).toBe(createHash('sha256').update(list!).digest('hex'))

  expect(await code('allotment.draw', { allotmentId, seed: '3 7 1' })).toBe('allotment-seed-early')
  n.setNow('2026-11-26T13:30:00Z')
  await n.done(n.worker, 'allotment.draw', { allotmentId, seed: '3 7 1' })
  const drawn = await page(allotmentId)
  const read = readAllotmentList(drawn.list!)!
  const again = allot(read.rule, drawn.seed!, read.applicants, read.spaces)
  const stands = drawn.people.filter(({ left }) => left === null)
  expect(stands.map(({ code: who, place, space }) => [who, place, space])).toEqual(
    again.map(({ code: who, place, space = null }) => [who, place, space]),
  )
  expect(stands.find(({ need }) => need === 'disabled')!.space).toBe('01')
  expect(drawn.objectionsUntil).toBe('2026-12-03')

  const objectionId = newId()
  const object = { objectionId, allotmentId, dwellingId: homes.w101, words: '名单公布得太晚' }
  await n.done(n.worker, 'allotment.object', object)
  expect(await code('allotment.finish', { allotmentId })).toBe('allotment-term-running')
  n.setNow('2026-12-04T02:00:00Z')
  expect(await code('allotment.finish', { allotmentId })).toBe('allotment-objections-open')
  await n.done(n.worker, 'allotment.answer', { objectionId, upheld: false, answer: '已按公告日期公布' })
  expect(await code('allotment.answer', { objectionId, upheld: true, answer: '再答' })).toBe(
    'objection-answered-already',
  )
  await n.done(n.worker, 'allotment.finish', { allotmentId })
  const done = await page(allotmentId)
  expect(done.state).toBe('final')
  expect(done.objections).toMatchObject([{ code: '5-1-101', words: '名单公布得太晚', upheld: false }])
  expect(await code('allotment.annul', { allotmentId, why: '不行了' })).toBe('wrong-state')
  n.setNow('2026-11-23T02:00:00Z')
})

test('a list is not fixed once its seed is known, and a result with an objection that was right does not stand', async () => {
  const planId = await beginPlan(spaceAt(5, '01'))
  await n.done(n.worker, 'parkingPlan.settle', { planId })
  const begin = async () => {
    const allotmentId = newId()
    const days = { seedHow: '抽签当场掷骰子', seedOn: '2026-11-24', applyUntil: '2026-11-23' }
    await n.done(n.worker, 'allotment.announce', { allotmentId, planId, title: '试', rule: 'turns', ...days })
    const home = { applicantId: newId(), allotmentId, dwellingId: homes.e501, eligibility: 'tenant' }
    await n.done(n.worker, 'allotment.apply', home)
    return allotmentId
  }
  const late = await begin()
  n.setNow('2026-11-25T02:00:00Z')
  expect(await code('allotment.freeze', { allotmentId: late })).toBe('allotment-seed-known')
  n.setNow('2026-11-23T02:00:00Z')
  const allotmentId = await begin()
  await n.done(n.worker, 'allotment.freeze', { allotmentId })
  n.setNow('2026-11-24T02:00:00Z')
  await n.done(n.worker, 'allotment.draw', { allotmentId, seed: '6' })
  const objectionId = newId()
  await n.done(n.worker, 'allotment.object', { objectionId, allotmentId, words: '漏了一户' })
  await n.done(n.worker, 'allotment.answer', { objectionId, upheld: true, answer: '确实漏了' })
  n.setNow('2026-12-10T02:00:00Z')
  expect(await code('allotment.finish', { allotmentId })).toBe('allotment-objection-upheld')
  await n.done(n.worker, 'allotment.annul', { allotmentId, why: '名单漏了一户, 重来' })
  expect(await page(allotmentId)).toMatchObject({ state: 'annulled', why: '名单漏了一户, 重来' })
  n.setNow('2026-11-23T02:00:00Z')
})

test('who applied and why is for the office only', async () => {
  const planId = await beginPlan(spaceAt(5, '01'))
  const fromGrid = await n.reply(n.eastWorker, 'parkingPlan.page', { planId })
  expect(fromGrid.status).toBe('answered')
  expect((await n.reply(n.eastWorker, 'allotment.list', {})).status).toBe('forbidden')
  expect(await code('parkingPlan.settle', { planId }, n.eastWorker)).toBe('notFound')
})

test("a community's own sizes come after those that were shipped, with their source", async () => {
  const [shipped] = await n.ask<readonly ParkingNorms[]>(n.eastWorker, 'parkingNorms.list', {})
  const { version, ...sizes } = shipped!
  const own = { ...sizes, width: 2.5, sources: { ...sizes.sources, size: '本市停车场配建标准' } }
  expect(version).toBe(1)
  expect(await code('parkingNorms.write', own, n.eastWorker)).toBe('notFound')
  expect(await code('parkingNorms.write', { ...own, width: 0 })).toBe('invalid')
  await n.done(n.worker, 'parkingNorms.write', own)
  await n.done(n.worker, 'parkingNorms.write', { ...own, width: 2.6 })
  const all = await n.ask<readonly ParkingNorms[]>(n.worker, 'parkingNorms.list', {})
  expect(all.map(({ version: no, width }) => [no, width])).toEqual([
    [1, 2.4],
    [2, 2.5],
    [3, 2.6],
  ])
})
