import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DriveLine } from '../../domain/drives/drive-queries.ts'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { FetchReply } from '../../domain/sync/protocol.ts'
import { enrol, quarrelDeeds, quarrelIds } from '../../../test/permission/quarrel.ts'
import { openSyncServer, type SyncServer } from '../../../test/sync/sync-server.ts'
import { openTestPhone } from '../../../test/sync/test-phone.ts'

let server: SyncServer
beforeAll(async () => {
  server = await openSyncServer()
})
afterAll(() => server.close())

test('a place whose lock was removed is looked at from the phone, and goes from the door until the next time', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const lockId = newId()
  const lock = { lockId, label: '东侧1号位', dwellingId: homes.e501, targetId: null }
  await n.done(n.worker, 'lock.enter', { locks: [lock] })
  await n.done(n.worker, 'lock.ownRemoval', { lockId, removedOn: '2026-11-20' })
  await phone.fetch()
  const open = () => phone.doors().find(({ id }) => id === homes.e501)!.open
  expect(open()).toMatchObject([{ kind: 'lockPatrol', lockId, label: '东侧1号位', dueOn: '2026-11-23' }])
  await phone.record('lock.patrol', { checkId: newId(), lockId, found: 'gone' })
  const [done] = (await phone.send()).outcomes
  expect(done).toMatchObject({ status: 'done' })
  // The phone stops projecting its own deed once an answer was read after it.
  const { position } = (await phone.fetch()) as FetchReply
  expect(position).toBeGreaterThanOrEqual((done as { position: number }).position)
  expect(open().filter((item) => item.kind === 'lockPatrol' && item.dueOn <= '2026-11-23')).toEqual([])
})

test('what was promised at a home is looked at from the phone; of the mediation it is told nothing', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const [caseId, ids] = [newId(), quarrelIds()]
  const keeper = { ...n.worker, id: newId(), name: '另一位调解员' }
  await enrol(n, keeper)
  const matter = {
    caseId,
    source: 'counter',
    kindCode: 'neighbours',
    words: '楼上半夜敲墙',
    dwellingId: homes.e502,
  }
  await n.done(n.worker, 'case.report', matter)
  await n.done(n.worker, 'case.accept', { caseId, duty: 'lead' })
  for (const [action, input] of quarrelDeeds(ids, caseId, homes.e502, keeper.id, '十点以后不敲墙'))
    await n.done(n.worker, action as 'case.note', input)
  await phone.fetch()
  const open = () => phone.doors().find(({ id }) => id === homes.e502)!.open
  const promise = open().find((item) => item.kind === 'commitment')
  expect(promise).toEqual({
    kind: 'commitment',
    commitmentId: ids.commitmentId,
    checkId: expect.any(String),
    what: '十点以后不敲墙',
    dueOn: expect.any(String),
  })
  const { checkId } = promise as { checkId: string }
  await phone.record('commitment.check', { findingId: newId(), checkId, result: 'notMet', words: '' })
  expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
  await phone.fetch()
  expect(open()).toContainEqual({ ...promise, triedOn: '2026-11-23' })
  const finding = { findingId: newId(), checkId, result: 'kept', words: '' }
  await phone.record('commitment.check', finding)
  expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
  await phone.fetch()
  expect(open().some((item) => item.kind === 'commitment' && item.checkId === checkId)).toBe(false)
})

test('whom neither message nor telephone has reached stands at the own door, with nothing of the matter but its number', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const [caseId, reporterId, personId, reachId] = [newId(), newId(), newId(), newId()]
  await n.done(n.worker, 'person.register', {
    personId,
    name: '周桂英',
    phones: [{ phoneId: newId(), number: '13800001234' }],
    home: { dwellingId: homes.e501, householdId: newId(), residenceId: newId(), relation: '户主' },
  })
  const matter = {
    caseId,
    source: 'telephone',
    kindCode: 'neighbours',
    words: '西边楼下晚上吵',
    gridId: n.ids.west,
  }
  await n.done(n.worker, 'case.report', { ...matter, reporter: { reporterId, personId } })
  await n.done(n.worker, 'reach.begin', { reachId, caseId, reporterId })
  await phone.fetch()
  const told = () =>
    phone
      .doors()
      .find(({ id }) => id === homes.e501)!
      .open.filter(({ kind }) => kind === 'reach')
  expect(told()).toEqual([])
  const [{ stepSince: since }] = await n.ask<readonly [{ stepSince: string }]>(n.worker, 'reach.due', {})
  const move = { reachId, from: 'call', since, to: 'knock' }
  expect(await n.act(SYSTEM_ACTOR as never, 'reach.move', move)).toMatchObject({ status: 'done' })
  await phone.fetch()
  expect(told()).toEqual([
    {
      kind: 'reach',
      reachId,
      number: expect.stringMatching(/-2026-/),
      name: '周**',
      about: 'case-answered',
      dueOn: expect.any(String),
    },
  ])
  await phone.record('reach.try', { tryId: newId(), reachId, step: 'knock', reached: true, words: '' })
  expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
  await phone.fetch()
  expect(told()).toEqual([])
})

test('two drives of one name at a door say when each began; one that is alone says its name only', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const door = () => phone.doors().find(({ id }) => id === homes.e502)!
  const open = () => door().open.flatMap((item) => (item.kind === 'drive' ? [item] : []))
  const begin = async (name: string) => {
    const driveId = newId()
    const targets = [{ targetId: newId(), kind: 'home', dwellingId: homes.e502 }]
    await n.done(n.worker, 'drive.open', { driveId, name, targets })
    return driveId
  }
  await begin('楼道清理')
  const first = await begin('人口核对')
  await phone.fetch()
  expect(open().map(({ since }) => since)).toEqual([undefined, undefined])
  const second = await begin('人口核对')
  await phone.fetch()
  const began = await n.ask<readonly DriveLine[]>(n.worker, 'drive.list', {})
  // So are they told apart at the desk.
  expect(began.filter(({ name }) => name === '人口核对').map(({ compounds }) => compounds)).toEqual([
    [door().compound],
    [door().compound],
  ])
  const openedAt = (id: string) => began.find((drive) => drive.id === id)!.openedAt
  expect(open().map(({ drive, since }) => [drive, since])).toEqual([
    ['楼道清理', undefined],
    ['人口核对', openedAt(first)],
    ['人口核对', openedAt(second)],
  ])
  await n.done(n.worker, 'drive.close', { driveId: first })
  await phone.fetch()
  expect(open().map(({ since }) => since)).toEqual([undefined, undefined])
})

test('how the next visit was planned comes to whoever goes there, and goes with the visit that ends it', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const knock = async (outcome: string, next: object | null) => {
    await phone.record('doorVisit.record', { visitId: newId(), dwellingId: homes.e502, outcome, next })
    expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
    await phone.fetch()
    const { nextOn, nextHow } = phone.doors().find(({ id }) => id === homes.e502)!
    return { nextOn, nextHow }
  }
  server.setNow('2026-11-23T05:00:00Z')
  const plan = { on: '2026-11-28', part: 'evening', who: 'other', phoneFirst: true }
  const nextHow = { part: 'evening', phoneFirst: true, byOther: true }
  expect(await knock('nobody', plan)).toEqual({ nextOn: '2026-11-28', nextHow })
  server.setNow('2026-11-23T06:00:00Z')
  expect(await knock('nobody', { on: '2026-11-29' })).toEqual({ nextOn: '2026-11-29', nextHow: undefined })
})
