import { afterAll, beforeAll, expect, test } from 'vitest'
import { answered, openDesk, type Desk } from '../../../test/cases/desk.ts'
import { caseFilter, type CaseFilter, type CaseRow } from '../../domain/cases/case-queries.ts'
import type { Today } from '../../domain/cases/today-queries.ts'
import { figureFilters } from '../../domain/cases/figure-filters.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'

/** A Monday noon. */
const NOW = '2026-11-23T04:00:00Z'
let desk: Desk
const made: Record<string, string> = {}

beforeAll(async () => {
  desk = await openDesk()
  const { n } = desk
  n.setNow('2026-11-16T02:00:00Z')
  made['overdue'] = await desk.report({ gridId: n.ids.east, title: '西门垃圾没人清', kindCode: 'rubbish' })
  made['east'] = await desk.report({ gridId: n.ids.east, kindCode: 'parking-lock' })
  n.setNow('2026-11-19T02:00:00Z')
  made['soon'] = await desk.report({ gridId: n.ids.west, kindCode: 'old-alone' })
  n.setNow(NOW)
  made['incoming'] = await desk.report()
  made['hotline'] = await desk.report({ source: 'hotline12345', sourceNumber: 'HS-9' })
  made['toVisit'] = await desk.toReturnVisit()
  made['closed'] = await desk.toReturnVisit()
  await desk.steps(made['closed'], answered(true), ['case.close'])
  for (const name of ['overdue', 'soon', 'east'])
    await desk.steps(
      made[name]!,
      ['case.accept', { duty: 'lead' }],
      ['case.assign', { holderId: n.worker.id }],
    )
})
afterAll(() => desk.close())

const names = (rows: readonly { id: string }[]) =>
  rows.map(({ id }) => Object.keys(made).find((name) => made[name] === id) ?? id)
const list = async (filter: CaseFilter, who: AccountActor = desk.n.worker) =>
  names((await desk.n.ask<Page<CaseRow>>(who, 'case.list', filter)).rows)
const note = (caseId: string) => ({ caseId, noteId: newId(), text: '看过了' })
const today = (who: AccountActor = desk.n.worker) => desk.n.ask<Today>(who, 'case.today', {})

test('a list stands in the order of due moments, whatever states are asked for', async () => {
  expect(await list({ states: ['handling', 'reported', 'checked'] })).toEqual([
    'overdue',
    'soon',
    'incoming',
    'hotline',
    'toVisit',
    'east',
  ])
})

test.each<[string, () => CaseFilter, readonly string[]]>([
  ['by state', () => ({ states: ['reported'] }), ['incoming', 'hotline']],
  ['by grid', () => ({ gridId: desk.n.ids.east }), ['overdue', 'east']],
  ['by kind', () => ({ kindCode: 'old-alone' }), ['soon']],
  ['by holder', () => ({ holderId: desk.n.worker.id, states: ['handling'] }), ['overdue', 'soon', 'east']],
  ['by source', () => ({ source: 'hotline12345' }), ['hotline']],
  ['by due day', () => ({ dueBefore: '2026-11-23' }), ['overdue']],
  ['by a part of the title', () => ({ text: '垃圾' }), ['overdue']],
  ['by words that mean something in SQL', () => ({ text: '%' }), []],
])('matters are found %s', async (_, filter, found) => {
  expect(await list(filter())).toEqual(found)
})

test('a number finds its matter however it is typed', async () => {
  const { number } = await desk.page(made['east']!)
  expect(await list({ text: number.toLowerCase().replaceAll('-', ' ') })).toEqual(['east'])
  expect(await list({ text: number.slice(-4) })).toEqual(['east'])
})

test('a key that is no key is refused, not guessed', async () => {
  const reply = await desk.n.reply(desk.n.worker, 'case.list', { after: "x' or 1=1|y" })
  expect(reply.status).toBe('invalid')
})

test('the figures of the day open exactly the rows that they count', async () => {
  const figures: Readonly<Record<string, number>> = { ...(await today()).figures }
  expect(figures).toEqual({ open: 6, overdue: 1, soon: 1, closedThisMonth: 1 })
  for (const [figure, filter] of Object.entries(figureFilters(NOW))) {
    expect(caseFilter.safeParse(filter).success).toBe(true)
    expect(await list(filter), figure).toHaveLength(figures[figure]!)
  }
})

test('the day shows what I hold, what is new, whom to call, what to look at and whom to ask', async () => {
  const day = await today()
  expect(names(day.mine)).toEqual(['overdue', 'soon', 'east'])
  expect(names(day.incoming)).toEqual(['incoming', 'hotline'])
  expect(names(day.contacts)).toEqual(['hotline'])
  expect(names(day.returnVisits)).toEqual(['toVisit'])
  expect(day.mine[0]).toMatchObject({ holder: '王社工', heldSince: '2026-11-23T04:00:00+00:00' })
})

test('the day says for whom one waits since when, and whose answer waits for us', async () => {
  const { n } = desk
  const [organisationId, taskId, caseId] = [newId(), newId(), made['east']!]
  await n.done(n.worker, 'organisation.write', { organisationId, name: '城管中队', kind: 'government' })
  const ask = { taskId, caseId, organisationId, ask: '请一起去看', amount: 3, unit: 'workingDay' }
  await n.done(n.worker, 'agencyTask.send', ask)
  expect((await today()).waiting).toMatchObject([
    {
      caseId,
      taskId,
      forWhom: '城管中队',
      since: '2026-11-23T04:00:00.000Z',
      dueAt: '2026-11-26T09:30:00.000Z',
    },
  ])
  await n.done(n.worker, 'agencyTask.withdraw', { taskId, reason: '不用了' })
  expect((await today()).waiting).toEqual([])
})

test('a request for more time waits for whoever may decide, and for nobody else', async () => {
  const { n } = desk
  const [caseId, extensionId] = [made['east']!, newId()]
  const ask = { caseId, extensionId, amount: 2, unit: 'workingDay', reason: '等配件' }
  await n.done(n.worker, 'case.askExtension', ask)
  expect((await today()).extensions).toEqual([])
  expect((await today(n.secretary)).extensions).toMatchObject([{ caseId, extensionId, askedBy: '王社工' }])
})

test('a matter on the books comes back on the day of its review', async () => {
  const { n } = desk
  await desk.steps(made['soon']!, [
    'case.putOnBooks',
    { pauseId: newId(), reason: '等亲属', reviewOn: '2026-11-24' },
  ])
  expect((await today()).reviews).toEqual([])
  n.setNow('2026-11-24T01:00:00Z')
  expect(names((await today()).reviews)).toEqual(['soon'])
  n.setNow(NOW)
})

test('the kept totals agree with a count', async () => {
  const totals = await desk.n.ask<Record<string, number>>(desk.n.worker, 'case.figures', {})
  for (const [state, total] of Object.entries(totals)) {
    const { rows } = await desk.n.ask<Page<CaseRow>>(desk.n.worker, 'case.list', { states: [state] })
    expect(rows, state).toHaveLength(total)
  }
  expect(Object.values(totals).reduce((sum, n) => sum + n)).toBe(7)
})

test('a grid worker sees, reports, notes and checks in the own grid, and nothing of the other', async () => {
  const { n } = desk
  expect(await list({}, n.eastWorker)).toEqual(['overdue', 'east'])
  expect(await list({}, n.westWorker)).toEqual(['soon'])
  expect(await list({ gridId: n.ids.west }, n.eastWorker)).toEqual([])
  expect((await today(n.eastWorker)).figures.open).toBe(2)
  expect((await n.reply(n.eastWorker, 'case.page', { caseId: made['soon'] })).status).toBe('notFound')
  expect(await desk.refusal(n.eastWorker, 'case.note', note(made['soon']!))).toBe('notFound')
  await n.done(n.eastWorker, 'case.note', note(made['overdue']!))
  const own = await desk.report({ source: 'gridWorker' }, n.eastWorker)
  expect((await desk.page(own, n.eastWorker)).gridId).toBe(n.ids.east)
  const elsewhere = {
    caseId: newId(),
    source: 'gridWorker',
    kindCode: 'other',
    words: '有事',
    gridId: n.ids.west,
  }
  expect(await desk.refusal(n.eastWorker, 'case.report', elsewhere)).toBe('notFound')
  expect(await desk.refusal(n.eastWorker, 'case.accept', { caseId: own, duty: 'lead' })).toBe('forbidden')
})

test('who runs the program, who audits and who works next door read no case', async () => {
  const { n } = desk
  const { administrator, auditor, siblingWorker, otherStreetOfficer } = n
  for (const who of [administrator, auditor, siblingWorker, otherStreetOfficer])
    for (const [query, input] of [
      ['case.list', {}],
      ['case.page', { caseId: made['overdue'] }],
      ['case.timeline', { caseId: made['overdue'] }],
      ['case.today', {}],
      ['case.callerFinds', { name: '王建' }],
    ] as const)
      expect((await n.reply(who, query, input)).status, `${who.name} ${query}`).toMatch(/notFound|forbidden/)
})
