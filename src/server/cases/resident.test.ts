import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResidentProgress } from '../../domain/cases/resident-progress.ts'
import type { ThanksView } from '../../domain/cases/agency-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { queries } from '../../domain/queries.ts'
import { canonicalNumber } from './resident-follow.ts'
import { CANARY, openOutside, type Outside } from './test-outside.ts'

let o: Outside
beforeAll(async () => {
  o = await openOutside()
})
afterAll(() => o.close())

const post = (url: string, body: object, headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') =>
  o.app.inject({ method: 'POST', url, payload: body, headers: { 'x-linli': '1', ...headers }, remoteAddress })
const follow = (number: string, proof: string, from?: string) =>
  post('/api/resident/follow', { at: o.n.ids.community, number, proof }, {}, from)
const progress = async (token: string) => {
  const reply = await o.app.inject({
    url: `/api/ask/resident.progress?at=${o.n.ids.community}`,
    headers: { 'x-linli-resident': token },
  })
  return reply.json<ResidentProgress>()
}
const deed = (token: string, action: string, input: object) =>
  post(
    `/api/do/${action}`,
    { id: newId(), madeAt: '2026-11-23T02:00:00Z', input },
    { 'x-linli-resident': token },
  )

test.each([
  ['XK-2026-000123', 'XK-2026-000123'],
  ['xk 2026 123', 'XK-2026-000123'],
  ['ｘｋ－２０２６－０００１２３', 'XK-2026-000123'],
  ['XK2026000123', 'XK-2026-000123'],
])('%s is read as %s', (typed, number) => {
  expect(canonicalNumber(typed)).toBe(number)
})

test('a resident follows the matter by number and the last four of the phone, like a parcel', async () => {
  const { token } = (await follow(o.caseNumber, CANARY.phone.slice(-4))).json<{ token: string }>()
  const before = await progress(token)
  expect(before).toMatchObject({
    number: o.caseNumber,
    stage: 'handling',
    holder: { kind: 'community' },
    mayConfirm: false,
  })
  expect(before.community.phone).toBe('0471-1234567')
  await o.send()
  const after = await progress(token)
  expect(after).toMatchObject({ stage: 'agency', holder: { kind: 'agency', name: '市自来水公司' } })
  expect(after.events.map(({ event }) => event)).toEqual(['received', 'accepted', 'assigned', 'agencyAsked'])
  expect(after.events.at(-1)?.organisation).toBe('市自来水公司')
  expect(JSON.stringify(after)).not.toContain(o.n.worker.name)
})

test('a wrong tail, an unknown number and a sibling community answer the same', async () => {
  const wrongTail = await follow(o.caseNumber, '0000', '10.0.0.2')
  const unknown = await follow('XX-2026-999999', CANARY.phone.slice(-4), '10.0.0.2')
  expect(wrongTail.statusCode).toBe(409)
  expect(wrongTail.json()).toEqual({ status: 'refused', refusal: { code: 'follow-not-found' } })
  expect([unknown.statusCode, unknown.body]).toEqual([wrongTail.statusCode, wrongTail.body])
  const body = { at: o.n.ids.sibling, number: o.caseNumber, proof: CANARY.phone.slice(-4) }
  const sibling = await post('/api/resident/follow', body, {}, '10.0.0.2')
  expect(sibling.body).toBe(wrongTail.body)
})

test('a home on the books and a room that is none are taken in alike', async () => {
  const [compoundId, buildingId] = [newId(), newId()]
  await o.done(o.n.worker, 'compound.write', { compoundId, name: '探问小区' })
  await o.done(o.n.worker, 'building.write', {
    buildingId,
    compoundId,
    gridId: o.n.ids.east,
    name: '7',
    stairs: 2,
    floors: 6,
  })
  await o.done(o.n.worker, 'dwelling.write', {
    dwellingId: newId(),
    compoundId,
    buildingId,
    stair: '1',
    room: '201',
  })
  const shapes = new Set<string>()
  for (const room of ['201', '999']) {
    const reply = await post(
      '/api/resident/ask',
      { ...asked(), phone: '', place: { buildingId, stair: '1', room } },
      {},
      '10.0.0.20',
    )
    const told = reply.json<{ token: string; answer: { caseId: string } }>()
    const page = await o.ask<{ place: string; dwellingId: null; gridId: string }>(o.n.worker, 'case.page', {
      caseId: told.answer.caseId,
    })
    expect(page).toMatchObject({
      place: `探问小区 7号楼 1单元 ${room}`,
      dwellingId: null,
      gridId: o.n.ids.east,
    })
    const { caseId: _, number: __, ...seen } = await progress(told.token)
    shapes.add(JSON.stringify([reply.statusCode, Object.keys(reply.json<object>()), seen]))
  }
  expect(shapes.size).toBe(1)
  const offered = JSON.stringify(await o.ask(o.n.worker, 'resident.choices', {}))
  expect(offered).toContain('探问小区')
  expect(offered).not.toMatch(/201|dwelling/)
})

test('five wrong tails lock the number for that network only, for a quarter of an hour', async () => {
  const tail = CANARY.phone.slice(-4)
  for (let at = 0; at < 5; at += 1) await follow(o.caseNumber, `000${at}`, '10.0.0.3')
  const locked = await follow(o.caseNumber, tail, '10.0.0.3')
  expect(locked.json()).toEqual({
    status: 'refused',
    refusal: { code: 'follow-locked', facts: { minutes: 15 } },
  })
  expect((await follow(o.caseNumber, tail, '10.0.0.4')).statusCode).toBe(200)
  o.setNow('2026-11-23T02:15:01Z')
  expect((await follow(o.caseNumber, tail, '10.0.0.3')).statusCode).toBe(200)
  o.setNow('2026-11-23T02:00:00Z')
})

test('an IPv6 home has 2^64 addresses, and its wrong guesses count as those of one network', async () => {
  o.setNow('2026-11-23T05:00:00Z')
  const from = (at: number) => `2001:db8:1:2:${at.toString(16)}::1`
  for (let at = 0; at < 5; at += 1) await follow(o.caseNumber, '0000', from(at))
  expect((await follow(o.caseNumber, CANARY.phone.slice(-4), from(99))).json()).toMatchObject({
    refusal: { code: 'follow-locked' },
  })
  expect((await follow(o.caseNumber, CANARY.phone.slice(-4), '2001:db8:1:3::1')).statusCode).toBe(200)
  o.setNow('2026-11-23T02:00:00Z')
})

test('wrong tails from many networks lock the number for everybody', async () => {
  o.setNow('2026-11-23T04:00:00Z')
  for (let at = 0; at < 30; at += 1) await follow(o.caseNumber, '0000', `10.1.0.${at}`)
  expect((await follow(o.caseNumber, CANARY.phone.slice(-4), '10.1.1.1')).json()).toMatchObject({
    refusal: { code: 'follow-locked' },
  })
  o.setNow('2026-11-23T02:00:00Z')
})

const asked = () => ({
  id: newId(),
  at: o.n.ids.community,
  madeAt: '2026-11-23T02:00:00Z',
  caseId: newId(),
  reporterId: newId(),
  words: '自来水公司说没有房本不给立户',
  name: '赵先生',
  phone: '13700007777',
})

test('a resident asks on the page: the kind is guessed, the title repeats nothing, and the matter can be followed', async () => {
  const reply = await post('/api/resident/ask', asked(), {}, '10.0.0.5')
  const told = reply.json<{ token: string; answer: { number: string; caseId: string } }>()
  expect(reply.statusCode).toBe(200)
  expect(await progress(told.token)).toMatchObject({ number: told.answer.number, stage: 'received' })
  const page = await o.ask<{ title: string; kindCode: string }>(o.n.worker, 'case.page', {
    caseId: told.answer.caseId,
  })
  expect(JSON.stringify(page)).toContain('自来水立户')
  // No place was named, and there is somebody to call all the same.
  expect((await progress(told.token)).community.phone).toBe('0471-7654321')
  expect((await follow(told.answer.number, '7777', '10.0.0.5')).statusCode).toBe(200)
})

test('without a phone the access code that was told once opens the matter', async () => {
  const { phone: _, ...nameless } = asked()
  const told = (await post('/api/resident/ask', nameless, {}, '10.0.0.6')).json<{
    secret: { access: string }
    answer: { number: string }
  }>()
  expect((await follow(told.answer.number, told.secret.access.toLowerCase(), '10.0.0.6')).statusCode).toBe(
    200,
  )
  expect((await follow(told.answer.number, '0000', '10.0.0.6')).statusCode).toBe(409)
})

test("a second delivery that names somebody else's case opens the own case again, never the other", async () => {
  const first = asked()
  await post('/api/resident/ask', first, {}, '10.0.0.7')
  const again = await post('/api/resident/ask', { ...first, caseId: o.caseId }, {}, '10.0.0.7')
  const { token } = again.json<{ token: string }>()
  expect((await progress(token)).caseId).toBe(first.caseId)
})

test('whoever asked first is led on to the matter that it was joined to', async () => {
  const joined = (await post('/api/resident/ask', asked(), {}, '10.0.0.12')).json<{
    answer: { number: string; caseId: string }
  }>().answer
  await o.done(o.n.worker, 'case.merge', { caseId: joined.caseId, intoCaseId: o.caseId })
  const { token } = (await follow(joined.number, '7777', '10.0.0.12')).json<{ token: string }>()
  const seen = await progress(token)
  expect(seen.caseId).toBe(o.caseId)
  expect(JSON.stringify(seen)).not.toContain(CANARY.name)
  await o.done(o.n.worker, 'case.unmerge', { caseId: joined.caseId, reason: '不是一件事' })
})

test('a token ends after half an hour and opens one case', async () => {
  const told = (await post('/api/resident/ask', asked(), {}, '10.0.0.8')).json<{ token: string }>()
  const visit = {
    caseId: o.caseId,
    visitId: newId(),
    reached: true,
    way: 'link',
    solved: true,
    satisfaction: 'satisfied',
  }
  expect((await deed(told.token, 'case.returnVisit', visit)).statusCode).toBe(404)
  o.setNow('2026-11-23T02:30:00Z')
  const late = await o.app.inject({
    url: `/api/ask/resident.progress?at=${o.n.ids.community}`,
    headers: { 'x-linli-resident': told.token },
  })
  expect(late.statusCode).toBe(404)
  o.setNow('2026-11-23T02:00:00Z')
})

test('the resident says it is not solved, and the matter is taken up again; then it is, and thanks are kept', async () => {
  const { answer: written, token } = (await post('/api/resident/ask', asked(), {}, '10.0.0.9')).json<{
    token: string
    answer: { caseId: string }
  }>()
  const { caseId } = written
  await o.done(o.n.worker, 'case.accept', { caseId, duty: 'assist' })
  const toChecked = async () => {
    await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.secretary.id }).catch(() => undefined)
    const state = async () => (await o.ask<{ state: string }>(o.n.worker, 'case.page', { caseId })).state
    if ((await state()) === 'accepted')
      await o.done(o.n.worker, 'case.assign', { caseId, holderId: o.n.worker.id })
    await o.done(o.n.worker, 'case.reportResult', { caseId, result: 'solved', text: '已立户' })
    await o.done(o.n.worker, 'case.check', { caseId, agrees: true, onSite: true })
  }
  await toChecked()
  expect(await progress(token)).toMatchObject({ stage: 'yourWord', mayConfirm: true, mayThank: true })
  const visit = {
    caseId,
    visitId: newId(),
    reached: true,
    way: 'link',
    solved: false,
    satisfaction: 'not',
    words: '还没有水',
  }
  expect((await deed(token, 'case.returnVisit', visit)).statusCode).toBe(200)
  expect((await progress(token)).stage).toBe('handling')
  await o.done(o.n.worker, 'case.reportResult', { caseId, result: 'solved', text: '通水了' })
  await o.done(o.n.worker, 'case.check', { caseId, agrees: true, onSite: true })
  const yes = { ...visit, visitId: newId(), solved: true, satisfaction: 'satisfied', words: '' }
  await deed(token, 'case.returnVisit', yes)
  const thanks = {
    thanksId: newId(),
    caseId,
    kind: 'banner',
    givenOn: '2026-11-23',
    text: '情系百姓',
    giver: '赵先生',
  }
  expect((await deed(token, 'thanks.record', thanks)).statusCode).toBe(200)
  const { events } = await progress(token)
  expect(events.map(({ event }) => event).slice(-3)).toEqual(['checked', 'youAnswered', 'thanked'])
  const kept = await o.ask<Page<ThanksView>>(o.n.worker, 'thanks.list', { caseId })
  expect(kept.rows).toMatchObject([
    { kind: 'words', giver: '赵先生', text: '情系百姓', shownPublicly: false },
  ])
})

test('whatever a resident asks, nobody else is in the answer', async () => {
  const { token, answer: written } = (await post('/api/resident/ask', asked(), {}, '10.0.0.11')).json<{
    token: string
    answer: { caseId: string }
  }>()
  expect(token).toHaveLength(43)
  const opens = { kind: 'case', id: written.caseId, committeeId: o.n.ids.community }
  const holder = { kind: 'resident' as const, id: newId(), name: 'resident', opens }
  for (const { name } of queries) {
    const reply = await o.reply(holder, name, { caseId: o.caseId, taskId: newId(), attachmentId: newId() })
    if (reply.status === 'answered') expect(['resident.progress', 'grid.cards']).toContain(name)
    expect(JSON.stringify(reply)).not.toMatch(new RegExp(`${CANARY.name}|${CANARY.phone}`))
  }
})

test('thanks are shown publicly only with the consent of the giver', async () => {
  const thanks = {
    caseId: o.caseId,
    kind: 'banner',
    givenOn: '2026-11-23',
    text: '为民解忧',
    showPublicly: true,
  }
  const without = await o.act(o.n.worker, 'thanks.record', { ...thanks, thanksId: newId() })
  expect(without).toMatchObject({ status: 'invalid', issues: [{ path: 'giverConsents' }] })
  await o.done(o.n.worker, 'thanks.record', { ...thanks, thanksId: newId(), giverConsents: true })
  const unknownPicture = { ...thanks, showPublicly: false, thanksId: newId(), attachmentId: newId() }
  expect(await o.act(o.n.worker, 'thanks.record', unknownPicture)).toMatchObject({
    refusal: { code: 'thanks-picture-unknown' },
  })
  expect((await o.reply(o.n.siblingWorker, 'thanks.list', {})).status).toBe('notFound')
})

test('neither the words nor the time of the answer tell whether a number exists', async () => {
  const replies = new Set<string>()
  o.setNow('2026-11-23T06:00:00Z')
  const quickest = async (round: number) => {
    // Each guess from a network of its own, so that no lock is in the way; the two kinds in turn, so that nothing else differs.
    const times: Record<'exists' | 'invented', number[]> = { exists: [], invented: [] }
    for (let n = 0; n < 7; n += 1) {
      for (const [kind, number] of [
        ['exists', o.caseNumber],
        ['invented', 'XK-2025-000010'],
      ] as const) {
        const begun = performance.now()
        const reply = await follow(number, '0000', `10.2.${kind.length}.${10 * round + n}`)
        times[kind].push(performance.now() - begun)
        const headers = Object.entries(reply.headers).filter(([name]) => !/^date$|ratelimit/.test(name))
        replies.add(JSON.stringify([reply.statusCode, reply.body, headers]))
      }
    }
    return [Math.min(...times.exists), Math.min(...times.invented)] as const
  }
  // What a busy machine adds is not there in each of four rounds; a difference in the work would be.
  const apart: boolean[] = []
  for (let round = 0; round < 4; round += 1) {
    const [exists, invented] = await quickest(round)
    apart.push(Math.abs(exists - invented) > Math.max(3, 0.5 * Math.min(exists, invented)))
  }
  o.setNow('2026-11-23T02:00:00Z')
  expect([...replies]).toHaveLength(1)
  expect(apart).toContain(false)
})
