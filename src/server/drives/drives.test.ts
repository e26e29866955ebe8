import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import type { DrivePage, TargetPage } from '../../domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { Page } from '../../domain/kit/query.ts'
import { newId } from '../../domain/kit/ids.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
}, 120_000)
afterAll(() => n.close())

async function openDrive(more: Record<string, unknown> = {}): Promise<string> {
  const driveId = newId()
  await n.done(n.worker, 'drive.open', {
    driveId,
    name: '地锁整治',
    cut: { kind: 'home', compoundIds: [homes.compoundId] },
    ...more,
  })
  return driveId
}
const page = (driveId: string, who = n.worker) => n.ask<DrivePage>(who, 'drive.page', { driveId })
const list = async (driveId: string, more: object = {}, who = n.worker) =>
  (await n.ask<Page<DriveTargetRow>>(who, 'driveTarget.list', { driveId, ...more })).rows
const code = async (who: typeof n.worker, action: 'drive.open', input: unknown) => {
  const outcome = await n.act(who, action, input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}

test('a drive is cut from the registry: every home of the compound once, and the list is fixed', async () => {
  const driveId = await openDrive()
  const newHome = newId()
  const building = { compoundId: homes.compoundId, buildingId: homes.eastBuilding }
  await n.done(n.worker, 'dwelling.write', { ...building, dwellingId: newHome, stair: '1', room: '101' })
  const { progress } = await page(driveId)
  expect((await list(driveId)).map(({ room }) => room)).toEqual(['501', '502', '101'])
  expect([progress.counted, progress.visited, progress.attempts]).toEqual([3, 0, 0])
  await n.done(n.worker, 'dwelling.remove', { dwellingId: newHome })
})

test('an empty list is no drive, and a list without a right is none either', async () => {
  expect(await code(n.worker, 'drive.open', { driveId: newId(), name: '空' })).toBe('drive-empty')
  expect(await code(n.eastWorker, 'drive.open', { driveId: newId(), name: '空' })).toBe('notFound')
})

test('every visit is kept with its words; the latest stance by the visitor’s clock stands', async () => {
  const driveId = await openDrive()
  const targetId = (await list(driveId))[0]!.id
  const visit = (stance: string | null, outcome: string, words: string, nextOn: string | null) =>
    n.done(n.eastWorker, 'driveVisit.record', { visitId: newId(), targetId, stance, outcome, words, nextOn })
  await visit('hesitates', 'met', '再想想', '2026-11-25')
  n.setNow('2026-11-24T02:00:00Z')
  await visit(null, 'nobody', '', '2026-11-26')
  n.setNow('2026-11-23T02:00:00Z')
  const [target] = await list(driveId)
  expect([target!.stance, target!.attempts, target!.lastOutcome, target!.nextOn]).toEqual([
    'hesitates',
    2,
    'nobody',
    '2026-11-26',
  ])
  const kept = await n.ask<TargetPage>(n.eastWorker, 'driveTarget.page', { targetId })
  expect(kept.visits.map(({ words, by }) => [words, by])).toEqual([
    ['', '东网格员'],
    ['再想想', '东网格员'],
  ])
})

test('a grid worker sees and visits the doors of the own grid only', async () => {
  const driveId = await openDrive()
  expect((await list(driveId, {}, n.westWorker)).map(({ room }) => room)).toEqual(['101'])
  const targetId = (await list(driveId))[0]!.id
  const visit = { visitId: newId(), targetId, outcome: 'met' }
  expect((await n.act(n.westWorker, 'driveVisit.record', visit)).status).toBe('notFound')
  expect((await n.reply(n.westWorker, 'driveTarget.page', { targetId })).status).toBe('notFound')
  expect((await n.reply(n.siblingWorker, 'drive.page', { driveId })).status).toBe('notFound')
})

test('a target leaves the count with a reason, once; a visit to it, also after the end, is still a fact', async () => {
  const driveId = await openDrive()
  const targetId = (await list(driveId))[0]!.id
  await n.done(n.worker, 'driveTarget.leave', { targetId, reason: 'notInScope' })
  expect(await code(n.worker, 'driveTarget.leave' as 'drive.open', { targetId, reason: 'other' })).toBe(
    'target-left-already',
  )
  expect((await page(driveId)).progress).toMatchObject({ counted: 2, left: 1 })
  await n.done(n.worker, 'drive.close', { driveId })
  expect(await code(n.worker, 'drive.close' as 'drive.open', { driveId })).toBe('wrong-state')
  await n.done(n.eastWorker, 'driveVisit.record', { visitId: newId(), targetId, outcome: 'met' })
  expect((await list(driveId))[0]!.attempts).toBe(1)
})

test('a notice is kept with how and until when', async () => {
  const driveId = await openDrive()
  const targetId = (await list(driveId))[0]!.id
  const notice = { noticeId: newId(), targetId, kind: 'removalTerm', how: 'posted', dueOn: '2026-12-01' }
  await n.done(n.eastWorker, 'driveNotice.serve', notice)
  const { notices } = await n.ask<TargetPage>(n.worker, 'driveTarget.page', { targetId })
  expect(notices).toMatchObject([{ kind: 'removalTerm', how: 'posted', dueOn: '2026-12-01' }])
  expect((await list(driveId))[0]!.notices).toBe(1)
})

test('owners vote at the door, on paper and at a meeting into one count, which is sealed when closed', async () => {
  const driveId = await openDrive()
  const ballotId = newId()
  const [one, two, couple] = [newId(), newId(), newId()]
  const roll = [
    { dwellingId: homes.e501, areaM2: 80, owners: [one] },
    { dwellingId: homes.e502, areaM2: 60.55, owners: [couple, two] },
    { dwellingId: homes.w101, areaM2: 100, owners: [couple] },
  ]
  const ballot = { ballotId, driveId, topic: '东侧空地划为车位', threshold: 'special' }
  const twice = { ...ballot, roll: [...roll, roll[0]] }
  expect(await code(n.worker, 'ballot.open' as 'drive.open', twice)).toBe('ballot-roll-wrong')
  await n.done(n.worker, 'ballot.open', { ...ballot, roll })
  const vote = (dwellingId: string, choice: string, way: string, who = n.worker) =>
    code(who, 'ballot.vote' as 'drive.open', {
      voteId: newId(),
      ballotId,
      dwellingId,
      choice,
      way,
      votedOn: '2026-11-23',
    })
  expect(await vote(homes.e501, 'no', 'door', n.westWorker)).toBe('notFound')
  expect(await vote(homes.e501, 'no', 'door', n.eastWorker)).toBe('done')
  expect(await vote(homes.e501, 'yes', 'meeting')).toBe('vote-cast-already')
  expect(await vote(homes.e501, 'yes', 'paper')).toBe('done')
  expect(await vote(homes.e501, 'no', 'paper')).toBe('vote-cast-already')
  expect(await vote(newId(), 'yes', 'paper')).toBe('ballot-not-on-roll')
  const before = await n.ask<BallotPage>(n.worker, 'ballot.page', { ballotId })
  expect(before.tally.yes).toEqual({ areaCm2: 800_000, heads: 1 })
  expect(before.stillNeeded).toEqual([[homes.w101]])
  expect(await vote(homes.w101, 'yes', 'meeting')).toBe('done')
  await n.done(n.worker, 'ballot.close', { ballotId })
  const after = await n.ask<BallotPage>(n.worker, 'ballot.page', { ballotId })
  expect([after.tally.carried, after.state]).toEqual([true, 'closed'])
  expect(after.seal).toMatch(/^[0-9a-f]{64}$/)
  expect(await vote(homes.e502, 'no', 'paper')).toBe('wrong-state')
})
