import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import type { Caller, CaseRow, KindRow } from '../../domain/cases/case-queries.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { openDoor } from '../door.ts'

const numbered = z.object({ number: z.string() })
const NOW = '2026-11-23T02:00:00Z'
let desk: Desk
let homes: Homes
beforeAll(async () => {
  desk = await openDesk()
  homes = await buildHomes(desk.n)
})
afterAll(() => desk.close())

const envelope = (input: unknown, at = desk.n.ids.community) => ({
  id: newId(),
  action: 'case.report',
  input,
  madeAt: NOW,
  at,
})
const door = () => openDoor({ database: desk.n.database, house: desk.n.house, clock: () => NOW })
const said = (more = {}) => ({ caseId: newId(), source: 'own', kindCode: 'other', words: '有事', ...more })

/** Everything that the database holds of a case, as the owner of the database reads it. */
async function kept(caseId: string): Promise<string> {
  const owner = new Client({ connectionString: desk.n.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ text: string }>(
    `select concat_ws(' ', (select string_agg(c::text, ' ') from cases.case c where id = $1),
       (select string_agg(r::text, ' ') from cases.reporter r where case_id = $1),
       (select string_agg(n::text, ' ') from cases.note n where case_id = $1),
       (select string_agg(e::text, ' ') from journal.entry e where subject_id = $1)) as text`,
    [caseId],
  )
  await owner.end()
  return rows[0]!.text
}

test('two hundred reports at once have numbers without a gap, and sent again they change nothing', async () => {
  const sent = Array.from({ length: 200 }, () => envelope(said()))
  const first = await door().executeAll(sent, desk.n.worker)
  const serials = first.map((one) => {
    if (one.status !== 'done') throw new Error(JSON.stringify(one))
    return Number(numbered.parse(one.answer).number.slice(-6))
  })
  expect(serials.map((serial) => serial - serials[0]!)).toEqual(serials.map((_, at) => at))
  expect(await door().executeAll(sent, desk.n.worker)).toEqual(first)
})

const year = async (reportedAt: string) =>
  (await desk.page(await desk.report({ reportedAt }))).number.split('-').slice(1)

test('each year begins its numbers anew', async () => {
  expect(await year('2024-06-01T00:00:00Z')).toEqual(['2024', '000001'])
  expect(await year('2024-12-31T15:59:00Z')).toEqual(['2024', '000002'])
  expect(await year('2024-12-31T16:00:00Z')).toEqual(['2025', '000001'])
})

test('the same matter or the same work order is registered once, and spoils nothing for its neighbours', async () => {
  const { n } = desk
  const twice = said({ sourceNumber: 'HS-1', source: 'hotline12345' })
  const sent = [twice, said(), { ...twice, caseId: newId() }, said()].map((input) => envelope(input))
  const outcomes = await door().executeAll(sent, n.worker)
  expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'refused', 'done'])
  expect(outcomes[2]).toMatchObject({ refusal: { code: 'case-number-known' } })
  const known = said()
  await n.done(n.worker, 'case.report', known)
  expect(await desk.refusal(n.worker, 'case.report', known)).toBe('case-known')
})

test('a home gives its grid and its place; a grid or a home of elsewhere is not there', async () => {
  const { n } = desk
  const caseId = await desk.report({ dwellingId: homes.e501, gridId: n.ids.west })
  expect(await desk.page(caseId)).toMatchObject({ gridId: n.ids.east, place: '三友小区 3号楼 2单元 501' })
  expect(await desk.refusal(n.worker, 'case.report', said({ gridId: n.ids.siblingGrid }))).toBe('notFound')
  expect(await desk.refusal(n.worker, 'case.report', said({ dwellingId: newId() }))).toBe('notFound')
})

test('the words are sealed, the title is short and has no number in it, and neither is in the books', async () => {
  const words = '您好，我叫陈大明，厨房下水堵了，电话13512340000'
  const caseId = await desk.report({ words, kindCode: 'drain-blocked' })
  expect(await desk.page(caseId)).toMatchObject({ words, title: '厨房下水堵了,电话…' })
  await desk.steps(caseId, ['case.note', { noteId: newId(), text: '陈大明下午在家' }])
  expect(await kept(caseId)).toContain('厨房下水堵了')
  expect(await kept(caseId)).not.toMatch(/陈大明|13512340000/)
})

test('whoever asks on the public page is told a number and a code, and can say nothing that only the desk knows', async () => {
  const { n } = desk
  const reporter = { reporterId: newId(), personId: newId(), name: '冯六', phone: '13600003333' }
  const input = said({ source: 'counter', sourceNumber: 'X', reportedAt: '2020-01-01T00:00:00Z', reporter })
  const outcome = await door().execute(envelope(input), PUBLIC_ACTOR)
  expect(outcome).toMatchObject({
    status: 'done',
    secret: { access: expect.stringMatching(/^[2-9A-Z]{6}$/) },
  })
  expect(await desk.page(input.caseId)).toMatchObject({
    source: 'residentPage',
    sourceNumber: null,
    reportedAt: NOW,
    contactDueAt: '2026-11-23T09:30:00Z',
    contactedAt: null,
    reporters: [{ personId: null, nameMask: '冯*' }],
  })
  const call = { caseId: input.caseId, noteId: newId(), way: 'telephone' }
  await n.done(n.worker, 'case.contact', { ...call, reached: false, text: '没人接' })
  expect((await desk.page(input.caseId)).contactedAt).toBeNull()
  await n.done(n.worker, 'case.contact', { ...call, noteId: newId(), reached: true })
  expect((await desk.page(input.caseId)).contactedAt).toBe(NOW)
})

test('a caller is found by number and by name, with home and history', async () => {
  const { n } = desk
  const { personId } = await settle(n, homes.e502, {
    name: '巴特尔·额尔敦',
    phones: [{ phoneId: newId(), number: '13488889999' }],
  })
  await desk.report({ dwellingId: homes.e502, reporter: { reporterId: newId(), personId } })
  for (const asked of [{ phone: '134 8888 9999' }, { name: '巴特' }, { name: '额尔敦' }]) {
    const found = await n.ask<readonly Caller[]>(n.worker, 'case.callerFinds', asked)
    expect(found, JSON.stringify(asked)).toMatchObject([
      {
        personId,
        phoneMask: '134****9999',
        home: '三友小区 3号楼 2单元 502',
        cases: [{ state: 'reported' }],
      },
    ])
  }
})

test('somebody who is not in the registry is known again by the number, masked', async () => {
  const { n } = desk
  await desk.report({ reporter: { reporterId: newId(), name: '过路人', phone: '13300004444' } })
  expect(await n.ask(n.worker, 'case.callerFinds', { phone: '13300004444' })).toMatchObject([
    {
      personId: null,
      name: '过**',
      phoneMask: '133****4444',
      cases: [{ title: '三楼楼道里堆满了纸箱, 过不去人' }],
    },
  ])
  expect(await n.ask(n.worker, 'case.callerFinds', { phone: '13300005555' })).toEqual([])
})

test('similar open matters are offered, the same home first', async () => {
  const { n } = desk
  const at = (dwellingId: string, kindCode: string, title: string) =>
    desk.report({ dwellingId, kindCode, title, words: title })
  const sameHome = await at(homes.w101, 'lighting', '灯坏了')
  const likeWords = await at(homes.e501, 'noise', '半夜装修吵人')
  const found = await n.ask<readonly (CaseRow & { why: string[] })[]>(n.worker, 'case.similar', {
    dwellingId: homes.w101,
    kindCode: 'pets',
    title: '装修吵',
  })
  expect(found.map(({ id, why }) => [id, why])).toEqual([
    [sameHome, ['sameHome', 'sameCompound', 'lately']],
    [likeWords, ['sameCompound', 'words', 'lately']],
  ])
})

test('where no home is known, the compound that the words name brings two matters near', async () => {
  const { n } = desk
  const at = (placeWords: string, title: string) =>
    desk.report({ placeWords, kindCode: 'smell', title, words: title })
  const near = await at('三友小区 3号楼 2单元', '过道全是鸡粪')
  const farther = await at('三友小区 6号楼 1单元', '过道全是鱼腥')
  await at('东门外', '烧塑料')
  const found = await n.ask<readonly (CaseRow & { why: string[] })[]>(n.worker, 'case.similar', {
    kindCode: 'smell',
    placeWords: '三友小区 3号楼 2单元 201',
    title: '闻着恶心',
  })
  expect(found.filter(({ kind }) => kind === '异味扰民').map(({ id, why }) => [id, why])).toEqual([
    [near, expect.arrayContaining(['sameCompound', 'sameKind'])],
    [farther, ['sameCompound', 'sameKind', 'lately']],
  ])
})

test('a community has the kinds that ship before it has any of its own, and its own change stays', async () => {
  const { n } = desk
  const kinds = () => n.ask<readonly KindRow[]>(n.worker, 'kind.list', {})
  const before = await kinds()
  const lift = before.find(({ code }) => code === 'lift')!
  expect(lift).toMatchObject({ path: ['住房城乡建设', '电梯', '电梯故障'], retired: false })
  const { keys: _, retired: __, ...plain } = lift
  await n.done(n.worker, 'kind.write', { ...plain, amount: 4, unit: 'hour' })
  const after = await kinds()
  expect(after).toHaveLength(before.length)
  expect(after.find(({ code }) => code === 'lift')).toMatchObject({ amount: 4, unit: 'hour' })
})

test('a row of another page is never shown twice, and the last page says that it is the last', async () => {
  const { n } = desk
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: Page<CaseRow> = await n.ask(n.worker, 'case.list', { limit: 30, ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(205)
})
