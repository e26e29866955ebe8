import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Client } from 'pg'
import { SYSTEM_ACTOR } from '../domain/identity/actor.ts'
import type { ReachRow } from '../domain/cases/reach-queries.ts'
import { newId } from '../domain/kit/ids.ts'
import { openPostOffice, PHONE, type PostOffice } from '../../test/messages/post-office.ts'

let o: PostOffice
let owner: Client
beforeAll(async () => {
  o = await openPostOffice()
  owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
  await o.done(o.n.secretary, 'channel.write', { isOn: true, config: { channel: 'sink' } })
  // Who can be given a case is read from the table of roles.
  await owner.query(
    `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at)
     values ($1, $2, 'communityWorker', $3, '2026-01-01', now())`,
    [newId(), o.n.worker.id, o.n.ids.community],
  )
})
afterAll(async () => {
  await owner.end()
  await o.close()
})
beforeEach(async () => {
  o.setNow('2026-11-23T02:00:00Z')
  await owner.query(
    'delete from messages.outbox; delete from messages.stop; delete from cases.reach_try; delete from cases.reach; delete from cases.reach_ladder',
  )
})

/** Everything that is owed goes out; returns what was received since, the text of each. */
async function received(): Promise<readonly string[]> {
  const before = new Set((await o.sink()).map(({ id }) => id))
  await o.postman.round()
  return (await o.sink()).filter(({ id }) => !before.has(id)).map(({ text }) => text)
}

const reaches = (caseId: string) => o.ask<readonly ReachRow[]>(o.n.worker, 'reach.ofCase', { caseId })

async function resolve(caseId: string): Promise<void> {
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'lead' })
  await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.worker.id })
  await o.done(o.n.worker, 'case.reportResult', { caseId, result: 'solved', text: '灯换好了' })
}

test('a resident who agreed is told of each turn, with a link of his own that opens his matter', async () => {
  const { caseId, reporterId } = await o.report()
  const [first] = await received()
  expect(first).toMatch(/您反映的事已收到.*https:\/\/linli\.test\/s\/[2-9A-Z]{12}$/)
  const holder = await o.opens(first!)
  expect(holder.opens).toEqual({ kind: 'case', id: caseId, committeeId: o.n.ids.community })
  expect(await o.ask(holder, 'resident.progress', {})).toMatchObject({ caseId, stage: 'received' })
  await resolve(caseId)
  expect(await received()).toEqual([expect.stringContaining('有结果了')])
  await o.done(o.n.worker, 'case.check', { caseId, agrees: true, onSite: true })
  const [judge] = await received()
  expect(judge).toContain('真的解决了吗')
  const resident = await o.opens(judge!)
  const visit = {
    caseId,
    visitId: newId(),
    reached: true,
    way: 'link',
    reporterId,
    solved: true,
    satisfaction: 'satisfied',
  }
  await o.done(resident, 'case.returnVisit', visit)
  expect((await reaches(caseId)).map(({ state, endedHow }) => [state, endedHow])).toEqual([
    ['reached', 'returnVisit'],
  ])
})

test('somebody who joins is told, and so is everybody whose matter is merged into another', async () => {
  const [one, other] = [await o.report(), await o.report({}, { phone: '13900005678' })]
  await received()
  const reporter = { reporterId: newId(), name: '吴老师', phone: '13700001111', wantsMessages: true }
  await o.done(o.n.worker, 'case.join', { caseId: one.caseId, reporter })
  expect(await received()).toEqual([expect.stringContaining('同一件')])
  await o.done(o.n.worker, 'case.merge', { caseId: other.caseId, intoCaseId: one.caseId })
  const told = await received()
  expect(told).toEqual([expect.stringContaining('同一件')])
  expect((await o.opens(told[0]!)).opens?.id).toBe(one.caseId)
})

test('whoever is split off again is told, with a link to the matter that is now his own', async () => {
  const [one, other] = [await o.report(), await o.report({}, { phone: '13900005678' })]
  const reporter = { reporterId: newId(), name: '吴老师', phone: '13700001111', wantsMessages: true }
  await o.done(o.n.worker, 'case.join', { caseId: one.caseId, reporter })
  await o.done(o.n.worker, 'case.merge', { caseId: other.caseId, intoCaseId: one.caseId })
  await received()
  await o.done(o.n.worker, 'case.unmerge', { caseId: other.caseId, reason: '不是一件事' })
  const again = await received()
  expect(again).toEqual([expect.stringContaining('单独办')])
  expect((await o.opens(again[0]!)).opens?.id).toBe(other.caseId)
  const newCaseId = newId()
  const part = { caseId: one.caseId, reporterId: reporter.reporterId, newCaseId, reason: '说的是别的事' }
  await o.done(o.n.worker, 'case.part', part)
  const told = await received()
  expect(told).toEqual([expect.stringContaining('单独办')])
  expect((await o.opens(told[0]!)).opens?.id).toBe(newCaseId)
})

test('whoever agreed to no message is to be called when the matter is joined to another, and when it is split off', async () => {
  const one = await o.report()
  const other = await o.report({}, { phone: '13900005678', wantsMessages: false })
  const nameless = await o.report({}, { phone: '', wantsMessages: false })
  await received()
  const due = async () => {
    const rows = await o.ask<readonly ReachRow[]>(o.n.worker, 'reach.due', {})
    return rows.map(({ caseId, about, step, phoneMask }) => ({ caseId, about, step, phoneMask }))
  }
  const before = (await due()).length
  for (const [n, { caseId }] of [other, nameless].entries()) {
    // They stand in the order in which they began to wait.
    o.setNow(`2026-11-23T02:0${n + 1}:00Z`)
    await o.done(o.n.worker, 'case.merge', { caseId, intoCaseId: one.caseId })
  }
  expect(await received()).toEqual([])
  const call = { step: 'call', phoneMask: '139****5678' }
  const joined = { caseId: one.caseId, about: 'case-joined' }
  const asked = { step: 'neighbour', phoneMask: '' }
  expect((await due()).slice(before)).toEqual([
    { ...joined, ...call },
    { ...joined, ...asked },
  ])
  // Nobody could be reached yet; now there is something else to say, once.
  o.setNow('2026-11-23T02:03:00Z')
  await o.done(o.n.worker, 'case.unmerge', { caseId: other.caseId, reason: '不是一件事' })
  const split = { caseId: other.caseId, about: 'case-split', ...call }
  expect((await due()).slice(before)).toEqual([{ ...joined, ...asked }, split])
  const contact = { caseId: other.caseId, noteId: newId(), way: 'telephone', reached: true, text: '说过了' }
  await o.done(o.n.worker, 'case.contact', contact)
  expect((await due()).slice(before)).toEqual([{ ...joined, ...asked }])
})

test('whoever left no telephone hears the result from a neighbour or at the own door, and is on the day’s list', async () => {
  const without = { phone: '', wantsMessages: false }
  const { caseId } = await o.report({}, without)
  const unnamed = await o.report({}, { ...without, confidential: true })
  const landline = await o.report({}, { phone: '0471-6601234' })
  const silent = await o.report({}, { phone: '13900005678', wantsMessages: false })
  for (const one of [caseId, unnamed.caseId, landline.caseId, silent.caseId]) await resolve(one)
  await received()
  const due = async () => {
    const rows = await o.ask<readonly ReachRow[]>(o.n.worker, 'reach.due', {})
    return new Map(rows.map((row) => [row.caseId, row]))
  }
  const first = await due()
  expect(first.get(caseId)).toMatchObject({ step: 'neighbour', phoneMask: '', about: 'case-answered' })
  expect(first.get(unnamed.caseId)).toMatchObject({ step: 'knock', nameMask: '***' })
  expect(first.get(landline.caseId)).toMatchObject({ step: 'call' })
  expect(first.get(silent.caseId)).toBeUndefined()
  o.setNow('2026-11-24T02:00:00Z')
  await o.schedule.round()
  expect((await due()).get(caseId)).toMatchObject({ step: 'knock', state: 'open' })
  const { id: reachId } = (await due()).get(caseId)!
  await o.done(o.n.eastWorker, 'reach.try', { tryId: newId(), reachId, step: 'knock', reached: true })
  expect((await due()).has(caseId)).toBe(false)
})

test('whoever is to be looked for by hand and left no telephone is not put on the call list', async () => {
  const { caseId, reporterId } = await o.report({}, { phone: '', wantsMessages: false })
  await o.done(o.n.worker, 'reach.begin', { reachId: newId(), caseId, reporterId })
  expect((await reaches(caseId))[0]).toMatchObject({ step: 'neighbour', phoneMask: '' })
})

test('whoever wants no more of them gets none, until the desk is told otherwise', async () => {
  const { caseId } = await o.report()
  const [first] = await received()
  await o.done(await o.opens(first!), 'message.stop', {})
  await resolve(caseId)
  expect(await received()).toEqual([])
  expect(await reaches(caseId)).toEqual([])
  const [message] = await o.recent()
  expect(message).toMatchObject({ stopped: true })
  await o.done(o.n.worker, 'message.setStop', { messageId: message!.id, stopped: false })
  await o.report()
  expect(await received()).toHaveLength(1)
})

test('an agency’s office is sent its link, which opens the one task', async () => {
  const organisationId = newId()
  const water = { organisationId, name: '市自来水公司', kind: 'utility', phone: '13600002222' }
  await o.done(o.n.worker, 'organisation.write', water)
  const { caseId } = await o.report({}, { wantsMessages: false })
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'assist' })
  const taskId = newId()
  const ask = { taskId, caseId, organisationId, ask: '请来修', amount: 2, unit: 'workingDay' }
  await o.done(o.n.worker, 'agencyTask.send', ask)
  const link = { linkId: newId(), taskId, expiresOn: '2026-12-23', tell: true }
  const { secret } = await o.done(o.n.worker, 'link.issue', link)
  const [text] = await received()
  expect(text).toContain((secret as { url: string }).url)
  expect(text).toMatch(/12月23日 周三 前可以打开/)
})

test('staff who chose so are also written to, in the same words as their notice', async () => {
  await o.done(o.n.secretary, 'channel.write', {
    isOn: true,
    config: { channel: 'wecom', key: '693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa' },
  })
  await o.done(o.n.worker, 'noticeChoice.write', { channel: 'wecom', address: '13612345678' })
  const organisationId = newId()
  await o.done(o.n.worker, 'organisation.write', { organisationId, name: '供电公司', kind: 'utility' })
  const { caseId } = await o.report({}, { wantsMessages: false })
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'assist' })
  await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.worker.id })
  const taskId = newId()
  const ask = { taskId, caseId, organisationId, ask: '请来修', amount: 2, unit: 'workingDay' }
  await o.done(o.n.worker, 'agencyTask.send', ask)
  o.setNow('2026-11-26T02:00:00Z')
  await o.schedule.round()
  o.fakes.taken.length = 0
  await o.postman.round()
  const line = o.fakes.taken.find(({ text }) => text.includes('供电公司'))
  expect(line).toMatchObject({ provider: 'wecom', to: '13612345678' })
  expect(line!.text).toMatch(/供电公司的协办已超期: .*, 应在 11月25日 周三 .* 前答复/)
})

test('what is not read goes to the telephone, to a neighbour, to the door; each try is kept, and reached ends it', async () => {
  const home = newId()
  const { caseId } = await o.report()
  await resolve(caseId)
  o.setNow('2026-11-23T03:00:00Z')
  await received()
  const step = async () => (await reaches(caseId))[0]
  expect(await step()).toMatchObject({
    step: 'message',
    stepSince: expect.stringContaining('03:00:00'),
    state: 'open',
  })
  const at = async (instant: string) => {
    o.setNow(instant)
    await o.schedule.round()
    return step()
  }
  expect(await at('2026-11-24T02:59:00Z')).toMatchObject({ step: 'message' })
  expect(await at('2026-11-24T03:00:00Z')).toMatchObject({ step: 'call' })
  const due = await o.ask<readonly ReachRow[]>(o.n.worker, 'reach.due', {})
  expect(due).toMatchObject([{ caseId, nameMask: '周**', phoneMask: '138****1234', step: 'call' }])
  const reachId = due[0]!.id
  const call = { tryId: home, reachId, step: 'call', reached: false, words: '没人接' }
  await o.done(o.n.worker, 'reach.try', call)
  // A second round at the same moment moves nobody twice.
  expect(await at('2026-11-24T03:00:00Z')).toMatchObject({
    step: 'call',
    tries: [{ words: '没人接', reached: false }],
  })
  expect(await at('2026-11-25T03:00:00Z')).toMatchObject({ step: 'neighbour' })
  expect(await at('2026-11-26T03:00:00Z')).toMatchObject({ step: 'knock' })
  expect(await at('2026-12-20T03:00:00Z')).toMatchObject({ step: 'knock' })
  await o.done(o.n.eastWorker, 'reach.try', { tryId: newId(), reachId, step: 'knock', reached: true })
  expect(await step()).toMatchObject({ state: 'reached', endedHow: 'knock', tries: [{}, { step: 'knock' }] })
  expect(await o.ask(o.n.worker, 'reach.due', {})).toEqual([])
})

test('whoever opens the link is looked for no longer; a message that cannot go out is not waited for', async () => {
  const { caseId } = await o.report()
  await resolve(caseId)
  const texts = await received()
  const holder = await o.opens(texts.find((text) => text.includes('有结果了'))!)
  await o.done(holder, 'message.open', {})
  expect((await reaches(caseId))[0]).toMatchObject({ state: 'reached', endedHow: 'link' })
  const again = await o.report()
  await o.done(o.n.secretary, 'channel.write', { isOn: true, config: { channel: 'sink' } })
  await resolve(again.caseId)
  await o.done(o.n.secretary, 'channel.write', { isOn: false, config: { channel: 'sink' } })
  await o.postman.round()
  expect((await reaches(again.caseId))[0]).toMatchObject({ state: 'open', step: 'call' })
  await o.done(o.n.secretary, 'channel.write', { isOn: true, config: { channel: 'sink' } })
})

test('a ladder that was changed holds for what begins after it', async () => {
  const { caseId } = await o.report()
  await resolve(caseId)
  await received()
  const ladder = {
    about: ['case-answered'],
    steps: [
      { step: 'message', hours: 2 },
      { step: 'knock', hours: 24 },
    ],
  }
  await o.done(o.n.secretary, 'reachLadder.write', ladder)
  expect(await o.ask(o.n.worker, 'reachLadder.page', {})).toMatchObject({ version: 2, ladder })
  const later = await o.report({}, { phone: '13900007777' })
  await resolve(later.caseId)
  await received()
  o.setNow('2026-11-23T08:00:00Z')
  await o.schedule.round()
  expect((await reaches(caseId))[0]).toMatchObject({ step: 'message' })
  expect((await reaches(later.caseId))[0]).toMatchObject({ step: 'knock' })
})

test('when a matter takes another turn, nobody is looked for to be told of the last one', async () => {
  const { caseId } = await o.report()
  await o.done(o.n.worker, 'case.decline', { caseId, ground: 'inCourt', channel: '区人民法院' })
  expect((await received()).some((text) => text.includes('不归社区办'))).toBe(true)
  expect((await reaches(caseId))[0]).toMatchObject({ state: 'open', about: 'case-declined' })
  await o.done(o.n.worker, 'case.reopen', { caseId, reason: '还是归社区办' })
  expect((await reaches(caseId))[0]).toMatchObject({ state: 'ended', endedHow: 'closed' })
})

test('the program itself does not open a message, and a half-hour’s token has none', async () => {
  const outcome = await o.act(SYSTEM_ACTOR, 'message.open', {})
  expect(outcome.status).toBe('notFound')
  expect(PHONE).toHaveLength(11)
})

test('in the morning somebody hears how it stands, and not one after the other what has been overtaken in the night', async () => {
  o.setNow('2026-11-23T14:00:00Z') // 22:00 in China
  const { caseId } = await o.report({}, { phone: '13800009988' })
  const waiting = async () =>
    (await o.recent())
      .filter((one) => one.caseId === caseId)
      .map(({ about, state }) => `${about} ${state}`)
      .toSorted((a, b) => a.localeCompare(b))
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'lead' })
  await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.worker.id })
  o.setNow('2026-11-23T14:05:00Z')
  await o.done(o.n.worker, 'case.reportResult', { caseId, result: 'solved', text: '换好了' })
  // Five minutes are the time of a round that was late, not of a night.
  expect(await waiting()).toEqual(['case-answered waiting', 'case-received waiting'])
  o.setNow('2026-11-23T15:00:00Z')
  await o.done(o.n.worker, 'case.check', { caseId, agrees: true, onSite: true })
  expect(await waiting()).toEqual(['case-answered dropped', 'case-judge waiting', 'case-received dropped'])
  const word = {
    visitId: newId(),
    caseId,
    reached: true,
    way: 'door',
    solved: true,
    satisfaction: 'satisfied',
  }
  await o.done(o.n.worker, 'case.returnVisit', word)
  expect(await waiting()).toContain('case-judge dropped')
  o.setNow('2026-11-24T00:00:00Z')
  await o.postman.round()
  expect((await waiting()).every((one) => one.endsWith(' dropped'))).toBe(true)
})
