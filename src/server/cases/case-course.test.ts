import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answered, nobodyThere, openDesk, type Desk } from '../../../test/cases/desk.ts'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.n.setNow('2026-11-23T02:00:00Z'))

test('a matter goes from the counter to a result that the resident confirms', async () => {
  const { n } = desk
  const caseId = await desk.toReturnVisit()
  expect(await desk.page(caseId)).toMatchObject({
    state: 'checked',
    firstReceiver: '王社工',
    holderIsMe: true,
    closing: { may: false, code: 'return-visit-missing', tries: 0 },
  })
  await desk.steps(caseId, answered(true), ['case.close'])
  const page = await desk.page(caseId)
  expect(page).toMatchObject({ state: 'closed', holder: null, timeLeft: null, result: 'solved' })
  expect(page.number).toMatch(/^[A-Z]+-2026-\d{6}$/)
  const lines = await n.ask<readonly TimelineLine[]>(n.worker, 'case.timeline', { caseId })
  expect(lines.map(({ action }) => action)).toEqual([
    'case.close',
    'case.returnVisit',
    'case.check',
    'case.reportResult',
    'case.assign',
    'case.accept',
    'case.report',
  ])
  expect(lines.find(({ action }) => action === 'case.close')?.detail).toMatchObject({ counts: 'solved' })
  expect(lines.find(({ action }) => action === 'case.reportResult')?.text).toBe('楼道已经清干净')
})

test('nothing is closed before somebody asked the resident', async () => {
  const caseId = await desk.toReturnVisit()
  expect(await desk.refusal(desk.n.worker, 'case.close', { caseId })).toBe('return-visit-missing')
})

test('a telephone call before the check does not close anything', async () => {
  const caseId = await desk.report()
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.assign', { holderId: desk.n.worker.id }],
    ['case.reportResult', { result: 'solved', text: '清了' }],
    answered(true),
  )
  desk.n.setNow('2026-11-23T03:00:00Z')
  await desk.steps(caseId, ['case.check', { agrees: true, onSite: true }])
  expect(await desk.refusal(desk.n.worker, 'case.close', { caseId })).toBe('return-visit-missing')
})

test('tries on three days close a matter without a word, and it does not count as solved', async () => {
  const caseId = await desk.toReturnVisit()
  for (const day of ['24', '25', '26']) {
    expect(await desk.refusal(desk.n.worker, 'case.close', { caseId })).toBe('return-visit-missing')
    desk.n.setNow(`2026-11-${day}T02:00:00Z`)
    await desk.steps(caseId, nobodyThere())
  }
  await desk.steps(caseId, ['case.close'])
  expect((await desk.page(caseId)).closing).toEqual({ may: true, counts: 'noWord' })
})

test('"no, it is not solved" leads back to the first receiver with a new course of the clock, counted', async () => {
  const caseId = await desk.toReturnVisit()
  await desk.steps(caseId, answered(true), ['case.close'])
  desk.n.setNow('2026-12-07T02:00:00Z')
  await desk.steps(caseId, answered(false, { words: '又堆上了' }))
  expect(await desk.page(caseId)).toMatchObject({
    state: 'handling',
    reopened: 1,
    holder: '王社工',
    result: null,
    closedAt: null,
    clockFrom: '2026-12-07T02:00:00Z',
    dueAt: '2026-12-14T09:30:00Z',
  })
})

test('explained is closed as explained and never counts as solved, also when the resident is content', async () => {
  const caseId = await desk.toReturnVisit('explained')
  await desk.steps(caseId, answered(true), ['case.close'])
  expect(await desk.page(caseId)).toMatchObject({
    state: 'closed',
    result: 'explained',
    closing: { may: true, counts: 'notSolved' },
  })
})

test('a result that claims to be one is looked at on the spot', async () => {
  const caseId = await desk.report()
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.assign', { holderId: desk.n.worker.id }],
    ['case.reportResult', { result: 'solved', text: '清了' }],
  )
  const check = { caseId, agrees: true, onSite: false }
  expect(await desk.refusal(desk.n.worker, 'case.check', check)).toBe('check-on-site-needed')
  await desk.steps(caseId, ['case.check', { agrees: false, onSite: true, text: '还堆着' }])
  expect(await desk.page(caseId)).toMatchObject({ state: 'handling', checkedAt: null, checkText: '还堆着' })
})

test("what is not a community's duty is not taken as lead, and is declined with whoever it belongs to", async () => {
  const caseId = await desk.report({ kindCode: 'theft', words: '电动车被偷了' })
  expect(await desk.refusal(desk.n.worker, 'case.accept', { caseId, duty: 'lead' })).toBe('kind-not-ours')
  await desk.steps(caseId, ['case.decline', { ground: 'notOurDuty' }])
  expect(await desk.page(caseId)).toMatchObject({
    state: 'declined',
    declineGround: 'notOurDuty',
    declineChannel: '公安派出所, 请拨 110',
  })
})

test('a certificate that a committee may not issue is declined only with the office that does', async () => {
  const caseId = await desk.report({ kindCode: 'certificate', words: '开个无犯罪记录证明' })
  const ground = 'bannedCertificate'
  expect(await desk.refusal(desk.n.worker, 'case.decline', { caseId, ground })).toBe('decline-channel-needed')
  await desk.steps(caseId, ['case.decline', { ground, channel: '公安派出所' }])
  expect((await desk.page(caseId)).declineChannel).toBe('公安派出所')
})

test('a question is answered at once, and a resident who comes back with it opens it again', async () => {
  const caseId = await desk.report({ kindCode: 'medical-insurance', words: '医保什么时候缴' })
  await desk.steps(caseId, ['case.answerAtOnce', { text: '每年九月到十二月' }])
  expect(await desk.page(caseId)).toMatchObject({ state: 'answered', result: 'explained' })
  await desk.steps(caseId, ['case.reopen', { reason: '缴不上' }])
  expect(await desk.page(caseId)).toMatchObject({ state: 'handling', reopened: 1, result: null })
})

test('a matter is given to colleagues of this community only, and every hand-over is counted', async () => {
  const { n } = desk
  const caseId = await desk.report()
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
  const to = (holderId: string) => ({ caseId, holderId })
  expect(await desk.refusal(n.worker, 'case.assign', to(n.siblingWorker.id))).toBe('holder-not-here')
  expect(await desk.refusal(n.worker, 'case.assign', to(newId()))).toBe('holder-not-here')
  await desk.steps(
    caseId,
    ['case.assign', { holderId: n.worker.id }],
    ['case.assign', { holderId: n.secretary.id }],
  )
  expect(await desk.refusal(n.worker, 'case.assign', to(n.secretary.id))).toBe('holder-same')
  await desk.steps(
    caseId,
    ['case.pause', { pauseId: newId(), reason: '等物业回来' }],
    ['case.handOver', { holderId: n.eastWorker.id, note: '请接着盯' }],
  )
  expect(await desk.page(caseId)).toMatchObject({
    state: 'paused',
    handOvers: 2,
    holder: '东网格员',
    firstReceiver: '王社工',
  })
})

test('terminating takes a dated written request and the secretary', async () => {
  const { n } = desk
  const caseId = await desk.report()
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
  const request = { caseId, requestedOn: '2026-11-23', reason: '本人书面撤回' }
  expect(await desk.refusal(n.worker, 'case.terminate', request)).toBe('forbidden')
  const ahead = { ...request, requestedOn: '2026-11-24' }
  expect(await desk.refusal(n.secretary, 'case.terminate', ahead)).toBe('request-day-ahead')
  await n.done(n.secretary, 'case.terminate', request)
  expect((await desk.page(caseId)).state).toBe('terminated')
})

test('nothing ends while an agency is still asked', async () => {
  const { n } = desk
  const [organisationId, taskId] = [newId(), newId()]
  await n.done(n.worker, 'organisation.write', { organisationId, name: '市自来水公司', kind: 'utility' })
  const caseId = await desk.report()
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.assign', { holderId: n.worker.id }],
    ['agencyTask.send', { taskId, organisationId, ask: '请看一下', amount: 2, unit: 'workingDay' }],
  )
  const result = { caseId, result: 'solved', text: '好了' }
  expect(await desk.refusal(n.worker, 'case.reportResult', result)).toBe('agency-still-open')
  expect(await desk.refusal(n.worker, 'case.merge', { caseId, intoCaseId: await desk.report() })).toBe(
    'agency-still-open',
  )
  expect((await desk.page(caseId)).openAgencyTasks).toBe(1)
  await n.done(n.worker, 'agencyTask.withdraw', { taskId, reason: '自己办了' })
  await n.done(n.worker, 'case.reportResult', result)
})
