import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import type { CompoundYear, Recurring, ThemeHead, ThemePage } from '../../domain/cases/theme.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import '../registry/rooms.ts'

let d: Desk
let homes: Homes
beforeAll(async () => {
  d = await openDesk()
  homes = await buildHomes(d.n)
})
afterAll(() => d.close())

const page = (themeId: string) => d.n.ask<ThemePage>(d.n.worker, 'theme.page', { themeId })
const similar = (input: object) =>
  d.n.ask<readonly (CaseRow & { why: readonly string[] })[]>(d.n.worker, 'case.similar', input)

test('a theme of the month takes in what fits, once, and closes with what was done', async () => {
  const inCompound = await d.report({ dwellingId: homes.e501, kindCode: 'rubbish' })
  const elsewhere = await d.report({ kindCode: 'rubbish' })
  const other = await d.report({ dwellingId: homes.e501, kindCode: 'noise' })
  const themeId = newId()
  await d.n.done(d.n.worker, 'theme.begin', { themeId, month: '2026-11-23', title: '垃圾清运' })
  const collect = (more: object) => d.n.act(d.n.worker, 'theme.collect', { themeId, ...more })
  expect(await collect({ kindCode: 'rubbish', compoundId: homes.compoundId })).toMatchObject({
    answer: { added: 1 },
  })
  expect(await collect({ kindCode: 'rubbish' })).toMatchObject({ answer: { added: 1 } })
  expect(await collect({ kindCode: 'rubbish', to: '2026-01-01' })).toMatchObject({ answer: { added: 0 } })
  expect(await collect({ caseIds: [other] })).toMatchObject({ answer: { added: 1 } })
  expect(await collect({})).toMatchObject({ status: 'invalid' })
  await d.n.done(d.n.worker, 'theme.leave', { themeId, caseId: other })
  const { rows, month, cases } = await page(themeId)
  expect([month, cases]).toEqual(['2026-11-01', 2])
  expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual([inCompound, elsewhere].toSorted())
  expect(await d.refusal(d.n.worker, 'theme.close', { themeId, done: '加一趟清运' })).toBe('forbidden')
  await d.n.done(d.n.secretary, 'theme.close', { themeId, done: '跟清运公司定了每天加一趟' })
  expect(await page(themeId)).toMatchObject({ done: '跟清运公司定了每天加一趟' })
  expect(await collect({ kindCode: 'rubbish' })).toMatchObject({ refusal: { code: 'theme-closed' } })
  expect((await d.n.ask<readonly ThemeHead[]>(d.n.worker, 'theme.list', {}))[0]).toMatchObject({
    title: '垃圾清运',
    cases: 2,
  })
})

test('what came before at a home and in its compound within the year is counted, and what is older is not', async () => {
  const ago = (days: number) => new Date(Date.parse('2026-11-23T02:00:00Z') - days * 86_400_000).toISOString()
  const kindCode = 'lighting'
  await d.report({ kindCode, dwellingId: homes.e501, reportedAt: ago(300) })
  await d.report({ kindCode, dwellingId: homes.e501, reportedAt: ago(20) })
  await d.report({ kindCode, dwellingId: homes.e501, reportedAt: ago(400) })
  await d.report({ kindCode, dwellingId: homes.e502, reportedAt: ago(10) })
  const caseId = await d.report({ kindCode, dwellingId: homes.e501 })
  const found = await d.n.ask<Recurring>(d.n.worker, 'case.recurring', {
    caseId,
    kindCode,
    dwellingId: homes.e501,
  })
  expect([found.home.length, found.compound.length, found.person.length]).toEqual([2, 1, 0])
  // Looked at from the home itself: everything of it, each with its kind; of the compound nothing.
  const whole = await d.n.ask<Recurring>(d.n.worker, 'case.recurring', { dwellingId: homes.e501 })
  expect(whole.home.filter(({ kind }) => kind === '路灯不亮')).toHaveLength(3)
  expect(whole.compound).toEqual([])
  // The western grid's worker looks into the western grid only.
  const west = await d.n.ask<Recurring>(d.n.westWorker, 'case.recurring', {
    kindCode,
    dwellingId: homes.e501,
  })
  expect([west.home.length, west.compound.length]).toEqual([0, 0])
})

test('a compound tells how many matters it had within the year, what came again, and the latest of them', async () => {
  const years = (who = d.n.worker) => d.n.ask<readonly CompoundYear[]>(who, 'case.compoundYears', {})
  const before = (await years()).find(({ compoundId }) => compoundId === homes.compoundId)?.total ?? 0
  const ago = (days: number) => new Date(Date.parse('2026-11-23T02:00:00Z') - days * 86_400_000).toISOString()
  for (const days of [3, 200, 400])
    await d.report({ kindCode: 'pets', dwellingId: homes.e501, reportedAt: ago(days) })
  await d.report({ kindCode: 'roof-leak', dwellingId: homes.w101 })
  const found = (await years()).find(({ compoundId }) => compoundId === homes.compoundId)!
  expect(found.total).toBe(before + 3)
  expect(found.again).toContainEqual({ kindCode: 'pets', kind: '养犬扰民', n: 2 })
  expect(found.again.map(({ kindCode }) => kindCode)).not.toContain('roof-leak')
  const rows = await d.n.ask<Recurring>(d.n.worker, 'case.recurring', { compoundId: homes.compoundId })
  expect(rows.compound.map(({ kind }) => kind)).toContain('屋顶漏水')
  expect(rows.compound.filter(({ kind }) => kind === '养犬扰民')).toHaveLength(2)
  // Only the western grid's own.
  expect((await years(d.n.westWorker)).map(({ total }) => total)).toEqual([1])
})

test('a report with a typing slip finds the matter that it repeats, and says why', async () => {
  const caseId = await d.report({ title: '三友小区夜里装修声音大', kindCode: 'noise' })
  const found = await similar({ title: '夜里庄休声阴大' })
  expect(found.find(({ id }) => id === caseId)?.why).toContain('sound')
  expect(await similar({ title: '想给孩子上户口' })).toEqual([])
})

test('a report in other title words finds the matter by what was said, typing slips and all; what was said is not told', async () => {
  const words = '五楼刘家每天半夜用洗衣机甩干, 楼板一直在震, 老人睡不着觉。'
  const caseId = await d.report({ title: '睡不好', words, kindCode: 'noise' })
  const found = await similar({ title: '楼上的事', said: '每天办夜用洗衣机帅干, 楼板一直再镇' })
  const row = found.find(({ id }) => id === caseId)
  expect(row?.why).toEqual(expect.arrayContaining(['lately']))
  expect(row?.why.some((why) => why === 'words' || why === 'sound')).toBe(true)
  expect(JSON.stringify(found)).not.toContain('洗衣机')
  expect(await similar({ title: '楼上的事', said: '想给孩子上户口, 要带什么材料' })).toEqual([])
})
