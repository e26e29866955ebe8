import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticePage } from '../../domain/identity/notice.ts'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { WhistleCall, WhistleView } from '../../domain/cases/whistle.ts'
import '../identity/rooms.ts'
import '../reports/notice-answers.ts'
import { courseLines } from '../reports/course-lines.ts'
import { expectWalled, openOutside, type Outside } from './test-outside.ts'

let o: Outside
beforeAll(async () => {
  o = await openOutside()
  o.setNow('2026-11-23T02:00:00Z')
})
afterAll(() => o.close())

const whistles = () => o.ask<readonly WhistleView[]>(o.n.worker, 'whistle.ofCase', { caseId: o.caseId })
const blow = async (more: object = {}) => {
  const whistleId = newId()
  await o.done(o.n.worker, 'whistle.blow', {
    whistleId,
    caseId: o.caseId,
    meetAt: '2026-11-23T06:30:00Z',
    place: '东门门房',
    purpose: '一起看水表装在哪里',
    unitIds: [o.water, o.power],
    ...more,
  })
  return whistleId
}
const find = async (whistleId: string) => (await whistles()).find(({ id }) => id === whistleId)!

test('two offices are called, one comes late, it is decided and done, and both sides are rated', async () => {
  const whistleId = await blow()
  const water = { whistleId, organisationId: o.water }
  expect(await o.ask<readonly WhistleCall[]>(o.handler, 'whistle.calls', {})).toMatchObject([
    { whistleId, state: 'called', place: '东门门房', caseNumber: o.caseNumber },
  ])
  const arrival = { ...water, arrivedAt: '2026-11-23T07:05:00Z', who: '王工, 维修班长' }
  await o.done(o.n.eastWorker, 'whistle.arrive', arrival)
  const early = { ...water, rating: 'good', words: '' }
  expect(await o.act(o.n.worker, 'whistle.rateUnit', early)).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
  await o.done(o.n.eastWorker, 'whistle.settle', { whistleId, decided: '装在门房外墙', done: '当场量好位置' })
  await o.done(o.n.worker, 'whistle.rateUnit', { ...water, rating: 'fair', words: '晚到' })
  await o.done(o.handler, 'whistle.rateCall', { ...water, rating: 'good', words: '应该叫供电公司一起来' })
  expect(await find(whistleId)).toMatchObject({
    state: 'settled',
    decided: '装在门房外墙',
    done: '当场量好位置',
    units: [
      { name: '供电公司', arrivedAt: null, unitRating: null },
      {
        name: '市自来水公司',
        arrivedAt: '2026-11-23T07:05:00Z',
        who: '王工, 维修班长',
        unitRating: 'fair',
        unitWords: '晚到',
        callRating: 'good',
        callWords: '应该叫供电公司一起来',
      },
    ],
  })
})

test('the secretary is told of a whistle, whoever blew it is not', async () => {
  await blow()
  const told = await o.ask<NoticePage>(o.n.worker, 'notice.list', {})
  expect(told.rows.filter(({ code }) => code === 'whistle-blown')).toEqual([])
})

test('a call that was cancelled says why, and nobody is rated for it', async () => {
  const whistleId = await blow()
  await o.done(o.n.worker, 'whistle.cancel', { whistleId, reason: '居民自己协商好了' })
  expect(await find(whistleId)).toMatchObject({ state: 'cancelled', decided: '居民自己协商好了' })
  const rating = { whistleId, organisationId: o.water, rating: 'poor' }
  expect(await o.act(o.n.worker, 'whistle.rateUnit', rating)).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
})

test('an office that was not called sees and rates nothing, and a foreign grid finds no call', async () => {
  const whistleId = await blow({ unitIds: [o.power] })
  const calls = await o.ask<readonly WhistleCall[]>(o.handler, 'whistle.calls', {})
  expect(calls.map((call) => call.whistleId)).not.toContain(whistleId)
  const rating = { whistleId, rating: 'good' }
  for (const organisationId of [o.power, o.water])
    expect(await o.act(o.handler, 'whistle.rateCall', { ...rating, organisationId })).toEqual({
      status: 'notFound',
    })
  expect(await o.reply(o.n.westWorker, 'whistle.ofCase', { caseId: o.caseId })).toEqual({
    status: 'notFound',
  })
  expect(await o.reply(o.handler, 'whistle.ofCase', { caseId: o.caseId })).toEqual({ status: 'notFound' })
})

test('nobody is called to a time long past, by a unit that is not there, or with pictures of another case', async () => {
  const input = {
    whistleId: newId(),
    caseId: o.caseId,
    meetAt: '2026-11-20T06:30:00Z',
    place: '东门',
    purpose: '看看',
    unitIds: [o.water],
  }
  expect(await o.act(o.n.worker, 'whistle.blow', input)).toMatchObject({
    refusal: { code: 'whistle-time-past' },
  })
  const stranger = { ...input, meetAt: '2026-11-23T06:30:00Z', unitIds: [newId()] }
  expect(await o.act(o.n.worker, 'whistle.blow', stranger)).toMatchObject({
    refusal: { code: 'task-organisation-unknown' },
  })
  const whistleId = await blow()
  const settle = { whistleId, decided: '好', done: '好', attachmentIds: [newId()] }
  expect(await o.act(o.n.worker, 'whistle.settle', settle)).toMatchObject({
    refusal: { code: 'attachment-not-received' },
  })
})

test.each(['whistle', 'whistle_unit'])('the second wall holds for cases.%s', (table) =>
  expectWalled(o, table),
)

test('the course of the matter says which offices were called, who came when, what was decided and how each was judged', async () => {
  const whistleId = await blow()
  const water = { whistleId, organisationId: o.water }
  await o.done(o.n.worker, 'whistle.arrive', { ...water, arrivedAt: '2026-11-23T07:05:00Z', who: '王工' })
  await o.done(o.n.worker, 'whistle.settle', { whistleId, decided: '装在门房外墙', done: '量好了' })
  await o.done(o.n.worker, 'whistle.rateUnit', { ...water, rating: 'good', words: '' })
  const lines = await o.ask<readonly TimelineLine[]>(o.n.worker, 'case.timeline', { caseId: o.caseId })
  const said = courseLines(lines.slice(0, 4)).map(({ what }) => what)
  expect(said.toReversed()).toEqual([
    '评价单位: 市自来水公司, 到位',
    '写处置结果；装在门房外墙',
    '记谁到了: 市自来水公司, 11月23日 周一 15:05 到场',
    '升级: 吹哨: 11月23日 周一 14:30 到现场, 叫了供电公司、市自来水公司',
  ])
})
