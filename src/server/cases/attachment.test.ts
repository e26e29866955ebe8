import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import type { AttachmentView } from '../../domain/cases/agency-view.ts'
import { RESIDENT_FILES_AT_MOST } from '../../domain/cases/attachment.ts'
import { newId } from '../../domain/kit/ids.ts'
import { CANARY, expectWalled, openOutside, type Outside } from './test-outside.ts'

let o: Outside
let picture: Buffer
beforeAll(async () => {
  o = await openOutside()
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => o.close())

interface Sent {
  readonly headers: Record<string, string>
  readonly fields?: Record<string, string>
  readonly bytes?: Buffer | string
  readonly name?: string
  readonly type?: string
}

/** An upload as a browser sends it: the fields, then the file. */
async function upload({
  headers,
  fields = {},
  bytes = picture,
  name = '水表.jpg',
  type = 'image/jpeg',
}: Sent) {
  const attachmentId = newId()
  const all = {
    id: newId(),
    madeAt: '2026-11-23T02:00:00Z',
    attachmentId,
    caseId: o.caseId,
    kind: 'photo',
    ...fields,
  }
  const form = new FormData()
  for (const [key, value] of Object.entries(all)) form.append(key, value)
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name)
  const request = new Request('http://x/', { method: 'POST', body: form })
  const reply = await o.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'x-linli': '1', ...headers, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { reply, attachmentId }
}
const fetchFile = (id: string, headers: Record<string, string>, query = '') =>
  o.app.inject({ url: `/api/files/${id}?at=${o.n.ids.community}${query}`, headers })
const desk = () => ({ headers: o.signedIn(o.n.worker), fields: { at: o.n.ids.community } })

test('a photo is kept with its case, and sent out so that nothing in it can run', async () => {
  const { reply, attachmentId } = await upload({
    ...desk(),
    fields: { at: o.n.ids.community, tag: 'before' },
  })
  expect(reply.json()).toMatchObject({ status: 'done', answer: { attachmentId } })
  const list = await o.ask<readonly AttachmentView[]>(o.n.worker, 'attachment.list', { caseId: o.caseId })
  expect(list.find(({ id }) => id === attachmentId)).toMatchObject({
    name: '水表.jpg',
    tag: 'before',
    hasThumbnail: true,
  })
  const sent = await fetchFile(attachmentId, desk().headers)
  expect(sent.statusCode).toBe(200)
  expect((await sharp(sent.rawPayload).metadata()).width).toBe(64)
  expect(sent.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('水表.jpg')}`,
    'cache-control': 'no-store',
  })
  const small = await fetchFile(attachmentId, desk().headers, '&small=1')
  expect(small.statusCode).toBe(200)
})

test('the same upload sent twice is one file', async () => {
  const fields = { at: o.n.ids.community, id: newId(), attachmentId: newId() }
  const first = await upload({ headers: desk().headers, fields })
  const second = await upload({ headers: desk().headers, fields })
  expect(second.reply.json()).toEqual(first.reply.json())
  const other = await upload({ headers: desk().headers, fields: { ...fields, id: newId() } })
  expect(other.reply.json()).toMatchObject({ refusal: { code: 'envelope-reused' } })
})

test.each([
  ['a page that calls itself a picture', '<html><script>alert(1)</script></html>', 'x.jpg', 'image/jpeg'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'x.svg', 'image/svg+xml'],
  ['a program', 'MZ\x90\x00\x03 this program cannot be run', 'x.pdf', 'application/pdf'],
  ['nothing at all', '', 'x.jpg', 'image/jpeg'],
  ['a broken picture', '\xff\xd8\xff\xe0 not really', 'x.jpg', 'image/jpeg'],
])('%s is refused with a word', async (_what, text, name, type) => {
  const { reply, attachmentId } = await upload({ ...desk(), bytes: Buffer.from(text, 'latin1'), name, type })
  expect(reply.statusCode).toBe(409)
  expect(reply.json<{ refusal: { code: string } }>().refusal.code).toMatch(/^(file|image|pdf)-/)
  expect((await fetchFile(attachmentId, desk().headers)).statusCode).toBe(404)
})

test('a file over the limit is refused before it is read to its end', async () => {
  const { reply } = await upload({ ...desk(), bytes: Buffer.alloc(21 * 1024 * 1024, 1) })
  expect(reply.json()).toMatchObject({ refusal: { code: 'file-too-large', facts: { limit: 20 } } })
})

test('nobody without a right to the case leaves a file with it', async () => {
  const strangers = [
    {},
    o.signedIn(o.n.siblingWorker),
    o.signedIn(o.n.administrator),
    o.signedIn(o.n.westWorker),
  ]
  for (const headers of strangers) {
    const { reply } = await upload({ headers, fields: { at: o.n.ids.community } })
    expect(reply.statusCode).toBe(404)
  }
  const elsewhere = await upload({ headers: o.signedIn(o.n.siblingWorker), fields: { at: o.n.ids.sibling } })
  expect(elsewhere.reply.statusCode).toBe(404)
})

test('a file of one community is not there for its sibling, for the next grid, or for anybody without a right', async () => {
  const { attachmentId } = await upload(desk())
  for (const who of [o.n.siblingWorker, o.n.westWorker, o.n.streetOfficer]) {
    const headers = o.signedIn(who)
    expect([403, 404]).toContain((await fetchFile(attachmentId, headers)).statusCode)
    const asOwn = await o.app.inject({ url: `/api/files/${attachmentId}?at=${o.n.ids.sibling}`, headers })
    expect([403, 404]).toContain(asOwn.statusCode)
  }
  expect((await fetchFile(attachmentId, {})).statusCode).toBe(404)
  expect((await fetchFile('../../keys.json', desk().headers)).statusCode).toBe(404)
})

test('the second wall shows files to their own grid only', async () => {
  await upload(desk())
  await expectWalled(o, 'attachment')
})

test('content that this server never received cannot be named, not even with its right hash', async () => {
  const { sha256 } = await o.house.files.put(Buffer.from('from elsewhere'))
  const file = { sha256, bytes: 14, mediaType: 'image/jpeg', receipt: '0'.repeat(64) }
  const input = { attachmentId: newId(), caseId: o.caseId, kind: 'photo', name: 'x.jpg', file }
  const outcome = await o.act(o.n.worker, 'attachment.add', input)
  expect(outcome).toMatchObject({ refusal: { code: 'attachment-not-received' } })
})

test('an agency puts files to its own answer, sees what the desk shows it, and nothing else of the case', async () => {
  const hidden = await upload(desk())
  const shown = await upload({ headers: desk().headers, fields: { at: o.n.ids.community, showAgency: '1' } })
  const taskId = await o.send()
  const foreign = await o.send({ organisationId: o.power })
  const { token, holder } = await o.link(taskId)
  const headers = { 'x-linli-link': token }
  expect((await fetchFile(hidden.attachmentId, headers)).statusCode).toBe(404)
  expect((await fetchFile(shown.attachmentId, headers)).statusCode).toBe(200)
  expect((await upload({ headers, fields: { taskId: foreign } })).reply.statusCode).toBe(404)
  expect((await upload({ headers })).reply.statusCode).toBe(404)
  const own = await upload({ headers, fields: { taskId, kind: 'signature', showResident: '1' } })
  expect(own.reply.statusCode).toBe(200)
  expect((await fetchFile(own.attachmentId, headers)).statusCode).toBe(200)
  const powerLink = await o.link(foreign)
  const asPower = await fetchFile(own.attachmentId, { 'x-linli-link': powerLink.token })
  expect(asPower.statusCode).toBe(404)
  const list = await o.ask<readonly AttachmentView[]>(o.n.worker, 'attachment.list', { caseId: o.caseId })
  const kept = list.find(({ id }) => id === own.attachmentId)
  expect(kept).toMatchObject({ kind: 'answer', taskId, shownToResident: false, addedBy: 'link' })
  await o.done(holder, 'agencyTask.answer', { taskId, result: 'done', text: '见附件' })
  const late = await upload({ headers, fields: { taskId } })
  expect(late.reply.json()).toMatchObject({ refusal: { code: 'attachment-task-answered' } })
})

test('a handler with an account fetches the files of the own task by naming it', async () => {
  const taskId = await o.send()
  const headers = o.signedIn(o.handler)
  const own = await upload({ headers, fields: { at: o.n.ids.community, taskId } })
  expect(own.reply.statusCode).toBe(200)
  expect((await fetchFile(own.attachmentId, headers, `&task=${taskId}`)).statusCode).toBe(200)
  expect((await fetchFile(own.attachmentId, headers)).statusCode).toBe(404)
})

test('a removed file is fetched by nobody, and that it was there stays on record', async () => {
  const { attachmentId } = await upload(desk())
  await o.done(o.n.worker, 'attachment.remove', { attachmentId, reason: '拍到了邻居' })
  expect((await fetchFile(attachmentId, desk().headers)).statusCode).toBe(404)
  const list = await o.ask<readonly AttachmentView[]>(o.n.worker, 'attachment.list', { caseId: o.caseId })
  expect(list.find(({ id }) => id === attachmentId)?.removedAt).toBe('2026-11-23T02:00:00Z')
  const again = await o.act(o.n.worker, 'attachment.remove', { attachmentId, reason: '再删一次' })
  expect(again).toMatchObject({ refusal: { code: 'attachment-removed-already' } })
})

test('a resident adds a photo to the own matter and sees only what is shown to residents', async () => {
  const report = { id: newId(), at: o.n.ids.community, madeAt: '2026-11-23T02:00:00Z', caseId: newId() }
  const asked = { ...report, reporterId: newId(), words: '路灯不亮', phone: '13700007777' }
  const told = await o.app.inject({ method: 'POST', url: '/api/resident/ask', payload: asked })
  const headers = { 'x-linli-resident': told.json<{ token: string }>().token }
  const own = await upload({ headers, fields: { caseId: asked.caseId } })
  expect(own.reply.statusCode).toBe(200)
  expect((await fetchFile(own.attachmentId, headers)).statusCode).toBe(200)
  expect((await upload({ headers, fields: { caseId: o.caseId } })).reply.statusCode).toBe(404)
  const inner = await upload({
    headers: desk().headers,
    fields: { at: o.n.ids.community, caseId: asked.caseId },
  })
  expect((await fetchFile(inner.attachmentId, headers)).statusCode).toBe(404)
  const show = { attachmentId: inner.attachmentId, showResident: true, showAgency: false }
  await o.done(o.n.worker, 'attachment.show', show)
  expect((await fetchFile(inner.attachmentId, headers)).statusCode).toBe(200)
})

test('a resident cannot fill a matter up: the desk still has room for its own', async () => {
  const found = await o.app.inject({
    method: 'POST',
    url: '/api/resident/follow',
    headers: { 'x-linli': '1' },
    payload: { at: o.n.ids.community, number: o.caseNumber, proof: CANARY.phone.slice(-4) },
  })
  const headers = { 'x-linli-resident': found.json<{ token: string }>().token }
  const answers: unknown[] = []
  for (let n = 0; n <= RESIDENT_FILES_AT_MOST; n += 1) answers.push((await upload({ headers })).reply.json())
  expect(answers.at(-1)).toMatchObject({
    refusal: { code: 'attachment-too-many', facts: { most: RESIDENT_FILES_AT_MOST } },
  })
  expect((await upload(desk())).reply.json()).toMatchObject({ status: 'done' })
})
