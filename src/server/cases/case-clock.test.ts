import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { chinaCalendar } from '../../domain/cases/calendar-china.ts'
import { newId } from '../../domain/kit/ids.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
/** A Monday, ten in the morning. */
beforeEach(() => desk.n.setNow('2026-11-23T02:00:00Z'))

const dueAt = async (caseId: string) => (await desk.page(caseId)).dueAt
const due = async (kindCode: string) => dueAt(await desk.report({ kindCode }))
const END_OF_OFFICE = 'T09:30:00Z'
const limit = { amount: 2, unit: 'workingDay' } as const

test('the clock starts at the report, not when somebody takes it on', async () => {
  const caseId = await desk.report()
  desk.n.setNow('2026-11-25T02:00:00Z')
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
  expect(await desk.page(caseId)).toMatchObject({
    dueAt: `2026-11-30${END_OF_OFFICE}`,
    timeLeft: { kind: 'left', n: 3, unit: 'workingDay' },
  })
})

test('danger has two hours, water a day, an ordinary matter five workdays, a hard one fifteen days', async () => {
  expect(await due('danger')).toBe('2026-11-23T04:00:00Z')
  expect(await due('water-cut')).toBe('2026-11-24T02:00:00Z')
  expect(await due('corridor-scrap')).toBe(`2026-11-30${END_OF_OFFICE}`)
  expect(await due('parking-lock')).toBe(`2026-12-08${END_OF_OFFICE}`)
})

test('a paper from last week is due by last week; one from tomorrow is not taken', async () => {
  const { n } = desk
  const caseId = await desk.report({ reportedAt: '2026-11-16T02:00:00Z' })
  expect(await desk.page(caseId)).toMatchObject({ dueAt: `2026-11-23${END_OF_OFFICE}` })
  const input = {
    caseId: newId(),
    source: 'own',
    kindCode: 'other',
    words: '补登',
    reportedAt: '2026-11-23T02:00:01Z',
  }
  expect(await desk.refusal(n.worker, 'case.report', input)).toBe('report-in-future')
})

test('days on which a matter stood still are added; while it stands nothing is left or late', async () => {
  const caseId = await desk.report()
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.pause', { pauseId: newId(), reason: '等业主回来', expectedOn: '2026-11-26' }],
  )
  desk.n.setNow('2026-11-26T02:00:00Z')
  expect(await desk.page(caseId)).toMatchObject({
    state: 'paused',
    timeLeft: null,
    pauses: [{ reason: '等业主回来', expectedOn: '2026-11-26', until: null }],
  })
  await desk.steps(caseId, ['case.resume'])
  expect(await dueAt(caseId)).toBe(`2026-12-03${END_OF_OFFICE}`)
})

test('what cannot be settled now goes on the books with a day of review ahead', async () => {
  const { n } = desk
  const caseId = await desk.report()
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }], ['case.assign', { holderId: n.worker.id }])
  const shelf = (reviewOn: string) => ({ caseId, pauseId: newId(), reason: '要等改造', reviewOn })
  expect(await desk.refusal(n.worker, 'case.putOnBooks', shelf('2026-11-23'))).toBe('review-day-past')
  await n.done(n.worker, 'case.putOnBooks', shelf('2027-03-01'))
  expect(await desk.page(caseId)).toMatchObject({ state: 'onBooks', reviewOn: '2027-03-01' })
})

test('more time is asked for in time, decided by somebody else, and added', async () => {
  const { n } = desk
  const caseId = await desk.report()
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
  const [extensionId, reason] = [newId(), '要等配件']
  await n.done(n.secretary, 'case.askExtension', { caseId, extensionId, reason, ...limit })
  const again = { caseId, extensionId: newId(), reason, ...limit }
  expect(await desk.refusal(n.worker, 'case.askExtension', again)).toBe('extension-waiting-already')
  const yes = { caseId, extensionId, grant: true }
  expect(await desk.refusal(n.worker, 'case.decideExtension', yes)).toBe('forbidden')
  expect(await desk.refusal(n.secretary, 'case.decideExtension', yes)).toBe('extension-own')
  expect(await dueAt(caseId)).toBe(`2026-11-30${END_OF_OFFICE}`)
})

test('a granted extension moves the due moment, a refused one does not, and after the end none is asked for', async () => {
  const { n } = desk
  const caseId = await desk.report()
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
  for (const grant of [false, true]) {
    const extensionId = newId()
    await n.done(n.worker, 'case.askExtension', { caseId, extensionId, reason: '要等配件', ...limit })
    await n.done(n.secretary, 'case.decideExtension', { caseId, extensionId, grant })
    expect(await dueAt(caseId)).toBe(grant ? `2026-12-02${END_OF_OFFICE}` : `2026-11-30${END_OF_OFFICE}`)
  }
  n.setNow('2026-12-02T10:00:00Z')
  const late = { caseId, extensionId: newId(), reason: '忘了', ...limit }
  expect(await desk.refusal(n.worker, 'case.askExtension', late)).toBe('extension-after-due')
})

test('a second course has nothing of the pauses and extensions of the first', async () => {
  const caseId = await desk.report()
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.pause', { pauseId: newId(), reason: '等一等' }],
  )
  desk.n.setNow('2026-11-25T02:00:00Z')
  await desk.n.done(desk.n.secretary, 'case.terminate', { caseId, requestedOn: '2026-11-25', reason: '撤回' })
  desk.n.setNow('2026-11-30T02:00:00Z')
  await desk.steps(caseId, ['case.reopen', { reason: '还是没解决' }])
  expect(await dueAt(caseId)).toBe(`2026-12-07${END_OF_OFFICE}`)
})

test('another kind has another limit from the same beginning', async () => {
  const caseId = await desk.report()
  desk.n.setNow('2026-11-24T02:00:00Z')
  await desk.steps(caseId, ['case.reclassify', { kindCode: 'parking-lock' }])
  expect(await desk.page(caseId)).toMatchObject({
    kindCode: 'parking-lock',
    dueAt: `2026-12-08${END_OF_OFFICE}`,
  })
  // What it is to the community goes with the kind until somebody has taken it up and said so.
  await desk.steps(caseId, ['case.reclassify', { kindCode: 'street-vendor' }])
  expect(await desk.page(caseId)).toMatchObject({ duty: 'notOurs', listItem: '城市管理综合执法部门' })
  const lead = { caseId, duty: 'lead' }
  expect(await desk.refusal(desk.n.worker, 'case.accept', lead)).toBe('kind-not-ours')
  await desk.steps(
    caseId,
    ['case.reclassify', { kindCode: 'noise' }],
    ['case.accept', lead],
    ['case.reclassify', { kindCode: 'illegal-building' }],
  )
  expect(await desk.page(caseId)).toMatchObject({ kindCode: 'illegal-building', duty: 'lead' })
  const gone = { caseId, kindCode: 'no-such-kind' }
  expect(await desk.refusal(desk.n.worker, 'case.reclassify', gone)).toBe('kind-unknown')
})

test('a year whose holidays are not published makes a due moment uncertain, until the notice is typed in', async () => {
  const { n } = desk
  n.setNow('2026-12-29T02:00:00Z')
  const caseId = await desk.report()
  expect(await desk.page(caseId)).toMatchObject({ dueAt: `2027-01-05${END_OF_OFFICE}`, dueUncertain: [2027] })
  const exceptions = [
    ...chinaCalendar.exceptions,
    { day: '2027-01-01', kind: 'holiday', name: '元旦' },
    { day: '2027-01-04', kind: 'holiday', name: '元旦' },
  ]
  const published = { ...chinaCalendar, exceptions, publishedYears: [2026, 2027] }
  await n.done(n.worker, 'calendar.write', published)
  expect(await desk.page(caseId)).toMatchObject({ dueAt: `2027-01-07${END_OF_OFFICE}`, dueUncertain: [] })
  await n.done(n.worker, 'calendar.write', chinaCalendar)
  expect(await dueAt(caseId)).toBe(`2027-01-05${END_OF_OFFICE}`)
})

test('a kind that was retired is chosen no more, and its matters go on', async () => {
  const { n } = desk
  const caseId = await desk.report({ kindCode: 'noise' })
  await n.done(n.worker, 'kind.retire', { code: 'noise' })
  await n.done(n.worker, 'kind.retire', { code: 'smell' })
  const again = { caseId: newId(), source: 'own', kindCode: 'smell', words: '有异味' }
  expect(await desk.refusal(n.worker, 'case.report', again)).toBe('kind-unknown')
  await desk.steps(caseId, ['case.accept', { duty: 'lead' }])
})
