import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticePage } from '../domain/identity/notice.ts'
import { openDoor, type Door } from './door.ts'
import { openDatabase, type Database } from './database/database.ts'
import { openOutside, type Outside } from './cases/test-outside.ts'
import './rooms.ts'
import { openSchedule } from './schedule.ts'

/** 28 November 2026 is a Saturday. The task is due on Wednesday, 25 November, at the end of office hours. */
const MONDAY = '2026-11-23T02:00:00Z'

let o: Outside
let database: Database
let owner: Client
beforeAll(async () => {
  o = await openOutside()
  database = openDatabase(o.n.ownerUrl, 6)
  owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.close()
  await o.close()
})

const at = (now: string, door: Door = openDoor({ database, house: o.house, clock: () => now })) =>
  openSchedule({ database, house: o.house, clock: () => now, door })

const rungs = async (taskId: string) => {
  const { rows } = await owner.query<{ rung: string }>(
    'select rung from cases.agency_warning where task_id = $1 order by told_at, rung',
    [taskId],
  )
  return rows.map(({ rung }) => rung)
}

const lines = async (taskId: string) => {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from journal.entry where action = 'agencyTask.warn' and subject_id = $1`,
    [taskId],
  )
  return rows[0]!.n
}

test('the ladder is climbed rung by rung, each told once, however often the clock strikes', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  expect(await at('2026-11-23T03:00:00Z').round()).toBe(0)
  await at('2026-11-24T02:00:00Z').round()
  await at('2026-11-24T02:01:00Z').round()
  expect(await rungs(taskId)).toEqual(['before-48'])
  await at('2026-11-25T02:00:00Z').round()
  expect(await rungs(taskId)).toEqual(['before-48', 'before-24'])
  await at('2026-11-26T02:00:00Z').round()
  await at('2026-11-27T02:00:00Z').round()
  expect(await rungs(taskId)).toEqual(['before-48', 'before-24', 'after-1', 'after-2'])
  // Five working days after, over a weekend: Wednesday, 2 December.
  await at('2026-12-01T09:00:00Z').round()
  expect(await rungs(taskId)).toHaveLength(4)
  await at('2026-12-02T02:00:00Z').round()
  expect((await rungs(taskId)).at(-1)).toBe('after-5')
  expect(await lines(taskId)).toBe(5)
})

test('whoever holds the case is told in the own list, reads it, and finds nothing new', async () => {
  const before = await o.ask<NoticePage>(o.n.worker, 'notice.list', { unread: true })
  expect(before.unread).toBeGreaterThan(0)
  expect(before.rows[0]).toMatchObject({ facts: { organisation: '市自来水公司', number: o.caseNumber } })
  await o.done(o.n.worker, 'notice.read', { noticeIds: [before.rows[0]!.id] })
  expect((await o.ask<NoticePage>(o.n.worker, 'notice.list', { unread: true })).unread).toBe(
    before.unread - 1,
  )
  await o.done(o.n.worker, 'notice.read', {})
  expect((await o.ask<NoticePage>(o.n.worker, 'notice.list', { unread: true })).rows).toEqual([])
  expect((await o.ask<NoticePage>(o.n.westWorker, 'notice.list', {})).rows).toEqual([])
})

test('two processes at once, and a second one beside a turn that is held, tell each thing once', async () => {
  o.setNow(MONDAY)
  const tasks = await Promise.all([1, 2, 3].map(() => o.send()))
  const [one, two] = [at('2026-11-26T02:00:00Z'), at('2026-11-26T02:00:00Z')]
  const rounds = await Promise.all([one.round(), two.round(), one.round(), two.round()])
  expect(rounds.filter((done) => done !== undefined).length).toBeGreaterThan(0)
  await one.round()
  for (const taskId of tasks) {
    expect(await rungs(taskId)).toEqual(['after-1'])
    expect(await lines(taskId)).toBe(1)
  }
})

test('killed in the middle of a round, the next goes on where it was, and nothing counts twice', async () => {
  o.setNow(MONDAY)
  const tasks = await Promise.all([1, 2, 3, 4].map(() => o.send()))
  const now = '2026-11-26T03:00:00Z'
  const door = openDoor({ database, house: o.house, clock: () => now })
  // The server dies after two of the deeds are in the books: the rest of the round is never sent, its answers never heard.
  const dying: Door = {
    ...door,
    executeAll: async (envelopes, actor) => {
      await door.executeAll(envelopes.slice(0, 2), actor)
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user
        and datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`)
      throw new Error('killed')
    },
  }
  await at(now, dying)
    .round()
    .catch(() => undefined)
  const told = (await Promise.all(tasks.map(lines))).reduce((sum, n) => sum + n, 0)
  expect(told).toBe(2)
  await at(now).round()
  await at(now).round()
  expect(await Promise.all(tasks.map(lines))).toEqual([1, 1, 1, 1])
  const { rows } = await owner.query<{ n: number; told: number }>(
    `select count(*)::int as n, count(distinct (account_id, subject_id))::int as told from identity.notice
     where subject_id = any ($1::uuid[])`,
    [tasks],
  )
  expect(rows[0]!.n).toBe(rows[0]!.told)
})

test('a paused task is warned of by nobody, and a task that goes on climbs by its new due moment', async () => {
  o.setNow(MONDAY)
  const taskId = await o.send()
  const pause = { taskId, pauseId: crypto.randomUUID(), reason: '等居民补材料' }
  await o.done(o.n.worker, 'agencyTask.pause', pause)
  await at('2026-11-26T02:00:00Z').round()
  expect(await rungs(taskId)).toEqual([])
  o.setNow('2026-11-27T02:00:00Z')
  await o.done(o.n.worker, 'agencyTask.resume', { taskId })
  // Four ends of office passed while it stood: from Monday's two days, two are left.
  await at('2026-11-30T02:00:00Z').round()
  expect(await rungs(taskId)).toEqual(['before-48'])
})
