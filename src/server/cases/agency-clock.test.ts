import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ladder } from '../../domain/cases/agency-ladder.ts'
import type { AgencyMatter, AgencyTaskView } from '../../domain/cases/agency-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { expectWalled, openOutside, type Outside } from './test-outside.ts'

let o: Outside
beforeAll(async () => {
  o = await openOutside()
})
afterAll(() => o.close())

const MONDAY = '2026-11-23T02:00:00Z'

const task = async (taskId: string) => {
  const all = await o.ask<readonly AgencyTaskView[]>(o.n.worker, 'agencyTask.ofCase', { caseId: o.caseId })
  return all.find(({ id }) => id === taskId)!
}
const asking = (taskId: string) => ({
  taskId,
  extensionId: newId(),
  amount: 3,
  unit: 'workingDay',
  reason: '配件还没有到货',
})

test('the page behind a link says how much time is left in plain working days', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  expect(await o.ask<AgencyMatter>(holder, 'link.matter', {})).toMatchObject({
    timeLeft: { kind: 'left', n: 2, unit: 'workingDay' },
    mayAskExtension: true,
  })
  o.setNow('2026-11-27T02:00:00Z')
  expect(await o.ask<AgencyMatter>(holder, 'link.matter', {})).toMatchObject({
    timeLeft: { kind: 'over', n: 2, unit: 'day' },
    mayAskExtension: false,
  })
})

test('more time asked before the end and granted begins where the first limit ended; it is counted', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  const request = asking(taskId)
  await o.done(holder, 'agencyTask.askExtension', request)
  expect((await task(taskId)).extensionAsked).toMatchObject({ amount: 3, unit: 'workingDay' })
  expect(await o.act(holder, 'agencyTask.askExtension', asking(taskId))).toMatchObject({
    refusal: { code: 'task-extension-waiting' },
  })
  await o.done(o.n.worker, 'agencyTask.decideExtension', {
    taskId,
    extensionId: request.extensionId,
    grant: true,
  })
  const granted = await task(taskId)
  // Wednesday and three working days: Monday, 30 November.
  expect(granted.dueAt.slice(0, 10)).toBe('2026-11-30')
  expect(granted).toMatchObject({ extended: 1, extensionAsked: null, state: 'sent' })
  expect(granted.words.map(({ kind }) => kind)).toEqual(['extensionAsked', 'extensionGranted'])
  const again = { taskId, extensionId: request.extensionId, grant: true }
  expect(await o.act(o.n.worker, 'agencyTask.decideExtension', again)).toMatchObject({
    refusal: { code: 'task-extension-unknown' },
  })
})

test('what is asked after the end, or refused, moves nothing', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  const request = asking(taskId)
  await o.done(holder, 'agencyTask.askExtension', request)
  const { dueAt } = await task(taskId)
  const no = { taskId, extensionId: request.extensionId, grant: false, note: '居民等不了' }
  await o.done(o.n.worker, 'agencyTask.decideExtension', no)
  expect(await task(taskId)).toMatchObject({ dueAt, extended: 0 })
  o.setNow('2026-11-26T02:00:00Z')
  expect(await o.act(holder, 'agencyTask.askExtension', asking(taskId))).toMatchObject({
    refusal: { code: 'task-extension-late' },
  })
})

test('a task that was paused over Tuesday is due two working days later than without it, less what had passed', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const pause = { taskId, pauseId: newId(), reason: '等居民补材料' }
  await o.done(o.n.worker, 'agencyTask.pause', pause)
  expect(await o.act(o.n.worker, 'agencyTask.pause', { ...pause, pauseId: newId() })).toMatchObject({
    refusal: { code: 'task-paused-already' },
  })
  expect(await task(taskId)).toMatchObject({ timeLeft: null })
  o.setNow('2026-11-25T02:00:00Z')
  await o.done(o.n.worker, 'agencyTask.resume', { taskId })
  expect((await task(taskId)).dueAt.slice(0, 10)).toBe('2026-11-27')
  expect(await o.act(o.n.worker, 'agencyTask.resume', { taskId })).toMatchObject({
    refusal: { code: 'task-not-paused' },
  })
})

test('a new limit after an answer that was not enough runs from then on, without what was granted before', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  const request = asking(taskId)
  await o.done(holder, 'agencyTask.askExtension', request)
  const yes = { taskId, extensionId: request.extensionId, grant: true }
  await o.done(o.n.worker, 'agencyTask.decideExtension', yes)
  await o.done(holder, 'agencyTask.answer', { taskId, result: 'explained', text: '办不了' })
  o.setNow('2026-11-24T02:00:00Z')
  const back = { taskId, reason: '请再办', amount: 1, unit: 'workingDay' }
  await o.done(o.n.worker, 'agencyTask.sendBack', back)
  const pause = { taskId, pauseId: newId(), reason: '等材料' }
  await o.done(o.n.worker, 'agencyTask.pause', pause)
  await o.done(o.n.worker, 'agencyTask.resume', { taskId })
  expect((await task(taskId)).dueAt.slice(0, 10)).toBe('2026-11-25')
})

test('the ladder is the community’s own as soon as its secretary writes it', async () => {
  expect((await o.ask<Ladder>(o.n.worker, 'agency.ladder', {})).length).toBe(5)
  const rungs: Ladder = [{ when: 'before', amount: 12, tell: ['holder'] }]
  expect(await o.act(o.n.worker, 'ladder.write', { rungs })).toEqual({ status: 'forbidden' })
  await o.done(o.n.secretary, 'ladder.write', { rungs })
  expect(await o.ask<Ladder>(o.n.worker, 'agency.ladder', {})).toEqual(rungs)
})

test('nobody but the program warns', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const { dueAt } = await task(taskId)
  const warning = { taskId, dueAt, rung: 'before-48' }
  expect(await o.act(o.n.secretary, 'agencyTask.warn', warning)).toEqual({ status: 'forbidden' })
})

test.each(['agency_extension', 'agency_pause'])('the second wall holds for cases.%s', (table) =>
  expectWalled(o, table),
)
