import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { KeptRow } from '../../domain/doors/queries.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { FetchReply } from '../../domain/sync/protocol.ts'
import { settle } from '../../../test/registry/homes.ts'
import { deskOf, statuses, type DeskOf } from '../../../test/sync/desk-of.ts'
import { openSyncServer, type SyncServer } from '../../../test/sync/sync-server.ts'
import { openTestPhone } from '../../../test/sync/test-phone.ts'

let server: SyncServer
let owner: Client
let desk: DeskOf
beforeAll(async () => {
  server = await openSyncServer()
  owner = new Client({ connectionString: server.n.ownerUrl })
  await owner.connect()
  desk = deskOf(server, owner)
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

test('a lost reply, a second delivery, another order, the same thing twice in one upload: counted once', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const before = await desk.countVisits()
  for (let n = 0; n < 7; n += 1) await desk.knock(phone)
  await phone.sendInVain(phone.outbox.slice(0, 3))
  const all = [...phone.outbox]
  const reply = await phone.send([...all].reverse())
  expect(statuses(reply)).toEqual(Array(7).fill('done'))
  expect(reply.missing).toEqual([])
  await phone.send([...all, ...all])
  await Promise.all([phone.send(all), phone.send(all.slice(2))])
  expect(await desk.countVisits()).toBe(before + 7)
})

test('what was made and never came is told, to the phone and at the desk; a gap closes when it comes', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  for (let n = 0; n < 6; n += 1) await desk.knock(phone)
  const [one, , , four] = phone.outbox
  const some = await phone.send([one!, four!])
  expect(some.missing).toEqual([
    [2, 3],
    [5, 6],
  ])
  expect(await desk.device(phone.deviceId)).toMatchObject({
    made: 6,
    received: 2,
    missing: [
      [2, 3],
      [5, 6],
    ],
  })
  expect((await phone.send()).missing).toEqual([])
  expect(await desk.device(phone.deviceId)).toMatchObject({ made: 6, received: 6, missing: [] })
})

test('a fact that cannot be carried out is kept with its sender’s name, read at the desk, and carried out there as it is', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const before = await desk.countVisits()
  await desk.knock(phone, { dwellingId: homes.w101, words: '西网格的门, 帮忙敲的' })
  await desk.knock(phone, { outcome: 'flew away' })
  await desk.knock(phone)
  const copy = [...phone.outbox]
  const garbled = { seq: phone.madeUpTo + 1, sealed: 'AAAA' }
  const reply = await phone.send([...copy, garbled])
  expect(reply.outcomes).toMatchObject([
    { status: 'kept', why: 'notFound' },
    { status: 'kept', why: 'invalid' },
    { status: 'done' },
    { status: 'kept', why: 'unreadable' },
  ])
  expect(phone.outbox).toEqual([])
  expect(await desk.countVisits()).toBe(before + 1)
  const rows = (await desk.kept()).filter(({ accountName }) => accountName === '东网格员')
  expect(new Map(rows.map(({ why, action }) => [why, action]))).toEqual(
    new Map([
      ['invalid', 'doorVisit.record'],
      ['notFound', 'doorVisit.record'],
      ['unreadable', null],
    ]),
  )
  const of = (why: string) => rows.find((row) => row.why === why)!.id
  const looked = await n.act(n.worker, 'kept.read', { keptId: of('notFound') })
  expect(JSON.stringify(looked)).toContain('帮忙敲的')
  // Put aside by mistake: it can still be recorded.
  await n.done(n.worker, 'kept.putAside', { keptId: of('notFound'), reason: '以为是别的社区的' })
  await n.done(n.worker, 'kept.retry', { keptId: of('notFound') })
  expect(await desk.countVisits()).toBe(before + 2)
  const by = await owner.query(
    'select a.name from doors.visit v join identity.account a on a.id = v.visited_by where dwelling_id = $1',
    [homes.w101],
  )
  expect(by.rows).toEqual([{ name: '东网格员' }])
  const invalid = await n.act(n.worker, 'kept.retry', { keptId: of('invalid') })
  expect(invalid).toMatchObject({ refusal: { code: 'deed-not-possible', facts: { why: 'invalid' } } })
  expect(await n.act(n.worker, 'kept.retry', { keptId: of('unreadable') })).toMatchObject({
    refusal: { code: 'kept-unreadable' },
  })
  await n.done(n.worker, 'kept.putAside', { keptId: of('invalid'), reason: '问过了, 记错了' })
  const aside = await n.ask<Page<KeptRow>>(n.worker, 'kept.list', { state: 'putAside' })
  expect(aside.rows).toMatchObject([{ id: of('invalid'), reason: '问过了, 记错了', settledBy: '王社工' }])
  // Nothing is done again or kept again when it comes once more.
  const again = await phone.send([...copy, garbled])
  expect(statuses(again)).toEqual(['kept', 'kept', 'done', 'kept'])
  expect(await desk.countVisits()).toBe(before + 2)
})

test('a decision that is refused stays on the phone', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  await phone.record('person.leave', { personId: newId(), on: '2026-11-20' })
  const reply = await phone.send()
  expect(statuses(reply)).toEqual(['notFound'])
  expect(phone.outbox).toHaveLength(1)
})

test('one record that breaks its transaction does not hold up the others', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const before = await desk.countVisits()
  const visitId = newId()
  await desk.knock(phone, { visitId })
  await desk.knock(phone)
  await desk.knock(phone, { visitId, words: '同一个编号' })
  const reply = await phone.send()
  expect(reply.outcomes).toMatchObject([
    { status: 'done' },
    { status: 'done' },
    { status: 'kept', why: 'refused' },
  ])
  expect(await desk.countVisits()).toBe(before + 2)
  expect(phone.outbox).toEqual([])
})

test('a phone holds the doors of its own grid with who lives there, and nothing of any other', async () => {
  const { n, homes } = server
  await settle(n, homes.e501, {
    name: '东住户',
    birth: '1950-01-02',
    phones: [{ phoneId: newId(), number: '13912340001' }],
    document: { number: '150105195001021233' },
  })
  await settle(n, homes.w101, { name: '西住户' })
  const phone = await openTestPhone(server, n.eastWorker)
  const reply = (await phone.fetch()) as FetchReply
  expect(reply).toMatchObject({ status: 'fetched', whole: true, leaseUntil: '2026-11-26T02:00:00.000Z' })
  expect(new Set(phone.doors().map(({ room }) => room))).toEqual(new Set(['501', '502']))
  const door = phone.doors().find(({ id }) => id === homes.e501)!
  expect(door.residents).toMatchObject([{ name: '东住户', phones: ['13912340001'], idTail: '1233', age: 76 }])
  const text = JSON.stringify([...phone.held.values()])
  expect(text).not.toContain('西住户')
  expect(text).not.toContain('195001021233')
  expect((await phone.fetch()) as FetchReply).toMatchObject({ whole: false, records: [], gone: [] })
})

test('only what changed comes, whoever changed it; what is gone is told', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  await phone.fetch()
  await desk.knock(phone, { next: { on: '2026-11-25' }, outcome: 'nobody' })
  await phone.send()
  const reply = (await phone.fetch()) as FetchReply
  expect(reply.records.map(({ id }) => id)).toEqual([homes.e501])
  const door = phone.doors().find(({ id }) => id === homes.e501)!
  expect(door.attempts[0]).toMatchObject({ outcome: 'nobody', by: '东网格员' })
  expect(door.nextOn).toBe('2026-11-25')
  const dwellingId = newId()
  const at = { compoundId: homes.compoundId, buildingId: homes.eastBuilding, stair: '1', room: '909' }
  await n.done(n.worker, 'dwelling.write', { dwellingId, ...at })
  await phone.fetch()
  expect(phone.doors()).toHaveLength(3)
  await n.done(n.worker, 'dwelling.remove', { dwellingId })
  expect(((await phone.fetch()) as FetchReply).gone).toEqual([{ kind: 'door', id: dwellingId }])
})

test('everything open at a door comes as one: the drive, the vote, the matter with its missing papers, the return visit', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const [driveId, targetId, caseId] = [newId(), newId(), newId()]
  const target = { targetId, kind: 'thing', dwellingId: homes.e502, label: '东侧1号位' }
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁整治', targets: [target] })
  await n.done(n.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'corridor-scrap',
    title: '楼道堆物',
    words: '楼道里堆了纸箱',
    dwellingId: homes.e502,
  })
  await phone.fetch()
  const door = phone.doors().find(({ id }) => id === homes.e502)!
  expect(door.open).toMatchObject([
    { kind: 'drive', targetId, drive: '地锁整治', label: '东侧1号位', attempts: 0 },
    { kind: 'case', caseId, title: '楼道堆物', returnVisit: false, papers: [] },
  ])
  await phone.record('driveVisit.record', { visitId: newId(), targetId, outcome: 'met', stance: 'agrees' })
  await phone.record('doorVisit.record', { visitId: newId(), dwellingId: homes.e502, outcome: 'met' })
  expect(statuses(await phone.send())).toEqual(['done', 'done'])
  await phone.fetch()
  const after = phone.doors().find(({ id }) => id === homes.e502)!
  expect(after.open).toMatchObject([{ kind: 'drive', stance: 'agrees', nextOn: null }, { kind: 'case' }])
  // The drive's visit and the knock are one attempt.
  expect(after.attempts).toHaveLength(1)
})

test('when the grid changes hands between the knock and the upload, the knock is kept and the phone’s doors go', async () => {
  const { n } = server
  const mover = { ...n.eastWorker, id: n.eastWorker.id }
  const phone = await openTestPhone(server, mover)
  await phone.fetch()
  await desk.knock(phone)
  const grants = n.eastWorker.grants
  Object.assign(n.eastWorker, { grants: n.westWorker.grants })
  try {
    expect((await phone.send()).outcomes).toMatchObject([{ status: 'kept', why: 'notFound' }])
    const reply = (await phone.fetch()) as FetchReply
    expect(reply.whole).toBe(true)
    expect(phone.doors().map(({ room }) => room)).toEqual(['101'])
  } finally {
    Object.assign(n.eastWorker, { grants })
  }
})

test('a phone that has nothing to send tells what it has made, and hears what never came', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  await desk.knock(phone)
  const lost = await phone.send([])
  expect(lost).toEqual({ status: 'taken', outcomes: [], missing: [[1, 1]] })
  expect(statuses(await phone.send())).toEqual(['done'])
  expect((await phone.send([])).missing).toEqual([])
})
