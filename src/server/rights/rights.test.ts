import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { Mention, PersonCopy, RightPage, RightRow } from '../../domain/rights/queries.ts'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { beginCommittee } from '../beginnings.ts'
import { openSchedule } from '../schedule.ts'
import { openDoor } from '../door.ts'
import '../rooms.ts'

let n: Neighbourhood
let owner: Client

const PHONE = '19900007711'
const DOCUMENT_NOTE = '备注里写着只有他知道的话'

beforeAll(async () => {
  n = await openNeighbourhood()
  owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  const door = openDoor({ database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' })
  await beginCommittee(door, n.ids.community, '2026-11-23T02:00:00Z')
})
afterAll(async () => {
  await owner.end()
  await n.close()
})

/** Somebody with a telephone, a note, a flag and a matter that has ended. */
async function resident(name: string): Promise<{ personId: string; caseId: string }> {
  const [personId, caseId] = [newId(), newId()]
  await n.done(n.worker, 'person.register', {
    personId,
    name,
    phones: [{ phoneId: newId(), number: PHONE }],
  })
  await n.done(n.worker, 'note.write', { personId, note: DOCUMENT_NOTE })
  await n.done(n.worker, 'flag.set', {
    personId,
    flagId: newId(),
    flag: 'living-alone',
    source: '走访',
    since: '2026-01-01',
    purpose: '走访',
  })
  const reporter = { reporterId: newId(), personId }
  const words = `${name}说楼道灯不亮`
  await n.done(n.worker, 'case.report', { caseId, source: 'counter', kindCode: 'other', words, reporter })
  await n.done(n.worker, 'case.answerAtOnce', { caseId, text: '换了' })
  return { personId, caseId }
}

async function request(personId: string, kind: 'copy' | 'correction' | 'deletion') {
  const [requestId, caseId] = [newId(), newId()]
  await n.done(n.worker, 'right.ask', { requestId, caseId, personId, kind, words: '想看看' })
  return { requestId, caseId }
}
const page = (requestId: string) => n.ask<RightPage>(n.worker, 'right.page', { requestId })
const identify = (requestId: string) => n.done(n.worker, 'right.identify', { requestId, proof: 'document' })

test('a request is a matter with fifteen working days, and nothing is given before the identity is checked', async () => {
  const { personId } = await resident('申请人甲')
  const { requestId, caseId } = await request(personId, 'copy')
  const matter = await n.ask<{ kindCode: string; limit: object; words: string }>(n.worker, 'case.page', {
    caseId,
  })
  expect(matter).toMatchObject({ kindCode: 'personal-data', limit: { amount: 15, unit: 'workingDay' } })
  expect(matter.words).not.toContain('想看看')
  expect(await n.act(n.worker, 'right.copy', { requestId })).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
  await identify(requestId)
  expect(await n.act(n.worker, 'right.hand', { requestId, way: 'paper' })).toMatchObject({
    refusal: { code: 'right-no-copy' },
  })
  expect(await n.ask<readonly RightRow[]>(n.worker, 'right.list', { caseId })).toMatchObject([
    { id: requestId },
  ])
})

test('the copy holds everything of the person and nothing of anybody else, and each making is on the books', async () => {
  const { personId } = await resident('申请人乙')
  await resident('邻居丙')
  await n.done(n.worker, 'person.reveal', { personId, field: 'phone', reason: 'contact' })
  const { requestId } = await request(personId, 'copy')
  await identify(requestId)
  const outcome = await n.act(n.worker, 'right.copy', { requestId })
  if (outcome.status !== 'done') throw new Error(outcome.status)
  const { copy } = outcome.secret as { copy: PersonCopy }
  const text = JSON.stringify(copy)
  for (const word of ['申请人乙', PHONE, DOCUMENT_NOTE, '独居', '楼道灯不亮', '电话号码: 联系本人'])
    expect(text).toContain(word)
  expect(text).not.toContain('邻居丙说')
  expect((await page(requestId)).copies).toBe(1)
  const { rows } = await owner.query(
    `select detail, answer from journal.entry where action = 'right.copy' and detail ->> 'personId' = $1`,
    [personId],
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(PHONE)
  await n.done(n.worker, 'right.hand', { requestId, way: 'paper' })
  expect(await page(requestId)).toMatchObject({ state: 'answered', outcome: 'paper' })
})

test('a report by a number alone is in the copy: the number of his record, or the one he asked with; never a shared one', async () => {
  const [personId, neighbourId] = [newId(), newId()]
  const [asked, shared] = ['19900007721', '19900007722']
  await n.done(n.worker, 'person.register', {
    personId,
    name: '申请人辛',
    phones: [{ phoneId: newId(), number: shared }],
  })
  const phones = [{ phoneId: newId(), number: shared }]
  await n.done(n.worker, 'person.register', { personId: neighbourId, name: '同号人', phones })
  const told = async (words: string, phone: string, kindCode = 'other') => {
    const caseId = newId()
    const reporter = { reporterId: newId(), name: '', phone }
    await n.done(n.worker, 'case.report', { caseId, source: 'telephone', kindCode, words, reporter })
    return caseId
  }
  const about = await told('井盖响得睡不着', asked)
  const visit = { caseId: about, visitId: newId(), reached: true, way: 'telephone', solved: false }
  await n.done(n.worker, 'case.returnVisit', { ...visit, satisfaction: 'not', words: '还是响' })
  await told('同号人的事', shared)
  const caseId = await told('想看看你们记了我什么', asked, 'personal-data')
  const requestId = newId()
  const wish = { requestId, caseId, personId, kind: 'copy', isReported: true, words: '' }
  await n.done(n.worker, 'right.ask', wish)
  expect((await page(requestId)).held.matters).toBe(0)
  await identify(requestId)
  const outcome = await n.act(n.worker, 'right.copy', { requestId })
  const text = JSON.stringify(outcome)
  expect(text).toContain('; 井盖响得睡不着; 回访时您说 没有解决, 不满意, 还是响')
  expect(text).not.toContain('同号人的事')
})

test('a correction is answered only when something was corrected', async () => {
  const { personId } = await resident('申请人丁')
  n.setNow('2026-11-23T03:00:00Z')
  const { requestId } = await request(personId, 'correction')
  await identify(requestId)
  expect(await n.act(n.worker, 'right.correct', { requestId })).toMatchObject({
    refusal: { code: 'right-nothing-corrected' },
  })
  n.setNow('2026-11-23T03:05:00Z')
  await n.done(n.worker, 'note.write', { personId, note: '改过了' })
  await n.done(n.worker, 'right.correct', { requestId })
  expect((await page(requestId)).changes).toBe(1)
})

test('what is deleted is gone from the record, its history and its matters; the rest is named with its reason', async () => {
  const { personId, caseId } = await resident('申请人戊')
  const { requestId } = await request(personId, 'deletion')
  await identify(requestId)
  const parts = ['phones', 'note', 'flags']
  expect((await page(requestId)).plan).toMatchObject({
    erased: expect.arrayContaining(parts),
    kept: expect.arrayContaining([{ section: 'basics', why: 'livesHere' }]),
  })
  // A worker asks, the secretary answers for it; and the name stays while he lives here.
  expect((await n.act(n.worker, 'right.erase', { requestId, parts })).status).toBe('forbidden')
  expect(await n.act(n.secretary, 'right.erase', { requestId, parts: ['name'] })).toMatchObject({
    refusal: { code: 'erase-lives-here' },
  })
  await n.done(n.secretary, 'right.erase', { requestId, parts })
  const door = openDoor({ database: n.database, house: n.house, clock: () => '2026-11-23T04:00:00Z' })
  const forget = {
    id: newId(),
    action: 'case.forgetReporter',
    input: { personId },
    madeAt: '2026-11-23T04:00:00Z',
  }
  expect((await door.execute({ ...forget, at: n.ids.community }, SYSTEM_ACTOR)).status).toBe('done')

  const everywhere = await owner.query<{ row: string }>(`
    select row_to_json(t)::text as row from registry.person_phone t where person_id = '${personId}'
    union all select row_to_json(t)::text from registry.person_flag t where person_id = '${personId}'
    union all select row_to_json(r)::text from registry.change_row r join registry.change c on c.id = r.change_id
      where c.subject_id = '${personId}' and (r.before::text ~ 'phone_sealed|note_sealed|phone_mask' or r.after::text ~ 'phone_sealed|note_sealed|phone_mask')
    union all select row_to_json(t)::text from registry.person t where id = '${personId}' and note_sealed is not null
    union all select row_to_json(t)::text from cases.reporter t where person_id = '${personId}' and case_id = '${caseId}'
      and (name_sealed is not null or phone_index is not null or phone_mask <> '')`)
  expect(everywhere.rows).toEqual([])
  const seen = await n.ask<{ phones: readonly unknown[]; name: string }>(n.worker, 'person.page', {
    personId,
  })
  expect(seen).toMatchObject({ phones: [], name: '申请人戊' })
  expect(await page(requestId)).toMatchObject({ state: 'answered', outcome: parts.join(' ') })
})

test('reports that gave only his number go with him, but not those by a number that another has too', async () => {
  const [personId, otherId] = [newId(), newId()]
  const [own, shared] = ['13900007771', '13900007772']
  const phones = [own, shared].map((number) => ({ phoneId: newId(), number }))
  await n.done(n.worker, 'person.register', { personId, name: '留号人辛', phones })
  await n.done(n.worker, 'person.register', {
    personId: otherId,
    name: '同号人壬',
    phones: [{ phoneId: newId(), number: shared }],
  })
  const report = async (phone: string, isEnded: boolean) => {
    const [caseId, reporterId] = [newId(), newId()]
    const reporter = { reporterId, name: '来电的人', phone }
    await n.done(n.worker, 'case.report', {
      caseId,
      source: 'telephone',
      kindCode: 'other',
      words: '灯不亮',
      reporter,
    })
    if (isEnded) await n.done(n.worker, 'case.answerAtOnce', { caseId, text: '换了' })
    return { reporterId, caseId }
  }
  const [ended, running, others] = [
    await report(own, true),
    await report(own, false),
    await report(shared, true),
  ]
  const { requestId } = await request(personId, 'deletion')
  await identify(requestId)
  await n.done(n.secretary, 'right.erase', { requestId, parts: ['phones'] })
  const known = async () => {
    const { rows } = await owner.query<{ id: string; known: boolean }>(
      'select id, phone_index is not null or name_sealed is not null as known from cases.reporter where id = any ($1)',
      [[ended, running, others].map(({ reporterId }) => reporterId)],
    )
    const byId = new Map(rows.map((row) => [row.id, row.known]))
    return [ended, running, others].map(({ reporterId }) => byId.get(reporterId))
  }
  expect(await known()).toEqual([false, true, true])
  // The one that was still open lets him go when it ends.
  const clock = () => '2026-11-23T04:00:00Z'
  const { database, house } = n
  const schedule = openSchedule({ database, house, door: openDoor({ database, house, clock }), clock })
  await schedule.round()
  expect(await known()).toEqual([false, true, true])
  await n.done(n.worker, 'case.answerAtOnce', { caseId: running.caseId, text: '换了' })
  await schedule.round()
  expect(await known()).toEqual([false, false, true])
})

test('before a deletion somebody looks where the name stands in the words of others', async () => {
  const { personId } = await resident('留名人癸')
  const [caseId, foreign] = [newId(), newId()]
  const about = { source: 'counter', kindCode: 'other' }
  await n.done(n.worker, 'case.report', { ...about, caseId, title: '留名人癸家门口的废品', words: '堆满了' })
  await n.done(n.worker, 'case.note', { caseId, noteId: newId(), text: '去看过, 留名人癸不在家' })
  await n.done(n.worker, 'case.report', { ...about, caseId: foreign, words: '路灯不亮' })
  const { requestId } = await request(personId, 'deletion')
  const { rows } = await n.ask<{ rows: readonly Mention[] }>(n.worker, 'right.mentions', { requestId })
  expect(rows.find(({ id }) => id === caseId)).toMatchObject({
    of: 'case',
    places: ['title', 'note'],
    files: 0,
  })
  expect(rows.find(({ id }) => id !== caseId)).toMatchObject({
    places: expect.arrayContaining(['words']),
  })
  expect(rows.some(({ id }) => id === foreign)).toBe(false)
})

test('of somebody who has left, the name and the number go too, and no search finds him', async () => {
  const { personId } = await resident('迁走人己')
  await n
    .done(n.worker, 'person.leave', { personId, on: '2026-11-20' })
    .catch(async () => n.done(n.worker, 'person.die', { personId, on: '2026-11-20' }))
  const { requestId } = await request(personId, 'deletion')
  await identify(requestId)
  await n.done(n.secretary, 'right.erase', { requestId, parts: ['name', 'phones', 'note', 'flags'] })
  expect(JSON.stringify(await n.ask(n.worker, 'registry.search', { q: '迁走人己' }))).not.toContain(personId)
  expect(JSON.stringify(await n.ask(n.worker, 'registry.search', { q: '迁走' }))).not.toContain(personId)
})

test('a refusal needs its reason, and a neighbour’s worker sees nothing of it', async () => {
  const { personId } = await resident('申请人庚')
  const { requestId } = await request(personId, 'copy')
  expect(
    (await n.act(n.secretary, 'right.refuse', { requestId, ground: 'notIdentified', words: '' })).status,
  ).toBe('invalid')
  expect((await n.act(n.siblingWorker, 'right.identify', { requestId, proof: 'document' })).status).toBe(
    'notFound',
  )
  await n.done(n.secretary, 'right.refuse', { requestId, ground: 'notIdentified', words: '没带证件' })
  expect(await page(requestId)).toMatchObject({ state: 'refused', answer: '没带证件' })
})
