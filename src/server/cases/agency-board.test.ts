import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyWorkRow } from '../../domain/cases/agency-view.ts'
import type { AgencyBoard, BoardFigure, BoardRow, HandedRow } from '../../domain/cases/board-queries.ts'
import type { AccountActor, Actor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { openOutside, type Outside } from './test-outside.ts'

const MONDAY = '2026-11-23T02:00:00Z'

let o: Outside
/** Answers for the water company of both communities; each keeps it in its own directory. */
let both: Actor
const siblingWater = newId()
const siblingCase = newId()
beforeAll(async () => {
  o = await openOutside()
  const { n } = o
  const at = n.ids.sibling
  const act = async (action: Parameters<Outside['act']>[1], input: unknown) => {
    const outcome = await o.act(n.siblingWorker, action, input, at)
    if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
  }
  await act('organisation.write', { organisationId: siblingWater, name: '自来水', kind: 'utility' })
  await act('case.report', {
    caseId: siblingCase,
    source: 'counter',
    kindCode: 'other',
    title: '邻社区的水管',
    words: '水管漏水',
  })
  await act('case.accept', { caseId: siblingCase, duty: 'assist' })
  const grant = (areaId: string, organisationId: string) => ({
    role: 'agencyHandler' as const,
    areaId,
    areaPath: o.house.areas.find(areaId)!.path,
    from: '2026-01-01',
    organisationId,
  })
  const handler: AccountActor = {
    kind: 'account',
    id: newId(),
    name: '水司经办人',
    sessionId: newId(),
    grants: [grant(n.ids.community, o.water), grant(at, siblingWater)],
  }
  both = handler
})
afterAll(() => o.close())

const sendInSibling = async () => {
  const taskId = newId()
  const input = {
    taskId,
    caseId: siblingCase,
    organisationId: siblingWater,
    ask: '请修水管',
    amount: 1,
    unit: 'workingDay',
  }
  const outcome = await o.act(o.n.siblingWorker, 'agencyTask.send', input, o.n.ids.sibling)
  expect(outcome.status).toBe('done')
  return taskId
}
const worklist = (input: object = {}, who: Actor = both) =>
  o.ask<Page<AgencyWorkRow>>(who, 'agencyTask.worklist', input)
const board = () => o.ask<AgencyBoard>(o.n.worker, 'agency.board', {})
const line = async () => (await board()).lines.find(({ organisationId }) => organisationId === o.water)
const rows = (figure: BoardFigure, more = {}) =>
  o.ask<Page<BoardRow>>(o.n.worker, 'agency.rows', { figure, organisationId: o.water, ...more })

test('one list over all communities that are served, by due moment, read on by its key', async () => {
  o.setNow(MONDAY)
  const here = [await o.send(), await o.send({ amount: 4 })]
  const there = await sendInSibling()
  const seen: AgencyWorkRow[] = []
  for (let after: string | undefined; ;) {
    const page = await worklist({ limit: 1, after })
    seen.push(...page.rows)
    if (!page.next) break
    after = page.next
  }
  expect(seen.map(({ taskId }) => taskId)).toEqual([there, here[0], here[1]])
  expect(seen[0]).toMatchObject({ committeeId: o.n.ids.sibling, timeLeft: { kind: 'left', n: 1 } })
  const one = await worklist({ committeeId: o.n.ids.community })
  expect(one.rows.map(({ taskId }) => taskId)).toEqual(here)
})

test('taken up in bulk, in both communities with one sending, each with its own outcome', async () => {
  o.setNow(MONDAY)
  const tasks = [await o.send(), await o.send()]
  const there = await sendInSibling()
  const envelope = (taskId: string, at: string) => ({
    id: newId(),
    action: 'agencyTask.accept',
    input: { taskId },
    madeAt: MONDAY,
    at,
  })
  const foreign = await o.send({ organisationId: o.power })
  const reply = await o.app.inject({
    method: 'POST',
    url: '/api/do',
    headers: o.signedIn(both),
    payload: {
      envelopes: [
        ...tasks.map((taskId) => envelope(taskId, o.n.ids.community)),
        envelope(there, o.n.ids.sibling),
        envelope(foreign, o.n.ids.community),
        envelope(tasks[0]!, o.n.ids.community),
      ],
    },
  })
  const { outcomes } = reply.json<{ outcomes: { status: string }[] }>()
  expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'notFound', 'refused'])
  const taken = await worklist({ show: 'accepted' })
  expect(taken.rows.map(({ taskId }) => taskId)).toEqual(expect.arrayContaining([...tasks, there]))
})

test('a handler of one community finds nothing of the other, though the account is the same', async () => {
  o.setNow(MONDAY)
  const there = await sendInSibling()
  expect((await worklist({}, o.handler)).rows.map(({ taskId }) => taskId)).not.toContain(there)
  expect(await o.reply(o.handler, 'agencyTask.matter', { taskId: there }, o.n.ids.sibling)).toEqual({
    status: 'notFound',
  })
  expect((await o.reply(both, 'agencyTask.matter', { taskId: there }, o.n.ids.sibling)).status).toBe(
    'answered',
  )
})

test('each figure of the board opens just its rows', async () => {
  o.setNow('2026-12-01T02:00:00Z')
  const before = (await line())!
  const [late, quick, longer] = [await o.send(), await o.send(), await o.send()]
  const { holder: lateLink } = await o.link(late)
  const { holder: quickLink } = await o.link(quick)
  const { holder: longLink } = await o.link(longer)
  const request = { taskId: longer, extensionId: newId(), amount: 5, unit: 'workingDay', reason: '等配件' }
  await o.done(longLink, 'agencyTask.askExtension', request)
  const grant = { taskId: longer, extensionId: request.extensionId, grant: true }
  await o.done(o.n.worker, 'agencyTask.decideExtension', grant)
  const answer = (taskId: string) => ({ taskId, result: 'done', text: '办好了' })
  await o.done(quickLink, 'agencyTask.answer', answer(quick))
  o.setNow('2026-12-07T02:00:00Z')
  expect((await line())!.overdue).toBeGreaterThan(0)
  await o.done(lateLink, 'agencyTask.answer', answer(late))
  await o.done(longLink, 'agencyTask.answer', answer(longer))
  // Asked again and answered again: it is one answer in time or not, not two.
  const again = { taskId: quick, reason: '再看看', amount: 1, unit: 'workingDay' }
  await o.done(o.n.worker, 'agencyTask.sendBack', again)
  await o.done(quickLink, 'agencyTask.answer', answer(quick))
  const after = (await line())!
  expect(after.answered - before.answered).toBe(3)
  expect(after.inTime - before.inTime).toBe(2)
  expect(after.extended - before.extended).toBe(1)
  for (const [figure, n] of [
    ['owed', after.owed],
    ['overdue', after.overdue],
    ['back', after.back],
    ['answered', after.answered],
    ['inTime', after.inTime],
    ['late', after.answered - after.inTime],
    ['extended', after.extended],
  ] as const)
    expect([figure, (await rows(figure)).rows.length]).toEqual([figure, n])
  const first = await rows('answered', { limit: 1 })
  const second = await rows('answered', { limit: 1, after: first.next })
  expect(second.rows[0]!.taskId).not.toBe(first.rows[0]!.taskId)
})

test('a matter that changed hands three times is shown with how often', async () => {
  const owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
  await owner.query('update cases.case set hand_overs = 3 where id = $1', [o.caseId])
  await owner.end()
  expect((await board()).handedOver).toBe(1)
  expect(await o.ask<readonly HandedRow[]>(o.n.worker, 'case.handedOver', {})).toMatchObject([
    { caseId: o.caseId, handOvers: 3, number: o.caseNumber },
  ])
})

test('the board is for the desk and the street, and for no agency', async () => {
  for (const query of ['agency.board', 'case.handedOver'] as const) {
    expect((await o.reply(o.n.streetOfficer, query, {})).status).toBe('answered')
    expect((await o.reply(both, query, {})).status).toBe('forbidden')
    expect((await o.reply(o.n.siblingWorker, query, {})).status).toBe('notFound')
  }
})
