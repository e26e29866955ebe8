import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NAMES, openTable, type Table } from '../../../test/mediation/table.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { calendarRoutes } from './calendar-routes.ts'

let t: Table
let app: FastifyInstance

beforeAll(async () => {
  t = await openTable()
  app = Fastify()
  await app.register(fastifyRateLimit, { global: false })
  calendarRoutes(app, { database: t.n.database, house: t.n.house, clock: () => '2026-11-23T02:00:00Z' })
})
afterAll(async () => {
  await app.close()
  await t.close()
})

async function subscribe(who: AccountActor): Promise<{ readonly feedId: string; readonly path: string }> {
  const feedId = newId()
  const outcome = await t.n.act(who, 'calendarFeed.make', { feedId })
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const { address } = outcome.secret as { address: string }
  expect(JSON.stringify(outcome.answer ?? null)).not.toContain(address.slice(-20))
  return { feedId, path: new URL(address).pathname }
}

const read = async (path: string) => {
  const reply = await app.inject(path)
  return { status: reply.statusCode, text: reply.body.replaceAll('\r\n ', '') }
}
/** The event of a UID, as its lines by name. */
function event(text: string, uid: string): Readonly<Record<string, string>> {
  const body = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${uid}`)) ?? ''
  return Object.fromEntries(
    body
      .trim()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
}

test('sessions, checks and clocks come as a calendar in China’s time, without a name or a word of the quarrel', async () => {
  const recordId = newId()
  await t.tell()
  const planned = { mediationId: t.mediationId, recordId, at: '2026-11-25T06:30:00Z', place: '社区调解室' }
  await t.n.done(t.n.worker, 'mediationSession.plan', planned)
  const { path } = await subscribe(t.n.worker)
  const { status, text } = await read(path)
  expect(status).toBe(200)
  expect(text).toContain('BEGIN:VTIMEZONE')
  expect(event(text, `session-${recordId}@linli`)).toMatchObject({
    'DTSTART;TZID=Asia/Shanghai': '20261125T143000',
    SEQUENCE: '0',
    SUMMARY: expect.stringMatching(/^调解会 .*第1号$/),
  })
  expect(event(text, `due-${t.mediationId}@linli`)).toMatchObject({ 'DTSTART;VALUE=DATE': '20261223' })
  expect(text).not.toMatch(new RegExp([...Object.values(NAMES), '废品', '调解室'].join('|')))

  await t.n.done(t.n.worker, 'mediationSession.cancel', {
    mediationId: t.mediationId,
    recordId,
    reason: '一方有事',
  })
  expect(event((await read(path)).text, `session-${recordId}@linli`)).toMatchObject({
    SEQUENCE: '1',
    STATUS: 'CANCELLED',
  })
})

test('whoever looks at a promise has its rhythm in the calendar, and the mediators have the court’s last day', async () => {
  await t.agree()
  const commitmentId = await t.promise({ until: '2027-03-01' })
  const grid = await subscribe(t.n.eastWorker)
  expect(event((await read(grid.path)).text, `commitment-${commitmentId}@linli`)).toMatchObject({
    'DTSTART;VALUE=DATE': '20261130',
    RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20270301',
  })
  expect((await read(grid.path)).text).not.toContain('court-')
  const desk = await subscribe(t.n.worker)
  expect(event((await read(desk.path)).text, `court-${t.mediationId}@linli`)).toMatchObject({
    'DTSTART;VALUE=DATE': '20261223',
  })
})

test('a feed ends when it is revoked, when another one is made, and for nobody else', async () => {
  const first = await subscribe(t.n.worker)
  const second = await subscribe(t.n.worker)
  expect((await read(first.path)).status).toBe(404)
  const others = await t.n.act(t.n.secretary, 'calendarFeed.revoke', { feedId: second.feedId })
  expect(others.status).not.toBe('done')
  expect((await read(second.path)).status).toBe(200)
  await t.n.done(t.n.worker, 'calendarFeed.revoke', { feedId: second.feedId })
  expect((await read(second.path)).status).toBe(404)
  expect((await read(second.path.replace(/[\w-]{32}\.ics$/, `${'A'.repeat(32)}.ics`))).status).toBe(404)
  expect((await read(first.path.replace(t.n.ids.community, t.n.ids.sibling))).status).toBe(404)
  const outside = await t.n.act(t.n.siblingWorker, 'calendarFeed.make', { feedId: newId() })
  expect(outside.status).toBe('notFound')
})
