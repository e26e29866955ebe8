import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseEscalation, EscalatedRow } from '../../domain/cases/escalation.ts'
import type { NoticePage } from '../../domain/identity/notice.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'
import { openSchedule } from '../schedule.ts'
import { CANARY, expectWalled, openOutside, type Outside } from './test-outside.ts'

let o: Outside
let owner: Client
/** 15 days from Monday, 23 November 2026: Tuesday, 8 December, at the end of office hours. */
const MONDAY = '2026-11-23T02:00:00Z'
beforeAll(async () => {
  o = await openOutside()
  owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
  for (const who of [o.n.streetOfficer, o.n.secretary]) await keepOnBooks(who)
  o.setNow(MONDAY)
})
afterAll(async () => {
  await owner?.end()
  await o?.close()
})

/** Whom the program tells is read from the table of roles. */
async function keepOnBooks({ id, name, grants }: AccountActor): Promise<void> {
  const account = `insert into identity.account (id, login, name, created_at) values ($1::uuid, $1::text, $2, now())
    on conflict do nothing`
  await owner.query(account, [id, name])
  for (const { role, areaId, from } of grants)
    await owner.query(
      `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at) values ($1, $2, $3, $4, $5, now())`,
      [newId(), id, role, areaId, from],
    )
}

const strike = (now: string) => {
  const { database } = o.n
  const door = openDoor({ database, house: o.house, clock: () => now })
  return openSchedule({ database, house: o.house, clock: () => now, door }).round()
}
const rungs = async (caseId: string) => {
  const { rows } = await owner.query<{ rung: string }>(
    'select rung from cases.case_warning where case_id = $1 order by told_at, rung',
    [caseId],
  )
  return rows.map(({ rung }) => rung)
}
const told = async (who: AccountActor, caseId: string) => {
  const { rows } = await o.ask<NoticePage>(who, 'notice.list', { limit: 100 })
  return rows.filter((notice) => notice.caseId === caseId).map(({ code }) => code)
}
const escalation = (who: AccountActor, caseId: string) =>
  o.ask<CaseEscalation | null>(who, 'case.escalation', { caseId })

const report = async (more: object = {}) => {
  const caseId = newId()
  await o.done(o.n.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'other',
    title: '楼道灯不亮',
    words: CANARY.words,
    placeWords: '3 号楼',
    gridId: o.n.ids.east,
    reporter: { reporterId: newId(), name: CANARY.name, phone: CANARY.phone },
    ...more,
  })
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'lead' })
  await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.worker.id })
  return caseId
}

test('a case climbs the ladder by its own due moment: its holder before and the day after, then the secretary, then the street', async () => {
  const caseId = await report()
  await strike('2026-12-04T02:00:00Z')
  expect(await rungs(caseId)).toEqual([])
  await strike('2026-12-06T09:31:00Z')
  // Two days before is a Sunday: it was told on Friday, when somebody could still act.
  expect(await rungs(caseId)).toEqual(['before-48'])
  await strike('2026-12-07T10:00:00Z')
  await strike('2026-12-07T10:01:00Z')
  expect(await rungs(caseId)).toEqual(['before-48', 'before-24'])
  expect(await told(o.n.worker, caseId)).toEqual(['case-due-soon', 'case-due-soon'])
  await strike('2026-12-09T02:00:00Z')
  expect(await told(o.n.secretary, caseId)).toEqual([])
  await strike('2026-12-10T02:00:00Z')
  expect(await told(o.n.secretary, caseId)).toEqual(['case-overdue-long'])
  expect(await escalation(o.n.streetOfficer, caseId)).toBeNull()
  await strike('2026-12-15T02:00:00Z')
  expect(await rungs(caseId)).toEqual(['before-48', 'before-24', 'after-1', 'after-2', 'after-5'])
  expect(await told(o.n.streetOfficer, caseId)).toEqual(['case-overdue-long'])
  expect(await told(o.n.worker, caseId)).toEqual(['case-overdue', 'case-due-soon', 'case-due-soon'])
  expect(await escalation(o.n.streetOfficer, caseId)).toMatchObject({ because: 'overdue', times: 1 })
})

test('what waits, was closed or got more time is left alone, and one that goes on climbs by its new due moment', async () => {
  o.setNow(MONDAY)
  const [paused, extended] = [await report(), await report()]
  await o.done(o.n.worker, 'case.pause', { caseId: paused, pauseId: newId(), reason: '等配件' })
  const extensionId = newId()
  const asked = { caseId: extended, extensionId, amount: 15, unit: 'day', reason: '要换线' }
  await o.done(o.n.worker, 'case.askExtension', asked)
  await o.done(o.n.secretary, 'case.decideExtension', { caseId: extended, extensionId, grant: true })
  await strike('2026-12-09T02:00:00Z')
  expect(await rungs(paused)).toEqual([])
  expect(await rungs(extended)).toEqual([])
  await strike('2026-12-22T10:00:00Z')
  expect(await rungs(extended)).toEqual(['before-24'])
})

test('the street sees what came up to it without the people in it, and asks something of whoever holds it', async () => {
  o.setNow(MONDAY)
  const caseId = await report()
  const instruct = { caseId, words: '请三天内办结并回复' }
  expect(await o.act(o.n.streetOfficer, 'case.instruct', instruct)).toMatchObject({
    refusal: { code: 'case-not-escalated' },
  })
  await o.done(o.n.worker, 'whistle.blow', {
    whistleId: newId(),
    caseId,
    meetAt: MONDAY,
    place: '3 号楼前',
    purpose: '一起看线路',
    unitIds: [o.power],
  })
  await o.done(o.n.streetOfficer, 'case.instruct', instruct)
  const seen = (await escalation(o.n.streetOfficer, caseId))!
  expect(seen).toMatchObject({
    because: 'whistle',
    holder: o.n.worker.name,
    reporters: 1,
    whistles: [{ purpose: '一起看线路', units: [{ name: '供电公司', arrivedAt: null }] }],
    instructions: [{ by: o.n.streetOfficer.name, words: '请三天内办结并回复' }],
  })
  for (const word of [CANARY.words, CANARY.name, CANARY.phone, '3 号楼前'])
    expect(JSON.stringify(seen)).not.toContain(word)
  expect(await told(o.n.worker, caseId)).toContain('case-instructed')
  expect(await told(o.n.secretary, caseId)).toContain('case-instructed')
  const listed = await o.ask<readonly EscalatedRow[]>(o.n.streetOfficer, 'case.escalated', {})
  expect(listed.map((row) => row.caseId)).toContain(caseId)
  // The desk reads what was asked; nobody of another ground reads anything.
  expect((await escalation(o.n.eastWorker, caseId))?.instructions).toHaveLength(1)
  for (const who of [o.n.westWorker, o.n.siblingWorker, o.n.otherStreetOfficer, o.n.auditor])
    expect(['notFound', 'forbidden']).toContain((await o.reply(who, 'case.escalation', { caseId })).status)
  expect((await o.act(o.n.otherStreetOfficer, 'case.instruct', instruct)).status).toBe('notFound')
  expect(await o.act(o.n.secretary, 'case.instruct', instruct)).toEqual({ status: 'forbidden' })
})

test('an office that does not answer brings its matter up to the street', async () => {
  o.setNow(MONDAY)
  await o.send()
  await strike('2026-12-02T02:00:00Z')
  o.setNow('2026-12-02T02:00:00Z')
  expect(await escalation(o.n.streetOfficer, o.caseId)).toMatchObject({ because: 'agency' })
  expect((await escalation(o.n.streetOfficer, o.caseId))?.tasks).toMatchObject([
    { organisation: '市自来水公司', state: 'sent', timeLeft: { kind: 'over' } },
  ])
})

test('nobody but the program warns of a case', async () => {
  const warning = { caseId: o.caseId, dueAt: MONDAY, rung: 'before-48' }
  expect(await o.act(o.n.secretary, 'case.warn', warning)).toEqual({ status: 'forbidden' })
})

test.each(['case_warning', 'escalation', 'instruction'])('the second wall holds for cases.%s', (table) =>
  expectWalled(o, table),
)
