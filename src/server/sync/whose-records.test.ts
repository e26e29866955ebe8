import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
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

test('a lost phone is revoked: it is told so without a session, hands over what it still holds, and says when it is empty', async () => {
  const { n } = server
  const phone = await openTestPhone(server, n.eastWorker)
  await phone.fetch()
  await desk.knock(phone)
  const earlier = [...phone.outbox]
  await phone.send()
  const before = await desk.countVisits()
  await desk.knock(phone)
  expect((await n.act(n.westWorker, 'device.revoke', { deviceId: phone.deviceId })).status).toBe('notFound')
  await n.done(n.worker, 'device.revoke', { deviceId: phone.deviceId })
  server.signOut(n.eastWorker.id)
  try {
    expect(await phone.fetch()).toEqual({ status: 'revoked' })
    const reply = await phone.send()
    expect(reply.outcomes).toMatchObject([{ status: 'kept', why: 'revoked' }])
    // What had been carried out before comes once more, late: it is neither done nor kept again.
    expect(statuses(await phone.send(earlier))).toEqual(['done'])
    const head = { protocol: 1, deviceId: phone.deviceId, at: n.ids.community }
    expect((await server.post('wiped', { ...head, unsent: 0 })).body).toEqual({ status: 'done' })
    expect(await desk.device(phone.deviceId)).toMatchObject({ wipedUnsent: 0 })
    const late = await server.post('send', { ...head, madeUpTo: 9, items: [] })
    expect(late.status).toBe(401)
  } finally {
    server.signIn(n.eastWorker.id)
  }
  expect(await desk.countVisits()).toBe(before)
  const [one] = (await desk.kept()).filter(({ why }) => why === 'revoked')
  await n.done(n.worker, 'kept.retry', { keptId: one!.id })
  expect(await desk.countVisits()).toBe(before + 1)
})

test('whoever else signs in on the phone neither sends the outbox of the first nor is given the records', async () => {
  const { n } = server
  const phone = await openTestPhone(server, n.eastWorker)
  await desk.knock(phone)
  const head = { protocol: 1, deviceId: phone.deviceId, at: n.ids.community }
  const send = { ...head, madeUpTo: 1, items: phone.outbox }
  expect((await server.post('send', send, n.westWorker.id)).status).toBe(401)
  expect((await server.post('fetch', { ...head, scope: null, position: 0 }, n.westWorker.id)).status).toBe(
    401,
  )
  const elsewhere = { ...head, deviceId: newId(), scope: null, position: 0 }
  expect((await server.post('fetch', elsewhere, n.siblingWorker.id)).status).toBe(404)
  expect((await server.post('fetch', elsewhere)).status).toBe(401)
})

test('a file of unsent records is taken in at the desk in the name of whoever made them, once', async () => {
  const { n } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const before = await desk.countVisits()
  for (let i = 0; i < 3; i += 1) await desk.knock(phone)
  const file = {
    kind: 'linli-outbox',
    protocol: 1,
    deviceId: phone.deviceId,
    at: n.ids.community,
    accountName: '东网格员',
    exportedAt: '2026-11-23T02:00:00Z',
    madeUpTo: 3,
    items: [...phone.outbox],
  }
  expect((await server.post('file', file, n.westWorker.id)).status).toBe(404)
  const taken = await server.post('file', file, n.worker.id)
  expect(taken.body).toMatchObject({ status: 'taken', accountName: '东网格员', missing: [] })
  expect(statuses(taken.body)).toEqual(['done', 'done', 'done'])
  expect(statuses(await phone.send())).toEqual(['done', 'done', 'done'])
  expect(statuses((await server.post('file', file, n.worker.id)).body)).toEqual(['done', 'done', 'done'])
  expect(await desk.countVisits()).toBe(before + 3)
})
