import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rungMoment } from '../../src/domain/cases/agency-ladder.ts'
import { chinaCalendar } from '../../src/domain/cases/calendar-china.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { openDoor } from '../../src/server/door.ts'
import '../../src/server/rooms.ts'
import { seeded } from '../../world/ids.ts'
import { openDesk, type Desk } from '../cases/desk.ts'
import { quarrelDeeds, quarrelIds } from '../permission/quarrel.ts'

const CASES = 420
const QUARRELS = 3
const KILLS = 4
/** In office hours of the day after all of them were due. */
let late = ''

let d: Desk
let owner: Client
let folder: string
beforeAll(async () => {
  d = await openDesk()
  owner = new Client({ connectionString: d.n.ownerUrl })
  await owner.connect()
  folder = await mkdtemp(join(tmpdir(), 'linli-clock-'))
  await reportMany()
  const { rows } = await owner.query<{ due: string }>('select max(due_at) as due from cases.case')
  late = rungMoment(
    new Date(rows[0]!.due).toISOString(),
    { when: 'after', amount: 1, tell: ['holder'] },
    chinaCalendar,
  )
  for (let n = 0; n < QUARRELS; n += 1) await breakPromise()
})
afterAll(async () => {
  await owner?.end()
  await d?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Matters that somebody holds, all due at the same moment. */
async function reportMany(): Promise<void> {
  const { n } = d
  const door = openDoor({ database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' })
  const ids = Array.from({ length: CASES }, () => newId())
  const send = async (
    action: 'case.report' | 'case.accept' | 'case.assign',
    input: (id: string) => object,
  ) => {
    const envelopes = ids.map((id) => ({
      id: newId(),
      action,
      input: input(id),
      madeAt: '2026-11-23T02:00:00Z',
      at: n.ids.community,
    }))
    const outcomes = await door.executeAll(envelopes, n.worker)
    expect(outcomes.filter(({ status }) => status !== 'done')).toEqual([])
  }
  const report = { source: 'counter', kindCode: 'corridor-scrap', words: '楼道堆物' }
  await send('case.report', (caseId) => ({ caseId, ...report }))
  await send('case.accept', (caseId) => ({ caseId, duty: 'lead' }))
  await send('case.assign', (caseId) => ({ caseId, holderId: n.worker.id }))
}

/** A matter that was ended with a promise, and the promise broken: what follows from it has not been done yet. */
async function breakPromise(): Promise<void> {
  const { n } = d
  const caseId = await d.report()
  await d.steps(caseId, ['case.accept', { duty: 'lead' }], ['case.assign', { holderId: n.worker.id }])
  const ids = quarrelIds()
  for (const [action, input] of quarrelDeeds(
    ids,
    caseId,
    '',
    n.worker.id,
    '二楼门口堆的废品有异味邻居多次反映',
  )) {
    if (action === 'mediator.appoint' || action === 'calendarFeed.make') continue
    const own = action === 'commitment.make' ? { dwellingId: null, breachesAllowed: 1 } : {}
    await n.done(n.worker, action as never, { ...(await asMediator(input, ids.mediationId)), ...own })
  }
  const requestedOn = '2026-11-23'
  await n.done(n.secretary, 'case.terminate', { caseId, requestedOn, reason: '居民书面撤回' })
  const { rows } = await owner.query<{ id: string }>(
    'select id from mediation.commitment_check where commitment_id = $1',
    [ids.commitmentId],
  )
  const finding = { findingId: newId(), checkId: rows[0]!.id, result: 'broken', words: '又堆了' }
  await n.done(n.worker, 'commitment.check', finding)
}

/** Whoever opened the file mediates it: that mediator signs. */
async function asMediator(input: unknown, mediationId: string): Promise<object> {
  const deed = { ...(input as { signer?: string; signerId?: string }) }
  if (deed.signer !== 'mediator') return deed
  const { rows } = await owner.query<{ id: string }>('select id from mediation.mediator where file_id = $1', [
    mediationId,
  ])
  return { ...deed, signerId: rows[0]!.id }
}

const count = async (query: string): Promise<number> => {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from ${query}`)
  return rows[0]!.n
}
const warned = () => count('cases.case_warning')

/** The working part of the program; `kill`: waits for its moment, then it dies as by `kill -9`. */
async function work(kill?: () => Promise<unknown>): Promise<void> {
  const args = [join(import.meta.dirname, 'clock-process.ts'), d.n.ownerUrl, folder, late]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  await once(child.stdout, 'data')
  if (kill) {
    await kill()
    child.kill('SIGKILL')
  }
  const [code] = await gone
  if (!kill) expect(code).toBe(0)
}

test('the program is killed in the middle of what it does by the clock: each reminder is told once, each matter reopened once', async () => {
  const chance = seeded(20_261_126)
  const reached: number[] = []
  for (let n = 0; n < KILLS; n += 1) {
    const before = await warned()
    // Every second time as soon as something is in the books; else at any moment.
    await work(async () => {
      if (n % 2 === 0) return pause(10 + 250 * chance())
      for (let tries = 0; tries < 2000 && (await warned()) === before; tries += 1) await pause(2)
    })
    reached.push(await warned())
  }
  // One of the kills came when some had been told and others had not, or the test says nothing.
  expect(reached.filter((n) => n > 0 && n < CASES).length).toBeGreaterThan(0)
  await work()
  await work()

  expect(await warned()).toBe(CASES)
  expect(await count(`journal.entry where action = 'case.warn'`)).toBe(CASES)
  expect(await count(`identity.notice where code = 'case-overdue'`)).toBe(CASES)
  expect(
    await count(
      `(select subject_id from identity.notice group by subject_id, account_id, code having count(*) > 1) twice`,
    ),
  ).toBe(0)
  for (const action of ['mediation.reopen', 'case.reopen'])
    expect(await count(`journal.entry where action = '${action}'`)).toBe(QUARRELS)
  expect(await count(`cases.case where reopened = 1`)).toBe(QUARRELS)
  expect(await count(`cases.case where reopened > 1`)).toBe(0)
})
