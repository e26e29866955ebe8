import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyMatter, AgencyTaskView, AgencyWorkRow } from '../../domain/cases/agency-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { CANARY, expectWalled, openOutside, type Outside } from './test-outside.ts'

let o: Outside
beforeAll(async () => {
  o = await openOutside()
})
afterAll(() => o.close())

const task = async (taskId: string) => {
  const all = await o.ask<readonly AgencyTaskView[]>(o.n.worker, 'agencyTask.ofCase', { caseId: o.caseId })
  return all.find(({ id }) => id === taskId)!
}

test('an ask sent on Monday with two working days is due on Wednesday at the end of office hours', async () => {
  const sent = await task(await o.send())
  expect(sent).toMatchObject({
    state: 'sent',
    organisationName: '市自来水公司',
    amount: 2,
    unit: 'workingDay',
  })
  expect(sent.dueAt.slice(0, 10)).toBe('2026-11-25')
})

test('the water company opens, accepts and answers through its link, and the first receiver confirms', async () => {
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  await o.done(holder, 'agencyTask.open', { taskId })
  expect((await task(taskId)).state).toBe('opened')
  await o.done(holder, 'agencyTask.open', { taskId })
  await o.done(holder, 'agencyTask.accept', { taskId })
  await o.done(holder, 'agencyTask.answer', { taskId, result: 'done', text: '已立户', number: '户号 8812' })
  const answered = await task(taskId)
  expect(answered.state).toBe('answered')
  expect(answered.links[0]).toMatchObject({ openedCount: 2, state: 'open' })
  expect(answered.words).toMatchObject([
    { kind: 'answer', byAgency: true, text: '已立户', reference: '户号 8812', code: 'done' },
  ])
  await o.done(o.n.worker, 'agencyTask.confirm', { taskId })
  expect((await task(taskId)).state).toBe('confirmed')
})

test('an answer that is not enough goes back with a new limit, and both answers stay on record', async () => {
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  const answer = (text: string) => o.done(holder, 'agencyTask.answer', { taskId, result: 'explained', text })
  await answer('没有房本办不了')
  await o.done(o.n.worker, 'agencyTask.sendBack', {
    taskId,
    reason: '街道已备案, 请再办',
    amount: 1,
    unit: 'day',
  })
  expect(await task(taskId)).toMatchObject({ state: 'accepted', sentBack: 1, answeredAt: null })
  await answer('凭备案可以办')
  const kinds = (await task(taskId)).words.map(({ kind }) => kind)
  expect(kinds).toEqual(['answer', 'sendBack', 'answer'])
})

test('an ask comes back once; the second return is refused and the next step needs a meeting or a naming', async () => {
  const first = await o.send()
  const { holder } = await o.link(first)
  await o.done(holder, 'agencyTask.object', {
    taskId: first,
    reason: '不归我们管',
    proposedOwner: '供电公司',
  })
  const again = { organisationId: o.water, insteadOf: first }
  const resend = { taskId: newId(), caseId: o.caseId, ask: '请办理', amount: 1, unit: 'day', ...again }
  expect(await o.act(o.n.worker, 'agencyTask.send', resend)).toMatchObject({
    refusal: { code: 'task-needs-naming' },
  })

  const second = await o.send({ organisationId: o.power, insteadOf: first })
  expect((await task(first)).state).toBe('withdrawn')
  const powerLink = await o.link(second)
  const back = { taskId: second, reason: '也不归我们', proposedOwner: '物业公司' }
  const refused = await o.act(powerLink.holder, 'agencyTask.object', back)
  expect(refused).toMatchObject({
    status: 'refused',
    refusal: { code: 'task-returned-before', facts: { returns: 1 } },
  })
})

test('whoever says that it is not theirs says whose it is, or that they do not know', async () => {
  const taskId = await o.send()
  const { holder } = await o.link(taskId)
  const bare = await o.act(holder, 'agencyTask.object', { taskId, reason: '不归我们管' })
  expect(bare).toMatchObject({ status: 'invalid', issues: [{ path: 'proposedOwner' }] })
  expect((await task(taskId)).state).toBe('sent')
})

test('a unit named by a meeting does not return the ask, and its page says so', async () => {
  const first = await o.send()
  await o.done((await o.link(first)).holder, 'agencyTask.object', {
    taskId: first,
    reason: '不归我们管',
    proposedOwner: '不清楚',
  })
  const naming = { kind: 'meeting', on: '2026-11-23', record: '街道会商: 由市自来水公司办理' }
  const named = await o.send({ insteadOf: first, naming })
  const { holder } = await o.link(named)
  expect(await o.ask<AgencyMatter>(holder, 'link.matter', {})).toMatchObject({
    mayObject: false,
    isNamed: true,
  })
  const objection = { taskId: named, reason: '还是不归我们', proposedOwner: '供电公司' }
  expect(await o.act(holder, 'agencyTask.object', objection)).toMatchObject({
    refusal: { code: 'task-named' },
  })
})

test('only a task that came back can be given to another, and only in its own case', async () => {
  const open = await o.send()
  const input = {
    taskId: newId(),
    caseId: o.caseId,
    organisationId: o.power,
    ask: '请办',
    amount: 1,
    unit: 'day',
  }
  for (const insteadOf of [open, newId()]) {
    const outcome = await o.act(o.n.worker, 'agencyTask.send', { ...input, insteadOf })
    expect(outcome).toMatchObject({ refusal: { code: 'task-not-objected' } })
  }
})

test('reminders are counted with the way they were made, and stay at the desk', async () => {
  const taskId = await o.send()
  await o.done(o.n.worker, 'agencyTask.remind', { taskId, way: 'phone', words: '说下午回话' })
  expect(await task(taskId)).toMatchObject({ reminders: 1, words: [{ kind: 'reminder', code: 'phone' }] })
  const { holder } = await o.link(taskId)
  expect((await o.ask<AgencyMatter>(holder, 'link.matter', {})).words).toEqual([])
})

test('a handler with an account finds what is addressed to the own organisation and nothing else', async () => {
  const mine = await o.send()
  const theirs = await o.send({ organisationId: o.power })
  const list = await o.ask<Page<AgencyWorkRow>>(o.handler, 'agencyTask.worklist', {})
  const ids = list.rows.map(({ taskId }) => taskId)
  expect(ids).toContain(mine)
  expect(ids).not.toContain(theirs)
  expect(await o.reply(o.handler, 'agencyTask.matter', { taskId: theirs })).toEqual({ status: 'notFound' })
  expect(await o.act(o.handler, 'agencyTask.accept', { taskId: theirs })).toEqual({ status: 'notFound' })
  expect(await o.reply(o.handler, 'agencyTask.ofCase', { caseId: o.caseId })).toEqual({ status: 'notFound' })
  await o.done(o.handler, 'agencyTask.accept', { taskId: mine })
  expect(await o.ask<AgencyMatter>(o.handler, 'agencyTask.matter', { taskId: mine })).toMatchObject({
    state: 'accepted',
  })
})

test('a worklist is read on from its last row, each task once', async () => {
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const page: Page<AgencyWorkRow> = await o.ask(o.handler, 'agencyTask.worklist', { limit: 2, after })
    seen.push(...page.rows.map(({ taskId }) => taskId))
    if (!page.next) break
    after = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(2)
})

test('a grid worker of the next grid, the sibling community and the administrator find no task', async () => {
  const taskId = await o.send()
  for (const who of [o.n.westWorker, o.n.siblingWorker]) {
    expect(await o.reply(who, 'agencyTask.ofCase', { caseId: o.caseId })).toEqual({ status: 'notFound' })
  }
  const administrator = await o.reply(o.n.administrator, 'agencyTask.ofCase', { caseId: o.caseId })
  expect(administrator).toEqual({ status: 'forbidden' })
  const withdraw = { taskId, reason: '不用了' }
  expect(await o.act(o.n.siblingWorker, 'agencyTask.withdraw', withdraw, o.n.ids.sibling)).toEqual({
    status: 'notFound',
  })
})

test('whoever asked for confidence is never handed over', async () => {
  const caseId = newId()
  const reporter = { reporterId: newId(), name: CANARY.name, phone: CANARY.phone, confidential: true }
  const report = {
    caseId,
    source: 'counter',
    kindCode: 'other',
    title: '其他',
    words: '别说是我说的',
    reporter,
  }
  await o.done(o.n.worker, 'case.report', report)
  const send = { taskId: newId(), caseId, organisationId: o.water, ask: '请去看看', amount: 1, unit: 'day' }
  const outcome = await o.act(o.n.worker, 'agencyTask.send', { ...send, showResident: true })
  expect(outcome).toMatchObject({ refusal: { code: 'task-no-resident' } })
  await o.done(o.n.worker, 'agencyTask.send', send)
})

test.each(['agency_task', 'agency_word', 'link', 'thanks'])(
  'the second wall shows cases.%s to its own grid only, and raises without a committee',
  async (table) => {
    const taskId = await o.send()
    await o.link(taskId)
    await o.done(o.n.worker, 'agencyTask.remind', { taskId, way: 'phone' })
    const thanks = {
      thanksId: newId(),
      caseId: o.caseId,
      kind: 'letter',
      givenOn: '2026-11-23',
      text: '谢谢',
    }
    await o.done(o.n.worker, 'thanks.record', thanks)
    await expectWalled(o, table)
  },
)

test('the names and numbers of the matter lie sealed in the database', async () => {
  const taskId = await o.send({ ask: `请联系${CANARY.name}`, showPlace: true, showResident: true })
  const owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    `select t::text as line from cases.agency_task t where id = $1
    union all select e::text from journal.entry e where subject_id = $1`,
    [taskId],
  )
  await owner.end()
  expect(rows.length).toBeGreaterThan(1)
  for (const { line } of rows) {
    expect(line).not.toContain(CANARY.name)
    expect(line).not.toContain(CANARY.phone)
    // Sealed columns print as hex: the canary's bytes must not be in there either.
    expect(line).not.toContain(Buffer.from(CANARY.name).toString('hex'))
  }
})
