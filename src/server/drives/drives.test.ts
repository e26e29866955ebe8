import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CutPreview, DrivePage, TargetPage } from '../../domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { Page } from '../../domain/kit/query.ts'
import { newId } from '../../domain/kit/ids.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
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

test('what leaves the list is counted by its reason, says who took it off when and why, and can be put back', async () => {
  const driveId = await openDrive()
  const [first, second] = await list(driveId)
  const leave = (targetId: string, reason: string, words = '') =>
    code(n.worker, 'driveTarget.leave' as 'drive.open', { targetId, reason, words })
  expect(await leave(first!.id, 'other')).toBe('target-leaving-unexplained')
  expect(await leave(first!.id, 'other', '房子已拆除')).toBe('done')
  expect(await leave(second!.id, 'listedTwice')).toBe('done')
  const { progress } = await page(driveId)
  expect(progress).toMatchObject({ counted: 1, left: 2, leftFor: { other: 1, listedTwice: 1 } })
  const { target } = await n.ask<TargetPage>(n.worker, 'driveTarget.page', { targetId: first!.id })
  expect(target).toMatchObject({
    left: 'other',
    leftBy: '王社工',
    leftAt: '2026-11-23T02:00:00Z',
    leftWords: '房子已拆除',
  })

  const restore = (targetId: string, who = n.worker) =>
    code(who, 'driveTarget.restore' as 'drive.open', { targetId })
  expect(await restore(first!.id, n.eastWorker)).toBe('forbidden')
  expect(await restore(first!.id)).toBe('done')
  expect(await restore(first!.id)).toBe('target-not-left')
  expect((await page(driveId)).progress).toMatchObject({ counted: 2, left: 1, leftFor: { listedTwice: 1 } })
  const back = await n.ask<TargetPage>(n.worker, 'driveTarget.page', { targetId: first!.id })
  expect(back.target).toMatchObject({ left: null, leftBy: null, leftAt: null, leftWords: '' })
  await n.done(n.worker, 'drive.close', { driveId })
  expect(await restore(second!.id)).toBe('drive-closed')
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

test('a day set at the desk stands until somebody has been there; what has left the list gets none', async () => {
  const driveId = await openDrive()
  const [first, second] = await list(driveId)
  const plan = (on: string | null) =>
    n.done(n.worker, 'driveTarget.plan', { driveId, targetIds: [first!.id, second!.id], on })
  await n.done(n.worker, 'driveTarget.leave', { targetId: second!.id, reason: 'notThere' })
  await plan('2026-11-23')
  expect((await list(driveId, { show: 'due' })).map(({ id }) => id)).toEqual([first!.id])
  n.setNow('2026-11-23T06:00:00Z')
  await n.done(n.eastWorker, 'driveVisit.record', {
    visitId: newId(),
    targetId: first!.id,
    outcome: 'nobody',
    nextOn: '2026-11-30',
  })
  n.setNow('2026-11-23T02:00:00Z')
  expect((await list(driveId))[0]!.nextOn).toBe('2026-11-30')
  expect(await list(driveId, { show: 'due' })).toEqual([])
})

test('the list is paged by its key in walking order, and narrowed to what the screen asks', async () => {
  const driveId = await openDrive()
  const pages: string[] = []
  let after: string | undefined
  do {
    const page = await n.ask<Page<DriveTargetRow>>(n.worker, 'driveTarget.list', { driveId, limit: 1, after })
    pages.push(...page.rows.map(({ room }) => room ?? ''))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(pages).toEqual(['501', '502', '101'])
  const [door] = await list(driveId)
  await n.done(n.eastWorker, 'driveVisit.record', {
    visitId: newId(),
    targetId: door!.id,
    outcome: 'met',
    stance: 'against',
  })
  expect((await list(driveId, { stance: 'against' })).map(({ room }) => room)).toEqual(['501'])
  expect((await list(driveId, { show: 'unvisited' })).map(({ room }) => room)).toEqual(['502', '101'])
  expect((await list(driveId, { show: 'visited' })).map(({ room }) => room)).toEqual(['501'])
  expect((await list(driveId, { buildingId: homes.westBuilding })).map(({ room }) => room)).toEqual(['101'])
  expect((await list(driveId, { attemptsFrom: 1 })).map(({ room }) => room)).toEqual(['501'])
  const { stairs, grids, buildings } = await page(driveId)
  expect(stairs.map(({ building, stair, open }) => [building, stair, open])).toEqual([
    ['3', '2', 2],
    ['5', '1', 1],
  ])
  expect(grids.map(({ counted, visited }) => [counted, visited])).toEqual([
    [2, 1],
    [1, 0],
  ])
  expect(buildings.map(({ name, open }) => [name, open])).toEqual([
    ['3', 2],
    ['5', 1],
  ])
})

test('people are cut by flag and age as the list of residents asks, each once, and counted before', async () => {
  const { personId } = await settle(n, homes.e501, { name: '周独', birth: '1940-01-01' })
  await settle(n, homes.e501, { name: '周幼', birth: '2015-01-01', relation: '孙子' })
  await n.done(n.worker, 'flag.set', {
    personId,
    flagId: newId(),
    flag: 'living-alone',
    source: '走访',
    since: '2026-01-01',
    purpose: '走访',
  })
  const count = async (cut: object) => (await n.ask<CutPreview>(n.worker, 'drive.preview', { cut })).count
  const old = { kind: 'person', compoundIds: [homes.compoundId], ageFrom: 80 }
  expect([await count(old), await count({ ...old, kind: 'home' })]).toEqual([1, 1])
  expect(await count({ kind: 'home', flag: 'living-alone', compoundIds: [homes.compoundId] })).toBe(1)
  expect(await count({ kind: 'person', compoundIds: [homes.compoundId] })).toBe(2)
  expect(await count({ kind: 'home', flag: 'low-income' })).toBe(0)
  const driveId = await openDrive({ cut: old })
  expect((await list(driveId)).map(({ name, room }) => [name, room])).toEqual([['周独', '501']])
})

test('a lock without a home finds its door later, and walks with the others', async () => {
  const driveId = newId()
  const targetId = newId()
  const targets = [{ targetId, kind: 'thing', label: '东侧1号位' }]
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁', targets })
  expect(await list(driveId, {}, n.eastWorker)).toEqual([])
  expect(await code(n.worker, 'driveTarget.locate' as 'drive.open', { targetId, dwellingId: newId() })).toBe(
    'target-home-unknown',
  )
  await n.done(n.worker, 'driveTarget.locate', { targetId, dwellingId: homes.e502 })
  expect((await list(driveId, {}, n.eastWorker)).map(({ room }) => room)).toEqual(['502'])
})

test('locks whose homes come onto the books after the sheet find them by the address it wrote, and none is lost until then', async () => {
  const driveId = newId()
  const lock = (label: string, writtenPlace: string) => ({
    targetId: newId(),
    kind: 'thing',
    label,
    writtenPlace,
  })
  const targets = [
    lock('东侧10号位', '三友小区3号楼2单元502'),
    lock('东侧2号位', '三友小区3号楼2单元501'),
    lock('东侧1号位', '三友小区9号楼1单元101'),
    lock('东侧3号位', ''),
  ]
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁', targets })
  const labels = async () => (await list(driveId)).map(({ label }) => label)
  expect(await labels()).toEqual(['东侧1号位', '东侧2号位', '东侧3号位', '东侧10号位'])
  expect((await list(driveId))[0]!.writtenPlace).toBe('三友小区9号楼1单元101')
  expect((await page(driveId)).progress.unlocated).toBe(3)
  await n.done(n.worker, 'driveTarget.locateAll', { driveId })
  expect((await list(driveId)).map(({ label, room }) => [label, room])).toEqual([
    ['东侧2号位', '501'],
    ['东侧10号位', '502'],
    ['东侧1号位', null],
    ['东侧3号位', null],
  ])
  expect((await page(driveId)).progress.unlocated).toBe(1)
  expect(await list(driveId, {}, n.eastWorker)).toHaveLength(2)
})
