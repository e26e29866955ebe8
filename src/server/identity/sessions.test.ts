import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionRow } from '../../domain/identity/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openSessions } from './sessions.ts'
import { openOffice, PASSWORD, type Office } from '../../../test/identity/office.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let office: Office
let liumin: string
beforeAll(async () => {
  office = await openOffice()
  liumin = await office.person('liumin', 'communityWorker', 'community')
  await office.person('shuji', 'secretary', 'community')
})
afterAll(() => office.close())

const find = (token: string) => office.open.sessions.find(token)

test('half an hour without a word ends a session; work keeps it open, but not past twelve hours', async () => {
  const idle = await office.token('liumin')
  const busy = await office.token('liumin')
  office.wait(30 * MINUTE + 1000)
  expect(await find(idle)).toBeUndefined()
  const begun = await office.token('liumin')
  for (let n = 1; n < 36; n += 1) {
    office.wait(20 * MINUTE)
    expect(await find(begun)).toBeDefined()
  }
  office.wait(20 * MINUTE)
  expect(await find(begun)).toBeUndefined()
  expect(await find(busy)).toBeUndefined()
})

test('a phone that was without a network for hours may still send, which opens nothing at a desk, until the day is over', async () => {
  const { findSilent } = office.open.sessions
  const token = await office.token('liumin')
  office.wait(5 * HOUR)
  expect(await findSilent(token)).toMatchObject({ name: 'liumin' })
  expect(await find(token)).toBeUndefined()
  office.wait(7 * HOUR)
  expect(await findSilent(token)).toBeUndefined()
  const other = await office.token('liumin')
  const { sessionId } = (await find(other))!
  await office.act((await find(other))!, 'session.end', { sessionId })
  expect(await findSilent(other)).toBeUndefined()
})

test('when a session was last seen is written once a minute, however many requests come', async () => {
  const token = await office.token('liumin')
  const { sessionId } = (await find(token))!
  const seenAt = async () =>
    (await office.owner.query('select seen_at from identity.session where id = $1', [sessionId])).rows[0]
      .seen_at
  const begin = await seenAt()
  for (let n = 0; n < 5; n += 1) {
    office.wait(10_000)
    await find(token)
  }
  expect(await seenAt()).toEqual(begin)
  office.wait(11_000)
  await find(token)
  expect(await seenAt()).not.toEqual(begin)
})

test('a session that was ended is over at the next request', async () => {
  const [one, other] = [await office.token('liumin'), await office.token('liumin')]
  const actor = (await find(one))!
  const second = (await find(other))!
  const list = await office.ask<SessionRow[]>(actor, 'session.list')
  expect(list.find(({ current }) => current)?.id).toBe(actor.sessionId)
  expect(list.map(({ id }) => id)).toContain(second.sessionId)
  expect((await office.act(actor, 'session.end', { sessionId: second.sessionId })).status).toBe('done')
  expect(await find(other)).toBeUndefined()
  expect(await find(one)).toBeDefined()
  const third = await office.token('liumin')
  expect((await office.act(actor, 'session.endOthers', {})).status).toBe('done')
  expect(await find(third)).toBeUndefined()
  expect(await find(one)).toBeDefined()
})

test('a new password signs every other device out', async () => {
  const accountId = await office.person('changer', 'communityWorker', 'community')
  const [here, there] = [await office.token('changer'), await office.token('changer')]
  const actor = (await find(here))!
  expect(actor.id).toBe(accountId)
  const input = { old: PASSWORD, next: '院子里晒着三床被子' }
  expect((await office.act(actor, 'password.change', { ...input, next: `${input.next}呢呢呢` })).status).toBe(
    'done',
  )
  expect(await find(there)).toBeUndefined()
  expect(await find(here)).toBeDefined()
})

test('a secretary signs out the lost phone of an own worker, but nobody of the next community', async () => {
  await office.person('neighbour', 'communityWorker', 'sibling')
  const secretary = await office.actor('shuji')
  const own = await office.token('liumin')
  const foreign = await office.token('neighbour')
  const end = async (token: string) =>
    office.act(secretary, 'session.end', { sessionId: (await find(token))!.sessionId })
  expect((await end(own)).status).toBe('done')
  expect(await find(own)).toBeUndefined()
  expect(await end(foreign)).toEqual({ status: 'notFound' })
  expect(await find(foreign)).toBeDefined()
})

test('disabling an account and ending a role are felt at the next request', async () => {
  const accountId = await office.person('leaver', 'communityWorker', 'community')
  const secretary = await office.actor('shuji')
  const before = await office.token('leaver')
  const grants = await office.owner.query('select id from identity.grant where account_id = $1', [accountId])
  const grantId: string = grants.rows[0].id
  expect((await office.act(secretary, 'role.end', { grantId })).status).toBe('done')
  expect(await find(before)).toBeUndefined()
  expect((await office.actor('leaver')).grants).toEqual([])
  const again = await office.act(secretary, 'role.end', { grantId })
  expect(again).toMatchObject({ refusal: { code: 'grant-ended' } })

  const other = await office.person('dismissed', 'communityWorker', 'community')
  const token = await office.token('dismissed')
  expect(await find(token)).toBeDefined()
  expect((await office.act(secretary, 'account.disable', { accountId: other })).status).toBe('done')
  expect(await find(token)).toBeUndefined()
})

test('a role holds from its first day to its last, by the days of China', async () => {
  const accountId = await office.person('holiday', 'communityWorker', 'sibling')
  const secretary = await office.actor('shuji')
  const tomorrow = new Date(Date.parse(office.now()) + 8 * HOUR + 24 * HOUR).toISOString().slice(0, 10)
  const grant = {
    grantId: newId(),
    accountId,
    role: 'gridWorker',
    areaId: office.ids.grid,
    from: tomorrow,
    until: tomorrow,
  }
  expect((await office.act(secretary, 'role.give', grant)).status).toBe('done')
  const mayList = async () => (await office.reply(await office.actor('holiday'), 'case.list')).status
  expect(await mayList()).toBe('notFound')
  office.wait(24 * HOUR)
  expect(await mayList()).toBe('answered')
  office.wait(24 * HOUR)
  expect(await mayList()).toBe('notFound')
})

test('another process notices within two seconds', async () => {
  const elsewhere = openSessions(office.open.database, office.now)
  const token = await office.token('liumin')
  const actor = (await elsewhere.find(token))!
  expect((await office.act(actor, 'session.end', { sessionId: actor.sessionId })).status).toBe('done')
  office.wait(2001)
  expect(await elsewhere.find(token)).toBeUndefined()
})

test('what was read before a session ended is not trusted after it', async () => {
  const token = await office.token('liumin')
  const sessions = openSessions(office.open.database, office.now)
  const late = sessions.find(token)
  sessions.forgetAll()
  const actor = (await late)!
  await office.owner.query('update identity.session set ended_at = now() where id = $1', [actor.sessionId])
  expect(await sessions.find(token)).toBeUndefined()
})

test('own deeds are written in the own books and in nobody else’s', async () => {
  const actor = await office.actor('liumin')
  const at = (area: 'community' | 'street' | 'sibling') =>
    office.act(actor, 'session.endOthers', {}, office.ids[area])
  expect((await at('community')).status).toBe('done')
  expect((await at('street')).status).toBe('done')
  expect(await at('sibling')).toEqual({ status: 'notFound' })
  const ended = await office.act(actor, 'session.end', { sessionId: actor.sessionId }, office.ids.sibling)
  expect(ended).toEqual({ status: 'notFound' })
})

test('a token that was made up opens nothing', async () => {
  expect(await find('')).toBeUndefined()
  expect(await find(liumin)).toBeUndefined()
})
