import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { LockPage } from '../../src/domain/locks/queries.ts'
import { openOutside, type Outside } from '../../src/server/cases/test-outside.ts'
import '../../src/server/locks/rooms.ts'
import { buildHomes } from '../registry/homes.ts'

let outside: Outside
let lockId: string
beforeAll(async () => {
  outside = await openOutside()
  const { e501 } = await buildHomes(outside.n)
  lockId = newId()
  await outside.done(outside.n.worker, 'lock.enter', {
    locks: [{ lockId, label: '东侧1号位', dwellingId: e501 }],
  })
})
afterAll(() => outside.close())

async function upload(who: Actor, tag: string) {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#886' } })
    .jpeg()
    .toBuffer()
  const pictureId = newId()
  const form = new FormData()
  const fields = {
    id: newId(),
    madeAt: '2026-11-23T02:00:00Z',
    at: outside.n.ids.community,
    of: 'lock',
    pictureId,
    lockId,
    tag,
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([picture], { type: 'image/jpeg' }), '现场.jpg')
  const packed = new Response(form)
  const reply = await outside.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { ...outside.signedIn(who), 'content-type': packed.headers.get('content-type')! },
    payload: Buffer.from(await packed.arrayBuffer()),
  })
  return { reply, pictureId }
}
const fetched = (who: Actor, pictureId: string, of = 'lock') =>
  outside.app.inject({
    url: `/api/files/${pictureId}?at=${outside.n.ids.community}&of=${of}`,
    headers: outside.signedIn(who),
  })

test('a picture before and one after lie with the lock, for those who may see the lock', async () => {
  const { n } = outside
  const before = await upload(n.eastWorker, 'before')
  expect(before.reply.statusCode).toBe(200)
  const after = await upload(n.worker, 'after')
  const page = await outside.ask<LockPage>(n.worker, 'lock.page', { lockId })
  expect(page.lock.pictures).toEqual([
    { id: before.pictureId, tag: 'before' },
    { id: after.pictureId, tag: 'after' },
  ])
  const sent = await fetched(n.eastWorker, before.pictureId)
  expect([sent.statusCode, sent.headers['content-type']]).toEqual([200, 'image/jpeg'])
  expect(sent.headers['content-security-policy']).toContain('sandbox')
  for (const stranger of [n.westWorker, n.siblingWorker, n.auditor])
    expect((await fetched(stranger, before.pictureId)).statusCode).not.toBe(200)
  // The same id is nothing among the files of matters, and nothing anywhere else.
  expect((await fetched(n.worker, before.pictureId, 'matter')).statusCode).toBe(404)
  expect((await fetched(n.worker, before.pictureId, 'toString')).statusCode).toBe(404)
})

test('nobody leaves a picture with a lock that is not theirs to see, and a picture taken away is fetched by nobody', async () => {
  const { n } = outside
  expect((await upload(n.westWorker, 'before')).reply.statusCode).toBe(404)
  const { pictureId } = await upload(n.worker, 'back')
  await outside.done(n.worker, 'lockPicture.remove', { pictureId })
  expect((await fetched(n.worker, pictureId)).statusCode).toBe(404)
  const again = await outside.act(n.worker, 'lockPicture.remove', { pictureId })
  expect(again).toMatchObject({ status: 'refused', refusal: { code: 'lock-picture-removed-already' } })
  // Content that this server never received cannot be named.
  const file = { sha256: 'a'.repeat(64), bytes: 9, mediaType: 'image/jpeg', receipt: 'b'.repeat(64) }
  const forged = { pictureId: newId(), lockId, tag: 'before', name: 'x.jpg', file }
  expect(await outside.act(n.worker, 'lockPicture.add', forged)).toMatchObject({
    refusal: { code: 'attachment-not-received' },
  })
})
