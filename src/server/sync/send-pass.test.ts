import { createHash } from 'node:crypto'
import { Client } from 'pg'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { SEND_PASS_HEADER, type SendPass } from '../../domain/doors/send-pass.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { UploadItem } from '../../domain/sync/protocol.ts'
import { photoSeal, seal } from '../../domain/sync/sealing.ts'
import { deskOf, statuses, type DeskOf } from '../../../test/sync/desk-of.ts'
import { openSyncServer, type SyncServer } from '../../../test/sync/sync-server.ts'
import { openTestPhone, type TestPhone } from '../../../test/sync/test-phone.ts'

const SIGNED_IN = '2026-11-23T02:00:00Z'
const A_WEEK_LATER = '2026-11-30T02:00:00Z'
const THREE_WEEKS_LATER = '2026-12-14T02:00:01Z'

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
afterEach(() => {
  server.setNow(SIGNED_IN)
  server.signIn(server.n.eastWorker.id)
})

/** A phone with its pass; then its owner's session is over. */
async function phoneWithPass(): Promise<{ phone: TestPhone; shown: Record<string, string> }> {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const shown = await newPass(phone)
  server.signOut(server.n.eastWorker.id)
  return { phone, shown }
}

async function newPass({ deviceId }: TestPhone): Promise<Record<string, string>> {
  const { n } = server
  const outcome = await n.act(n.eastWorker, 'sendPass.give', { deviceId })
  const { token } = (outcome as { secret: SendPass }).secret
  return { [SEND_PASS_HEADER]: token }
}

const headOf = ({ deviceId }: Pick<TestPhone, 'deviceId'>) => ({
  protocol: 1,
  deviceId,
  at: server.n.ids.community,
})

const send = (phone: TestPhone, shown: Record<string, string>, items: readonly UploadItem[] = phone.outbox) =>
  server.post('send', { ...headOf(phone), madeUpTo: phone.madeUpTo, items }, undefined, shown)

async function sendPicture({ deviceId }: TestPhone, shown: Record<string, string>) {
  const photoId = newId()
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#864' } })
    .jpeg()
    .toBuffer()
  const { at } = headOf({ deviceId })
  const { sealingKey } = server.n.house.outbox
  const sealed = await seal(sealingKey, photoSeal(at, deviceId, photoId), new Uint8Array(jpeg))
  const query = new URLSearchParams({
    at,
    deviceId,
    offset: '0',
    size: String(sealed.length),
    sha256: createHash('sha256').update(sealed).digest('hex'),
  })
  const headers = { 'x-linli': '1', 'content-type': 'application/octet-stream', ...shown }
  const address = `${server.url}/api/sync/photo/${photoId}?${query}`
  const reply = await fetch(address, { method: 'PUT', headers, body: sealed })
  return { status: reply.status, body: (await reply.json()) as { kept?: boolean } }
}

test('a week after its owner signed in a phone’s records and pictures go out by themselves, and nothing is read with it', async () => {
  const { phone, shown } = await phoneWithPass()
  const before = await desk.countVisits()
  for (let n = 0; n < 3; n += 1) await desk.knock(phone)
  server.setNow(A_WEEK_LATER)
  expect((await send(phone, {})).status).toBe(401)
  expect(statuses((await send(phone, shown)).body)).toEqual(['done', 'done', 'done'])
  expect(await desk.countVisits()).toBe(before + 3)
  const { rows } = await owner.query(
    `select distinct a.name from doors.visit v join identity.account a on a.id = v.visited_by`,
  )
  expect(rows).toEqual([{ name: '东网格员' }])
  expect(await sendPicture(phone, shown)).toMatchObject({ status: 200, body: { kept: true } })

  const fetched = { ...headOf(phone), scope: null, position: 0 }
  expect((await server.post('fetch', fetched, undefined, shown)).status).toBe(401)
  const file = { ...headOf(phone), items: [], madeUpTo: 3, kind: 'linli-outbox' }
  const named = { ...file, accountName: '东网格员', exportedAt: A_WEEK_LATER }
  expect((await server.post('file', named, undefined, shown)).status).toBe(401)
})

test('a pass is good for its own phone, for what that phone sealed, for two weeks, and until the next one is given', async () => {
  const { phone, shown } = await phoneWithPass()
  await desk.knock(phone)
  server.signIn(server.n.eastWorker.id)
  const other = await openTestPhone(server, server.n.eastWorker)
  server.signOut(server.n.eastWorker.id)
  expect((await send(other, shown)).status).toBe(401)
  const elsewhere = { ...headOf(phone), at: server.n.ids.sibling, madeUpTo: 0, items: [] }
  expect((await server.post('send', elsewhere, undefined, shown)).status).toBe(401)
  const open = { id: newId(), action: 'doorVisit.record', input: {}, madeAt: SIGNED_IN, at: headOf(phone).at }
  expect((await send(phone, shown, [{ seq: 1, envelope: open }])).status).toBe(401)
  server.setNow(THREE_WEEKS_LATER)
  expect((await send(phone, shown)).status).toBe(401)
  server.setNow(SIGNED_IN)
  const next = await newPass(phone)
  expect((await send(phone, shown)).status).toBe(401)
  expect((await send(phone, { [SEND_PASS_HEADER]: 'A'.repeat(43) })).status).toBe(401)
  expect(statuses((await send(phone, next)).body)).toEqual(['done'])
})

test('nobody is given a pass for somebody else’s phone, and none is given for one that was revoked', async () => {
  const { n } = server
  const { phone } = await phoneWithPass()
  const { deviceId } = phone
  expect((await n.act(n.worker, 'sendPass.give', { deviceId })).status).toBe('forbidden')
  expect((await n.act(n.siblingWorker, 'sendPass.give', { deviceId })).status).toBe('notFound')
  await n.done(n.worker, 'device.revoke', { deviceId })
  const refused = await n.act(n.eastWorker, 'sendPass.give', { deviceId })
  expect(refused).toMatchObject({ refusal: { code: 'device-revoked-already' } })
})

test('what a revoked phone still holds is taken and waits at the desk, its pictures too, until it says that it is empty', async () => {
  const { n } = server
  const { phone, shown } = await phoneWithPass()
  const before = await desk.countVisits()
  await desk.knock(phone)
  await n.done(n.worker, 'device.revoke', { deviceId: phone.deviceId })
  expect((await send(phone, shown)).body.outcomes).toEqual([{ status: 'kept', why: 'revoked' }])
  expect((await sendPicture(phone, shown)).body).toMatchObject({ kept: true })
  expect(await desk.countVisits()).toBe(before)
  await server.post('wiped', { ...headOf(phone), unsent: 0 })
  expect((await send(phone, shown)).status).toBe(401)
  expect((await sendPicture(phone, shown)).status).toBe(401)
})

test('what somebody recorded who works here no longer is kept with the name, and not carried out', async () => {
  const { phone, shown } = await phoneWithPass()
  const before = await desk.countVisits()
  await desk.knock(phone)
  await owner.query('update identity.account set disabled_at = now() where id = $1', [server.n.eastWorker.id])
  try {
    expect((await send(phone, shown)).body.outcomes).toMatchObject([{ status: 'kept' }])
    expect(await desk.countVisits()).toBe(before)
    expect((await desk.kept()).at(-1)).toMatchObject({ accountName: '东网格员' })
  } finally {
    await owner.query('update identity.account set disabled_at = null where id = $1', [
      server.n.eastWorker.id,
    ])
  }
})
