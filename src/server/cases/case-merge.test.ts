import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { newId } from '../../domain/kit/ids.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const reporter = (name: string, more = {}) => ({ reporter: { reporterId: newId(), name, ...more } })
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
