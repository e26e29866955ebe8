import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import type { DispatchChange, DispatchSuggestion, DispatchView } from '../../domain/cases/dispatch-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { openDesk, type Desk } from '../../../test/cases/desk.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import '../registry/rooms.ts'

let d: Desk
let homes: Homes
const units = { law: newId(), police: newId() }

beforeAll(async () => {
  d = await openDesk()
  homes = await buildHomes(d.n)
  const write = (organisationId: string, name: string) =>
    d.n.done(d.n.worker, 'organisation.write', { organisationId, name, kind: 'government' })
  await write(units.law, '城市管理综合执法局')
  await write(units.police, '派出所')
})
afterAll(() => d.close())

const line = (more: Record<string, unknown> = {}) => ({
  entryId: newId(),
  kindCode: 'corridor-scrap',
  duty: 'assist',
  listItem: '第12项',
  unitIds: [units.law, units.police],
  ...more,
})
const suggestion = (input: Record<string, unknown>) =>
  d.n.ask<DispatchSuggestion | null>(d.n.worker, 'dispatch.suggest', { kindCode: 'corridor-scrap', ...input })
const catalogue = () => d.n.ask<readonly DispatchView[]>(d.n.worker, 'dispatch.list', {})

test('without a catalogue the kind’s own duty is suggested, and nobody is named', async () => {
  expect(await suggestion({})).toMatchObject({ from: 'kind', units: [] })
  expect(await suggestion({ kindCode: 'no-such-kind' })).toBeNull()
})

test('a line for the community is suggested everywhere, one for a compound before it in that compound', async () => {
  await d.n.done(d.n.secretary, 'dispatch.write', line())
  await d.n.done(
    d.n.secretary,
    'dispatch.write',
    line({ compoundId: homes.compoundId, duty: 'lead', listItem: '第13项', unitIds: [] }),
  )
  expect(await suggestion({})).toMatchObject({
    duty: 'assist',
    listItem: '第12项',
    from: 'community',
    units: [{ name: '城市管理综合执法局' }, { name: '派出所' }],
  })
  expect(await suggestion({ dwellingId: homes.e501 })).toMatchObject({ duty: 'lead', from: 'place' })
})

test('a matter that is registered takes its duty and item from the catalogue', async () => {
  const page = async (caseId: string) => d.n.ask<CasePage>(d.n.worker, 'case.page', { caseId })
  expect(await page(await d.report())).toMatchObject({ duty: 'assist', listItem: '第12项' })
  const there = await d.report({ dwellingId: homes.e501 })
  expect(await page(there)).toMatchObject({ duty: 'lead', listItem: '第13项' })
  expect(await d.n.ask(d.n.worker, 'dispatch.ofCase', { caseId: there })).toMatchObject({ from: 'place' })
})

test('what the catalogue says is not ours is not accepted as our own, only as help', async () => {
  const entryId = newId()
  const notOurs = line({
    entryId,
    kindCode: 'lighting',
    duty: 'notOurs',
    listItem: '路灯管理所',
    unitIds: [],
  })
  await d.n.done(d.n.secretary, 'dispatch.write', notOurs)
  const caseId = await d.report({ kindCode: 'lighting' })
  expect(await d.refusal(d.n.worker, 'case.accept', { caseId, duty: 'lead' })).toBe('kind-not-ours')
  await d.n.done(d.n.worker, 'case.accept', { caseId, duty: 'assist' })
  await d.n.done(d.n.secretary, 'dispatch.retire', { entryId })
  expect(await suggestion({ kindCode: 'lighting' })).toMatchObject({ from: 'kind' })
})

test('one line for one kind and place; names must be there; only the secretary changes it', async () => {
  const refusal = (more: Record<string, unknown>, who = d.n.secretary) =>
    d.refusal(who, 'dispatch.write', line(more))
  expect(await refusal({})).toBe('dispatch-known')
  expect(await refusal({ kindCode: 'nothing-such' })).toBe('kind-unknown')
  expect(await refusal({ kindCode: 'noise', unitIds: [newId()] })).toBe('task-organisation-unknown')
  expect(await refusal({ kindCode: 'noise', compoundId: newId() })).toBe('dispatch-place-unknown')
  expect(await refusal({ kindCode: 'noise' }, d.n.worker)).toBe('forbidden')
})

test('a sheet replaces what stands for the same kind and place, adds the rest, and leaves alone what is the same', async () => {
  const before = await catalogue()
  const rows = [
    line({ duty: 'lead', listItem: '第 1 项' }),
    line({ kindCode: 'noise', duty: 'assist', unitIds: [units.police] }),
    line({ compoundId: homes.compoundId, duty: 'lead', listItem: '第13项', unitIds: [] }),
  ]
  expect(await d.n.act(d.n.secretary, 'dispatch.import', { rows })).toMatchObject({
    status: 'done',
    answer: { rows: 3, changed: 2 },
  })
  expect(await catalogue()).toHaveLength(before.length + 1)
  expect(await suggestion({})).toMatchObject({ duty: 'lead', listItem: '第 1 项' })
})

test('every change says who, when, what was before and what after, and is read on by its key', async () => {
  const changes: DispatchChange[] = []
  for (let after: string | undefined; ;) {
    const page: Page<DispatchChange> = await d.n.ask(d.n.secretary, 'dispatch.history', { limit: 2, after })
    changes.push(...page.rows)
    if (!page.next) break
    after = page.next
  }
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  const kinds = changes.map(({ before, after }) => [before?.duty ?? null, after?.duty ?? null])
  expect(kinds).toContainEqual([null, 'assist'])
  expect(kinds).toContainEqual(['assist', 'lead'])
  expect(kinds).toContainEqual(['notOurs', null])
})
