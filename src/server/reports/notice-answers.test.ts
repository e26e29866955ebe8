import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../domain/identity/actor.ts'
import type { NoticePage } from '../../domain/identity/notice.ts'
import { newId } from '../../domain/kit/ids.ts'
import { addNotices } from '../identity/notice-store.ts'
import '../identity/rooms.ts'
import { CANARY, openOutside, type Outside } from '../cases/test-outside.ts'
import './notice-answers.ts'

let o: Outside
let taskId = ''
beforeAll(async () => {
  o = await openOutside()
  taskId = await o.send({ ask: '请派人来装一块水表, 门房在东门。' })
  const owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into identity.account (id, login, name, created_at) values ($1, 'water', '水司经办人', now())`,
    [o.handler.id],
  )
  await owner.end()
})
afterAll(() => o.close())

/** Whoever it is, is told of the matter by the clock. */
async function tell(who: Actor): Promise<void> {
  const facts = { number: o.caseNumber, organisation: '市自来水公司', dueAt: '2026-11-25T09:30:00Z' }
  const subject = { subjectKind: 'agencyTask', subjectId: taskId, caseId: o.caseId }
  const notice = { id: newId(), accountId: who.id, code: 'task-due-soon' as const, facts, ...subject }
  await o.n.database.write(o.n.ids.community, (tx) => addNotices(tx, [notice], '2026-11-24T01:00:00Z'))
}
const read = async (who: Actor) => {
  const { rows } = await o.ask<NoticePage>(who, 'notice.list', {})
  return rows.map(({ matter }) => matter)
}

test('a notice names its matter to whoever may read that matter, to an office what it was asked, and to nobody else', async () => {
  for (const who of [o.n.worker, o.n.westWorker, o.n.streetOfficer, o.handler]) await tell(who)
  expect(await read(o.n.worker)).toEqual([{ title: '自来水立户', place: '三友小区东门门房' }])
  // Another grid's matter, and one that has not come up to the street.
  expect(await read(o.n.westWorker)).toEqual([null])
  expect(await read(o.n.streetOfficer)).toEqual([null])
  expect(await read(o.handler)).toEqual([{ title: '请派人来装一块水表, 门房在东门。', place: '' }])
  const whole = JSON.stringify(await o.ask(o.n.worker, 'notice.list', {}))
  for (const word of Object.values(CANARY)) expect(whole).not.toContain(word)
})

test('the street reads it once it has come up, and a title that was put right is the one that is read', async () => {
  await o.done(o.n.worker, 'whistle.blow', {
    whistleId: newId(),
    caseId: o.caseId,
    meetAt: '2026-11-24T02:00:00Z',
    place: '东门门房',
    purpose: '一起看水表装在哪里',
    unitIds: [o.water],
  })
  await o.done(o.n.worker, 'case.correct', { caseId: o.caseId, title: '门房没有水' })
  expect(await read(o.n.streetOfficer)).toContainEqual({ title: '门房没有水', place: '三友小区东门门房' })
})
