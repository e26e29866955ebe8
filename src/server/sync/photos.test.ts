import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeptRow } from '../../domain/doors/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { ProcedureFileView } from '../../domain/procedures/queries.ts'
import { waterAccount } from '../../domain/procedures/shipped/water-account.ts'
import { photoSeal, seal } from '../../domain/sync/sealing.ts'
import { openSyncServer, type SyncServer } from '../../../test/sync/sync-server.ts'
import { openTestPhone, type TestPhone } from '../../../test/sync/test-phone.ts'

let server: SyncServer
let caseId: string
beforeAll(async () => {
  server = await openSyncServer()
  caseId = newId()
  const matter = {
    caseId,
    source: 'counter',
    kindCode: 'corridor-scrap',
    title: '楼道堆物',
    words: '楼道里堆了纸箱',
  }
  await server.n.done(server.n.worker, 'case.report', { ...matter, dwellingId: server.homes.e501 })
})
afterAll(() => server.close())

async function sealedPicture(phone: TestPhone, photoId: string): Promise<Uint8Array<ArrayBuffer>> {
  const noise = {
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  } as const
  const jpeg = await sharp(noise).jpeg({ quality: 90 }).toBuffer()
  const bound = photoSeal(server.n.ids.community, phone.deviceId, photoId)
  return seal(server.n.house.outbox.sealingKey, bound, new Uint8Array(jpeg))
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function put(
  phone: TestPhone,
  photoId: string,
  whole: Uint8Array,
  offset: number,
  length: number,
  more = {},
) {
  const query = new URLSearchParams({
    at: server.n.ids.community,
    deviceId: phone.deviceId,
    offset: String(offset),
    size: String(whole.length),
    sha256: sha256(whole),
    ...more,
  })
  const answer = await fetch(`${server.url}/api/sync/photo/${photoId}?${query}`, {
    method: 'PUT',
    headers: { 'x-linli': '1', 'x-who': server.n.eastWorker.id, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(whole.subarray(offset, offset + length)),
  })
  return { status: answer.status, body: (await answer.json()) as { received?: number; kept?: boolean } }
}

const attach = (phone: TestPhone, photoId: string) =>
  phone.record('attachment.add', { attachmentId: newId(), caseId, kind: 'photo', name: '楼道.jpg', photoId })
const files = () =>
  server.n.ask<readonly { name: string; mediaType: string }[]>(server.n.worker, 'attachment.list', { caseId })
const awaiting = async () =>
  (await server.n.ask<Page<KeptRow>>(server.n.worker, 'kept.list', {})).rows.filter(
    ({ why }) => why === 'photoAwaited',
  )

test('a picture comes in pieces, goes on after an interruption, and is put with its matter when it is whole', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const photoId = newId()
  const picture = await sealedPicture(phone, photoId)
  await attach(phone, photoId)
  // The deed comes first; it waits at the desk for its picture.
  expect((await phone.send()).outcomes).toEqual([{ status: 'kept', why: 'photoAwaited' }])
  expect(await awaiting()).toHaveLength(1)
  const half = Math.floor(picture.length / 2)
  expect((await put(phone, photoId, picture, 0, half)).body).toMatchObject({ received: half, kept: false })
  // The answer was lost: the same piece again, and one from elsewhere, change nothing.
  expect((await put(phone, photoId, picture, 0, half)).body).toMatchObject({ received: half })
  expect((await put(phone, photoId, picture, half + 5, 10)).body).toMatchObject({ received: half })
  const last = await put(phone, photoId, picture, half, picture.length - half)
  expect(last.body).toMatchObject({ received: picture.length, kept: true })
  expect(await awaiting()).toHaveLength(0)
  expect(await files()).toMatchObject([{ name: '楼道.jpg', mediaType: 'image/jpeg' }])
  expect((await put(phone, photoId, picture, 0, half)).body).toMatchObject({ kept: true })
})

test('when the picture is there first, its deed is carried out at once', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const photoId = newId()
  const picture = await sealedPicture(phone, photoId)
  const before = (await files()).length
  await put(phone, photoId, picture, 0, picture.length)
  await attach(phone, photoId)
  expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
  expect(await files()).toHaveLength(before + 1)
})

test('what arrives damaged, or is no picture, begins anew; nobody else’s picture is touched', async () => {
  const phone = await openTestPhone(server, server.n.eastWorker)
  const photoId = newId()
  const picture = await sealedPicture(phone, photoId)
  const damaged = await put(phone, photoId, picture, 0, picture.length, { sha256: 'a'.repeat(64) })
  expect(damaged.body).toMatchObject({ received: 0, kept: false })
  const other = await openTestPhone(server, server.n.eastWorker)
  expect((await put(other, photoId, picture, 0, 10)).status).toBe(404)
  expect((await put(phone, newId(), picture, 0, 10, { deviceId: newId(), at: newId() })).status).toBe(401)
  expect((await put(phone, newId(), picture, 0, 10, { size: '99999999999' })).status).toBe(400)
})

test('a missing paper that was photographed waits for the desk; one that the desk gave back is missing again', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const [matterId, fileId] = [newId(), newId()]
  await n.done(n.secretary, 'procedure.write', { definitionId: newId(), definition: waterAccount })
  const matter = { caseId: matterId, source: 'counter', kindCode: 'water-account', words: '想自己立水表' }
  await n.done(n.worker, 'case.report', { ...matter, dwellingId: homes.e502 })
  await n.done(n.worker, 'case.accept', { caseId: matterId, duty: 'lead' })
  await n.done(n.worker, 'procedure.open', { fileId, caseId: matterId, code: 'water-account' })
  const here = async () => {
    await phone.fetch()
    const { open } = phone.doors().find(({ id }) => id === homes.e502)!
    return open.flatMap((item) => (item.kind === 'case' ? [item] : []))[0]!
  }
  const taken = async (name: string) => {
    const photoId = newId()
    const attachmentId = newId()
    const file = { attachmentId, caseId: matterId, kind: 'document', name, photoId }
    await phone.record('attachment.add', file)
    await phone.send()
    // Not before it is here: until then only the phone itself knows of it.
    expect((await here()).pictured ?? []).not.toContain(name.slice(0, -4))
    const picture = await sealedPicture(phone, photoId)
    await put(phone, photoId, picture, 0, picture.length)
    return attachmentId
  }
  const [paper] = (await here()).papers
  await taken('楼道.jpg')
  expect((await here()).pictured).toBeUndefined()
  const attachmentId = await taken(`${paper}.jpg`)
  expect((await here()).pictured).toEqual([paper])

  const files = await n.ask<readonly ProcedureFileView[]>(n.worker, 'procedure.ofCase', { caseId: matterId })
  const paperKey = files[0]!.materials.find((one) => one.paper.name === paper)!.paper.key
  await n.done(n.worker, 'material.receive', { fileId, paperKey, attachmentId })
  expect((await here()).papers).not.toContain(paper)
  server.setNow('2026-11-23T03:00:00Z')
  await n.done(n.worker, 'material.reset', { fileId, paperKey, reason: '照片看不清' })
  expect((await here()).papers).toContain(paper)
  expect((await here()).pictured).toBeUndefined()
  server.setNow('2026-11-23T04:00:00Z')
  await taken(`${paper}.jpg`)
  expect((await here()).pictured).toEqual([paper])
})
