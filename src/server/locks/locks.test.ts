import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { ActionDayPage, LockPage, LockRow } from '../../domain/locks/queries.ts'
import { relapseOf } from '../../domain/locks/patrol.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

async function enter(...locks: readonly object[]): Promise<string[]> {
  const lines = locks.map((one) => ({ lockId: newId(), label: '东侧1号位', dwellingId: homes.e501, ...one }))
  await n.done(n.worker, 'lock.enter', { locks: lines })
  return lines.map(({ lockId }) => lockId)
}
const page = (lockId: string, who = n.worker) => n.ask<LockPage>(who, 'lock.page', { lockId })
const code = async (who: typeof n.worker, action: string, input: unknown) => {
  const outcome = await n.act(who, action as 'lock.enter', input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}

test('a line of a drive becomes one lock, however often it is taken over', async () => {
  const targetId = newId()
  const [first] = await enter({ targetId })
  const again = await enter({ targetId }, { label: '东侧2号位' })
  const all = await n.ask<readonly LockRow[]>(n.worker, 'lock.list', {})
  expect(all.filter((one) => one.targetId === targetId).map(({ id }) => id)).toEqual([first])
  expect(all.map(({ id }) => id)).toContain(again[1])
})

test('a lock goes from the list over the notice to its own removal, and is then looked after', async () => {
  const [lockId] = await enter({})
  await n.done(n.eastWorker, 'lock.notify', { lockId, how: 'posted', dueOn: '2026-11-30' })
  await n.done(n.worker, 'lock.postpone', { lockId, reason: 'claimsRight', untilOn: '2026-12-05' })
  expect((await page(lockId!)).lock).toMatchObject({ state: 'postponed', reason: 'claimsRight' })
  await n.done(n.eastWorker, 'lock.ownRemoval', { lockId, removedOn: '2026-11-23' })
  const { lock, notices } = await page(lockId!)
  expect(lock).toMatchObject({ state: 'selfRemoved', removedOn: '2026-11-23', patrolOn: '2026-11-26' })
  expect(notices).toMatchObject([{ how: 'posted', dueOn: '2026-11-30' }])
  expect(await code(n.worker, 'lock.notify', { lockId, how: 'posted', dueOn: '2026-12-01' })).toBe(
    'wrong-state',
  )
})

test('one term is served to many locks at once; one that is gone by now is passed over, and only the office does it', async () => {
  const [one, two, gone] = await enter({ label: '南侧1号位' }, { label: '南侧2号位' }, { label: '南侧3号位' })
  await n.done(n.worker, 'lock.ownRemoval', { lockId: gone, removedOn: '2026-11-23' })
  const term = { lockIds: [one, two, gone], how: 'posted', dueOn: '2026-12-01' }
  expect(await code(n.eastWorker, 'lock.notifyMany', term)).not.toBe('done')
  await n.done(n.worker, 'lock.notifyMany', term)
  for (const lockId of [one, two]) {
    const { lock, notices } = await page(lockId!)
    expect(lock).toMatchObject({ state: 'notified', dueOn: '2026-12-01' })
    expect(notices).toMatchObject([{ how: 'posted', dueOn: '2026-12-01' }])
  }
  const { lock, notices } = await page(gone!)
  expect([lock.state, notices]).toEqual(['selfRemoved', []])
})

test('a lock that is back stands on the list again and counts in the relapse; the looks are kept', async () => {
  const [lockId] = await enter({})
  await n.done(n.worker, 'lock.ownRemoval', { lockId, removedOn: '2026-11-20' })
  const due = await n.ask<readonly LockRow[]>(n.eastWorker, 'lock.patrols', {})
  expect(due.map(({ id }) => id)).toContain(lockId)
  for (const found of ['gone', 'back', 'back'])
    await n.done(n.eastWorker, 'lock.patrol', { checkId: newId(), lockId, found })
  const { lock, checks } = await page(lockId!)
  expect(lock).toMatchObject({ state: 'listed', timesBack: 1, patrolOn: null })
  expect(checks.map(({ found, by }) => [found, by])).toEqual([
    ['back', '东网格员'],
    ['back', '东网格员'],
    ['gone', '东网格员'],
  ])
  const all = await n.ask<readonly LockRow[]>(n.worker, 'lock.list', {})
  expect(relapseOf(all).back.map(({ id }) => id)).toContain(lockId)
})

test('a grid worker has the locks of the own grid only, and takes none off the list', async () => {
  const [lockId] = await enter({})
  const seen = await n.ask<readonly LockRow[]>(n.westWorker, 'lock.list', {})
  expect(seen.map(({ id }) => id)).not.toContain(lockId)
  expect(await code(n.westWorker, 'lock.patrol', { checkId: newId(), lockId, found: 'back' })).toBe(
    'notFound',
  )
  expect((await n.reply(n.westWorker, 'lock.page', { lockId })).status).toBe('notFound')
  expect(await code(n.eastWorker, 'lock.postpone', { lockId, reason: 'unsafe' })).toBe('forbidden')
  expect((await n.reply(n.siblingWorker, 'lock.page', { lockId })).status).toBe('notFound')
})

test('a joint action day: units invited and come, every lock with its result, things kept and handed back', async () => {
  const organisationId = newId()
  await n.done(n.worker, 'organisation.write', { organisationId, name: '城管中队', kind: 'government' })
  const [ten, two, three] = await enter(
    { label: '南侧10号位' },
    { label: '南侧2号位' },
    { label: '南侧3号位', dwellingId: homes.w101 },
  )
  const dayId = newId()
  const day = { dayId, onDay: '2026-11-28', atTime: '09:00', meetAt: '东门' }
  expect(await code(n.worker, 'actionDay.plan', { ...day, lockIds: [newId()] })).toBe('lock-unknown')
  await n.done(n.worker, 'actionDay.plan', {
    ...day,
    duties: '王社工登记, 李书记解释',
    units: [{ organisationId, role: 'remove' }],
    lockIds: [ten, two],
  })
  await n.done(n.worker, 'actionDay.addLocks', { dayId, lockIds: [two, three] })
  await n.done(n.worker, 'actionDay.came', { dayId, organisationId, people: 6 })
  n.setNow('2026-11-28T02:00:00Z')
  await n.done(n.eastWorker, 'actionDay.result', { dayId, lockId: two, result: 'notFound' })
  await n.done(n.eastWorker, 'actionDay.result', { dayId, lockId: two, result: 'removed' })
  await n.done(n.worker, 'actionDay.result', { dayId, lockId: ten, result: 'postponed', reason: 'carOnIt' })
  const keptId = newId()
  await n.done(n.eastWorker, 'keptProperty.take', {
    keptId,
    lockId: two,
    what: '旧轮胎两个',
    keptAt: '居委会库房',
  })
  await n.done(n.worker, 'actionDay.finish', { dayId })
  expect(await code(n.worker, 'actionDay.addLocks', { dayId, lockIds: [two] })).toBe('wrong-state')
  // What was seen on the day may be written down after it.
  await n.done(n.westWorker, 'actionDay.result', { dayId, lockId: three, result: 'foundRemoved' })
  const held = await n.ask<ActionDayPage>(n.worker, 'actionDay.page', { dayId })
  expect(held).toMatchObject({ state: 'held', locks: 3, done: 3, duties: '王社工登记, 李书记解释' })
  expect(held.units).toMatchObject([{ name: '城管中队', role: 'remove', people: 6 }])
  expect(held.list.map(({ label, state, result }) => [label, state, result])).toEqual([
    ['南侧2号位', 'jointlyRemoved', 'removed'],
    ['南侧3号位', 'selfRemoved', 'foundRemoved'],
    ['南侧10号位', 'postponed', 'postponed'],
  ])
  expect(held.keptThings).toMatchObject([{ what: '旧轮胎两个', keptAt: '居委会库房', handedOn: null }])
  expect((await page(two!)).lock).toMatchObject({ removedOn: '2026-11-28', patrolOn: '2026-12-01', kept: 1 })
  await n.done(n.worker, 'keptProperty.handBack', { keptId, toWhom: '住户本人', handedOn: '2026-11-30' })
  const again = { keptId, toWhom: '别人', handedOn: '2026-11-30' }
  expect(await code(n.worker, 'keptProperty.handBack', again)).toBe('property-handed-back-already')
  // A grid worker's list of the day is the own grid's.
  const western = await n.ask<ActionDayPage>(n.westWorker, 'actionDay.page', { dayId })
  expect(western.list.map(({ label }) => label)).toEqual(['南侧3号位'])
  expect(western.keptThings).toEqual([])
  n.setNow('2026-11-23T02:00:00Z')
})

test("a community's own rhythm counts for removals from then on; days planned before stay", async () => {
  const [before, after] = await enter({ label: '北侧1号位' }, { label: '北侧2号位' })
  await n.done(n.worker, 'lock.ownRemoval', { lockId: before, removedOn: '2026-11-20' })
  const rhythm = { days: [5, 15], againAfter: 1, source: '社区议事会商定' }
  expect((await n.reply(n.eastWorker, 'patrolRhythm.list', {})).status).toBe('answered')
  expect(await code(n.eastWorker, 'patrolRhythm.write', rhythm)).toBe('notFound')
  expect(await code(n.worker, 'patrolRhythm.write', { ...rhythm, days: [15, 5] })).toBe('invalid')
  await n.done(n.worker, 'patrolRhythm.write', rhythm)
  await n.done(n.worker, 'lock.ownRemoval', { lockId: after, removedOn: '2026-11-20' })
  expect((await page(before!)).lock.patrolOn).toBe('2026-11-23')
  expect((await page(after!)).lock.patrolOn).toBe('2026-11-25')
  await n.done(n.worker, 'lock.patrol', { checkId: newId(), lockId: after, found: 'unseen' })
  expect((await page(after!)).lock.patrolOn).toBe('2026-11-24')
  const all = await n.ask<readonly { version: number }[]>(n.worker, 'patrolRhythm.list', {})
  expect(all.map(({ version }) => version)).toEqual([1, 2])
})
