import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../domain/actions.ts'
import type { AgencyMatter } from '../../domain/cases/agency-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import { queries } from '../../domain/queries.ts'
import { sql } from '../database/sql.ts'
import { handledActions } from '../deed.ts'
import { CANARY, openOutside, type Outside } from './test-outside.ts'

let o: Outside
beforeAll(async () => {
  o = await openOutside()
})
afterAll(() => o.close())

const open = (token: string) =>
  o.app.inject({ method: 'POST', url: '/api/link/open', headers: { 'x-linli': '1', 'x-linli-link': token } })
const matter = (token: string) =>
  o.app.inject({ url: `/api/ask/link.matter?at=${o.n.ids.community}`, headers: { 'x-linli-link': token } })

test('a link opens one task, is opened once an hour on the books, and its token is stored nowhere', async () => {
  const taskId = await o.send()
  const { token, linkId } = await o.link(taskId)
  expect((await open(token)).json()).toEqual({ status: 'open', taskId, at: o.n.ids.community })
  await open(token)
  expect((await matter(token)).json()).toMatchObject({ taskId, state: 'opened', linkUntil: '2026-12-23' })
  const kept = await o.n.database.read(o.n.ids.community, 'all', (tx) =>
    tx.rows<{ line: string }>(sql`
      select t::text as line from cases.bearer_token t where committee_id = ${tx.committeeId} and id = ${linkId}
      union all select l::text from cases.link l where committee_id = ${tx.committeeId} and id = ${linkId}
      union all select e::text from journal.entry e where committee_id = ${tx.committeeId}
        and actor_id = ${linkId}`),
  )
  expect(kept).toHaveLength(3)
  for (const { line } of kept) expect(line).not.toContain(token)
})

test('an expired link says so and names the community; nothing more of it works', async () => {
  const taskId = await o.send()
  const { token, holder } = await o.link(taskId, '2026-11-24')
  o.setNow('2026-11-24T15:59:59Z')
  expect((await open(token)).statusCode).toBe(200)
  o.setNow('2026-11-24T16:00:00Z')
  const late = await open(token)
  expect(late.statusCode).toBe(410)
  expect(late.json()).toEqual({ status: 'ended', why: 'expired', community: 'community' })
  expect((await matter(token)).statusCode).toBe(404)
  // Whoever was let in a moment before midnight finds nothing a moment after it.
  expect(await o.act(holder, 'agencyTask.accept', { taskId })).toEqual({ status: 'notFound' })
  o.setNow('2026-11-23T02:00:00Z')
})

test('a revoked link opens nothing, also for whoever had it open already', async () => {
  const taskId = await o.send()
  const { token, linkId, holder } = await o.link(taskId)
  await o.done(o.n.worker, 'link.revoke', { linkId })
  expect((await open(token)).json()).toMatchObject({ status: 'ended', why: 'revoked' })
  const answer = { taskId, result: 'done', text: '已办' }
  expect(await o.act(holder, 'agencyTask.answer', answer)).toEqual({ status: 'notFound' })
  const again = await o.act(o.n.worker, 'link.revoke', { linkId })
  expect(again).toMatchObject({ refusal: { code: 'link-revoked-already' } })
})

test('a link to one task opens no other, and a made-up token opens nothing', async () => {
  const mine = await o.send()
  const foreign = await o.send({ organisationId: o.power })
  const { holder } = await o.link(mine)
  expect(await o.act(holder, 'agencyTask.accept', { taskId: foreign })).toEqual({ status: 'notFound' })
  expect(await o.reply(holder, 'agencyTask.file', { taskId: foreign, attachmentId: newId() })).toEqual({
    status: 'notFound',
  })
  for (const token of ['A'.repeat(43), 'x', '../../etc', 'A'.repeat(5000)]) {
    expect((await open(token)).statusCode).toBe(404)
    expect((await matter(token)).statusCode).toBe(404)
  }
})

test('a resident token is no link, and a link is no resident token', async () => {
  const { token } = await o.link(await o.send())
  const asResident = await o.app.inject({
    url: `/api/ask/resident.progress?at=${o.n.ids.community}`,
    headers: { 'x-linli-resident': token },
  })
  expect(asResident.statusCode).toBe(404)
})

const ALLOWED_TO_LINKS = new Set(['link.matter', 'grid.cards', 'agencyTask.file'])

test('whatever a link asks or does, no resident is ever in the answer', async () => {
  const taskId = await o.send({ showPlace: true })
  const { holder, token } = await o.link(taskId)
  const inputs = { caseId: o.caseId, taskId, attachmentId: newId(), linkId: newId() }
  for (const { name } of queries) {
    const reply = await o.reply(holder, name, inputs)
    if (reply.status === 'answered') expect(ALLOWED_TO_LINKS).toContain(name)
    expect(JSON.stringify(reply)).not.toMatch(new RegExp(`${CANARY.name}|${CANARY.phone}|${CANARY.words}`))
  }
  const page = (await matter(token)).body
  expect(page).toContain('三友小区东门门房')
  expect(page).not.toMatch(new RegExp(`${CANARY.name}|${CANARY.phone}|${CANARY.words}`))
  for (const { name } of actions.filter((one) => handledActions().includes(one.name))) {
    const outcome = await o.act(holder, name, inputs)
    if (outcome.status === 'done') expect(name).toMatch(/^agencyTask[.](open|accept)$/)
    expect(JSON.stringify(outcome)).not.toMatch(new RegExp(`${CANARY.name}|${CANARY.phone}`))
  }
})

test('the resident is handed over only when the sender ticks it, and only while the task runs', async () => {
  const taskId = await o.send({ showResident: true })
  const { holder } = await o.link(taskId)
  const read = () => o.ask<AgencyMatter>(holder, 'link.matter', {})
  expect((await read()).resident).toEqual({ name: CANARY.name, phone: CANARY.phone })
  expect((await read()).place).toBeNull()
  await o.done(o.n.worker, 'agencyTask.withdraw', { taskId, reason: '不用办了' })
  expect(await read()).toMatchObject({ state: 'withdrawn', resident: null, ask: '', words: [], files: [] })
})

test.each(['2026-11-22', '2027-11-23'])('a link cannot end on %s', async (expiresOn) => {
  const taskId = await o.send()
  const outcome = await o.act(o.n.worker, 'link.issue', { linkId: newId(), taskId, expiresOn })
  expect(outcome).toMatchObject({ refusal: { code: 'link-expiry', facts: { days: 90 } } })
})

test('a task that has ended needs no link, and a second delivery of an issue does not tell the address again', async () => {
  const taskId = await o.send()
  const issue = { linkId: newId(), taskId, expiresOn: '2026-12-01' }
  const { secret } = await o.done(o.n.worker, 'link.issue', issue)
  expect(secret).toMatchObject({
    url: expect.stringMatching(/^https:\/\/linli[.]test\/m\/[\w-]{43}$/),
    qr: expect.stringMatching(/^<svg/),
  })
  expect(await o.act(o.n.worker, 'link.issue', issue)).toMatchObject({ refusal: { code: 'envelope-reused' } })
  await o.done(o.n.worker, 'agencyTask.withdraw', { taskId, reason: '不用办了' })
  const late = await o.act(o.n.worker, 'link.issue', { ...issue, linkId: newId() })
  expect(late).toMatchObject({ refusal: { code: 'link-task-ended' } })
})

test('a hundred requests a minute with one token is enough', async () => {
  const { token } = await o.link(await o.send())
  let last = 200
  for (let at = 0; at <= 100; at += 1) last = (await matter(token)).statusCode
  expect(last).toBe(429)
  const { token: other } = await o.link(await o.send())
  expect((await matter(other)).statusCode).toBe(200)
})
