import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTable, type Table } from '../../test/mediation/table.ts'
import type { CasePage } from '../domain/cases/case-queries.ts'
import { newId } from '../domain/kit/ids.ts'
import { openDoor, type Door } from './door.ts'
import { sql } from './database/sql.ts'
import { envelopeOf, openReactor } from './reactions.ts'

let t: Table
let door: Door
let now = '2026-11-30T02:00:00Z'
const faults: unknown[] = []

beforeAll(async () => {
  t = await openTable()
  door = openDoor({ database: t.n.database, house: t.n.house, clock: () => now })
})
afterAll(() => t.close())

const reactor = (through: Door = door) =>
  openReactor({
    database: t.n.database,
    house: t.n.house,
    door: through,
    onFault: (error) => faults.push(error),
  })

const setNow = (instant: string) => {
  now = instant
  t.n.setNow(instant)
}

/** The eastern grid worker looks whether the promise is kept. */
async function look(result: 'kept' | 'broken' | 'notMet'): Promise<void> {
  const [commitment] = (await t.file()).commitments
  const checkId = commitment!.next!.checkId
  await t.n.done(t.n.eastWorker, 'commitment.check', {
    findingId: newId(),
    checkId,
    result,
    words: '门口有味',
  })
}

const reopenings = () =>
  t.n.database.read(t.n.ids.community, 'all', (tx) =>
    tx.rows<{ action: string; actorKind: string }>(sql`
      select action, actor_kind as "actorKind" from journal.entry
      where committee_id = ${tx.committeeId} and action in ('mediation.reopen', 'case.reopen') order by position`),
  )

test('a promise broken as often as was agreed is mediated again, and its matter is open again; once, with a kill in between', async () => {
  await t.agree()
  await t.promise()
  await t.n.done(t.n.worker, 'case.accept', { caseId: t.caseId, duty: 'lead' })
  await t.n.done(t.n.worker, 'case.assign', { caseId: t.caseId, holderId: t.n.worker.id })
  await t.n.done(t.n.secretary, 'case.terminate', {
    caseId: t.caseId,
    requestedOn: '2026-11-23',
    reason: '居民书面撤回',
  })
  setNow('2026-11-30T02:00:00Z')
  await look('broken')
  const first = reactor()
  first.wake(t.n.ids.community)
  await first.settled()
  expect(await reopenings()).toEqual([])
  setNow('2026-12-07T02:00:00Z')
  await look('broken')

  // The program dies after the first deed that follows, before it has noted how far it was.
  const dying = reactor({
    ...door,
    execute: async (envelope, actor) => {
      await door.execute(envelope, actor)
      throw new Error('killed')
    },
  })
  dying.wake(t.n.ids.community)
  await dying.settled()
  expect(faults.map(String)).toEqual(['Error: killed'])
  expect((await reopenings()).map(({ action }) => action)).toEqual(['mediation.reopen'])

  // Two servers start at the same moment and find the same lines.
  await Promise.all([reactor().resume(), reactor().resume()])
  await reactor().resume()
  expect(await reopenings()).toEqual([
    { action: 'mediation.reopen', actorKind: 'system' },
    { action: 'case.reopen', actorKind: 'system' },
  ])
  const page = await t.file()
  expect(page).toMatchObject({ state: 'mediating', reopened: 1 })
  expect(page.commitments[0]).toMatchObject({ state: 'broken', breaches: 2 })
  expect(page.commitments[0]!.findings.map(({ result }) => result)).toEqual(['broken', 'broken'])
  const matter = await t.n.ask<CasePage>(t.n.worker, 'case.page', { caseId: t.caseId })
  expect(matter).toMatchObject({ state: 'handling', reopened: 1, holder: '王社工' })
})

test('it goes on as agreed, breaches are counted from nought, and a kept promise opens nothing', async () => {
  await t.n.done(t.n.worker, 'mediation.goOn', {
    mediationId: t.mediationId,
    recordId: newId(),
    on: '2026-12-08',
    words: '贺老四认错, 原协议接着履行。',
  })
  setNow('2026-12-14T02:00:00Z')
  await look('kept')
  await reactor().resume()
  expect(await reopenings()).toHaveLength(2)
  expect(await t.file()).toMatchObject({
    state: 'performing',
    commitments: [{ state: 'active', breaches: 0 }],
  })
})

test('nobody met leaves the check due; a second finding for one check is kept and not counted', async () => {
  setNow('2026-12-21T02:00:00Z')
  const before = (await t.file()).commitments[0]!.next!
  await look('notMet')
  expect((await t.file()).commitments[0]!.next).toEqual(before)
  const [due] = await t.n.ask<readonly { tries: number; what: string }[]>(
    t.n.eastWorker,
    'commitment.due',
    {},
  )
  expect(due).toMatchObject({ tries: 1, what: '门口和楼道消毒' })
  await look('kept')
  const late = { findingId: newId(), checkId: before.checkId, result: 'broken' }
  await t.n.done(t.n.eastWorker, 'commitment.check', late)
  const commitment = (await t.file()).commitments[0]!
  expect(commitment).toMatchObject({
    breaches: 0,
    findings: [{ repeated: true }, { repeated: false }, {}, {}, {}, {}],
  })
  expect(await t.n.ask(t.n.eastWorker, 'commitment.due', {})).toEqual([])
})

test('the same line and the same reaction always make the same envelope, and no other', () => {
  const [a, b] = [newId(), newId()]
  expect(envelopeOf(a, 'x')).toBe(envelopeOf(a, 'x'))
  expect(new Set([envelopeOf(a, 'x'), envelopeOf(a, 'y'), envelopeOf(b, 'x')]).size).toBe(3)
})
