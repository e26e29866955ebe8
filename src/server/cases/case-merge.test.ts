import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const reporter = (name: string, more = {}) => ({ reporter: { reporterId: newId(), name, ...more } })
/** Each line with what of its detail is read, and its words. */
const course = async (caseId: string) => {
  const lines = await desk.n.ask<readonly TimelineLine[]>(desk.n.worker, 'case.timeline', { caseId })
  return lines.map(({ action, detail: { into: _into, from: _from, ...read }, text }) => [action, read, text])
}
const masks = async (caseId: string) => (await desk.page(caseId)).reporters.map(({ nameMask }) => nameMask)

test('joined matters keep every reporter, and each gets the own back when they are split again', async () => {
  const [first, second, third] = [
    await desk.report(reporter('赵一')),
    await desk.report(reporter('钱二')),
    await desk.report(reporter('孙三')),
  ]
  await desk.steps(third, ['case.merge', { intoCaseId: second }])
  await desk.steps(second, ['case.merge', { intoCaseId: first }])
  expect(await masks(first)).toEqual(['赵*', '钱*', '孙*'])
  expect(await desk.page(second)).toMatchObject({ state: 'merged', mergedInto: { id: first } })
  await desk.steps(second, ['case.unmerge', { reason: '不是一件事' }])
  expect(await masks(first)).toEqual(['赵*'])
  expect(await masks(second)).toEqual(['钱*', '孙*'])
  expect((await desk.page(second)).state).toBe('accepted')
  await desk.steps(third, ['case.unmerge', { reason: '也不是' }])
  expect(await masks(third)).toEqual(['孙*'])
})

test('a matter is not joined into itself, nor into one that has ended', async () => {
  const { n } = desk
  const [caseId, ended] = [await desk.report(), await desk.report()]
  await desk.steps(ended, ['case.answerAtOnce', { text: '已经在办了' }])
  expect(await desk.refusal(n.worker, 'case.merge', { caseId, intoCaseId: caseId })).toBe('merge-into-itself')
  expect(await desk.refusal(n.worker, 'case.merge', { caseId, intoCaseId: ended })).toBe('merge-into-closed')
  expect(await desk.refusal(n.worker, 'case.merge', { caseId, intoCaseId: newId() })).toBe(
    'merge-into-closed',
  )
})

test('both matters tell in their course that they were one and were split again', async () => {
  const [first, second] = [await desk.report(reporter('赵一')), await desk.report(reporter('钱二'))]
  await desk.steps(second, ['case.merge', { intoCaseId: first }], ['case.unmerge', { reason: '不是一件事' }])
  const [a, b] = [(await desk.page(first)).number, (await desk.page(second)).number]
  const told = async (caseId: string) => (await course(caseId)).filter(([action]) => action !== 'case.report')
  expect(await told(second)).toEqual([
    ['case.unmerge', { fromNumber: a, number: b }, '不是一件事'],
    ['case.merge', { intoNumber: a, number: b }, ''],
  ])
  expect(await told(first)).toEqual([
    ['case.unmerge', { fromNumber: a, number: b, isOther: true }, '不是一件事'],
    ['case.merge', { intoNumber: a, number: b, isOther: true }, ''],
  ])
})

test('whoever was joined by mistake gets a matter of his own with his own words, from the day on which he came', async () => {
  const { n } = desk
  const first = await desk.report(reporter('赵一'))
  const reporterId = newId()
  n.setNow('2026-11-24T02:00:00Z')
  await n.done(n.worker, 'case.join', {
    caseId: first,
    words: '我说的是楼上漏水',
    reporter: { reporterId, name: '钱二', phone: '13900002222' },
  })
  n.setNow('2026-11-25T02:00:00Z')
  const newCaseId = newId()
  const part = { caseId: first, reporterId, newCaseId, reason: '说的是另一件事' }
  await n.done(n.worker, 'case.part', part)
  expect(await masks(first)).toEqual(['赵*'])
  const own = await desk.page(newCaseId)
  expect(own).toMatchObject({
    state: 'reported',
    words: '我说的是楼上漏水',
    reporters: [{ nameMask: '钱*' }],
  })
  expect(own.reportedAt).toContain('2026-11-24')
  const [line] = await course(newCaseId)
  const { number } = await desk.page(first)
  expect(line).toEqual(['case.part', { fromNumber: number, number: own.number }, '说的是另一件事'])
  expect((await course(first))[0]).toEqual([
    'case.part',
    { fromNumber: number, number: own.number, isOther: true },
    '说的是另一件事',
  ])
})

test('the only reporter is not parted, nor one who came along with a whole matter; nobody joins what has ended', async () => {
  const { n } = desk
  const [first, second] = [await desk.report(reporter('赵一')), await desk.report(reporter('钱二'))]
  const part = async (caseId: string, at: number) => {
    const reporterId = (await desk.page(caseId)).reporters[at]!.id
    return desk.refusal(n.worker, 'case.part', { caseId, reporterId, newCaseId: newId(), reason: '另一件' })
  }
  expect(await part(first, 0)).toBe('part-only-reporter')
  await desk.steps(second, ['case.merge', { intoCaseId: first }])
  expect(await part(first, 1)).toBe('part-came-merged')
  expect((await desk.page(first)).reporters[1]).toMatchObject({ cameWith: expect.stringMatching(/-2026-/) })
  const join = { caseId: second, reporter: { reporterId: newId(), name: '孙三' } }
  expect(await desk.refusal(n.worker, 'case.join', join)).toBe('wrong-state')
})

test('somebody who reports the same again joins, once, with his own words', async () => {
  const { n } = desk
  const caseId = await desk.report()
  const personId = newId()
  await n.done(n.worker, 'person.register', {
    personId,
    name: '李四',
    phones: [{ phoneId: newId(), number: '13900001111' }],
  })
  const join = () => ({ caseId, words: '我家也是', reporter: { reporterId: newId(), personId } })
  await n.done(n.worker, 'case.join', join())
  expect((await desk.page(caseId)).reporters).toMatchObject([
    { personId, nameMask: '李*', phoneMask: '139****1111', words: '我家也是' },
  ])
  expect(await desk.refusal(n.worker, 'case.join', join())).toBe('reporter-known')
})

test("a full name and number are shown for a reason, on the books and within the day's budget", async () => {
  const { n } = desk
  const told = { name: '周五', phone: '13700002222', confidential: true }
  const caseId = await desk.report(reporter('', told))
  const [one] = (await desk.page(caseId)).reporters
  expect(one).toMatchObject({ nameMask: '***', phoneMask: '137****2222' })
  const ask = { caseId, reporterId: one!.id, reason: 'contact' }
  expect(await n.act(n.worker, 'case.revealReporter', ask)).toMatchObject({
    status: 'done',
    secret: { name: '周五', phone: '13700002222' },
  })
  expect(await desk.refusal(n.worker, 'case.revealReporter', { ...ask, reporterId: newId() })).toBe(
    'notFound',
  )
  for (let used = 1; used < 30; used += 1) await n.done(n.worker, 'case.revealReporter', ask)
  expect(await desk.refusal(n.worker, 'case.revealReporter', ask)).toBe('reveal-budget')
})
