import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Today } from '../../domain/cases/today-queries.ts'
import type { AgencyBoard } from '../../domain/cases/board-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Figures } from '../../domain/registry/figures.ts'
import { answered, openDesk, type Desk } from '../../../test/cases/desk.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import { findMiscounted, recountAll } from '../database/tally-queries.ts'

let desk: Desk
let homes: Homes
beforeAll(async () => {
  desk = await openDesk()
  homes = await buildHomes(desk.n)
})
afterAll(() => desk?.close())

const miscounted = () => findMiscounted(desk.n.ownerUrl)
const figures = async () => (await desk.n.ask<Today>(desk.n.worker, 'case.today', {})).figures

async function asOwner<Row>(text: string): Promise<Row[]> {
  const owner = new Client({ connectionString: desk.n.ownerUrl })
  await owner.connect()
  try {
    return (await owner.query(text)).rows as Row[]
  } finally {
    await owner.end()
  }
}

test('whatever becomes of a matter, the kept totals are what a count of the books says', async () => {
  const { n } = desk
  const before = await figures()
  const stays = await desk.report({ dwellingId: homes.e501 })
  const paused = await desk.report({ dwellingId: homes.e501 })
  const merged = await desk.report()
  await desk.steps(
    paused,
    ['case.accept', { duty: 'lead' }],
    ['case.assign', { holderId: n.worker.id }],
    ['case.pause', { pauseId: newId(), reason: '等住户回来' }],
  )
  await n.done(n.worker, 'case.merge', { caseId: merged, intoCaseId: stays })
  const closed = await desk.toReturnVisit()
  await desk.steps(closed, answered(true), ['case.close'])
  const again = await desk.toReturnVisit()
  await desk.steps(again, answered(false))
  expect(await miscounted()).toEqual([])
  const now = await figures()
  expect(now.open - before.open).toBe(3)
  expect(now.closedThisMonth - before.closedThisMonth).toBe(1)
})

test('a matter is overdue from its minute on, whether it fell due today or long ago', async () => {
  const { n } = desk
  const [{ due }] = (await asOwner<{ due: string }>(
    `select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due from cases.case where state = 'reported'`,
  )) as [{ due: string }]
  const plain = async (at: string) =>
    (
      await asOwner<{ n: number }>(`select count(*)::int as n from cases.case where due_at < '${at}'
      and state in ('reported', 'accepted', 'handling', 'resulted', 'checked')`)
    )[0]!.n
  try {
    for (const minutes of [-1, 1, 60 * 24, 60 * 24 * 40]) {
      const at = new Date(Date.parse(due) + minutes * 60_000).toISOString()
      n.setNow(at)
      const { overdue } = await figures()
      expect(overdue, at).toBe(await plain(at))
    }
  } finally {
    n.setNow('2026-11-23T02:00:00Z')
  }
})

test('what an office owes is counted when it is asked, answered and past its day', async () => {
  const { n } = desk
  const [organisationId, taskId] = [newId(), newId()]
  await n.done(n.worker, 'organisation.write', { organisationId, name: '燃气公司', kind: 'company' })
  const caseId = await desk.toReturnVisit()
  const ask = { taskId, caseId, organisationId, ask: '请检查', amount: 3, unit: 'workingDay' }
  await n.done(n.worker, 'agencyTask.send', ask)
  const line = async () =>
    (await n.ask<AgencyBoard>(n.worker, 'agency.board', {})).lines.find(
      (one) => one.organisationId === organisationId,
    )
  expect(await line()).toMatchObject({
    owed: 1,
    overdue: 0,
    back: 0,
    oldestSince: '2026-11-23T02:00:00.000Z',
  })
  n.setNow('2026-12-20T02:00:00Z')
  expect(await line()).toMatchObject({ owed: 1, overdue: 1 })
  n.setNow('2026-11-23T02:00:00Z')
  expect(await miscounted()).toEqual([])
})

test('a family that comes, moves and leaves is in the figures of the registry, by grid and by age', async () => {
  const { n } = desk
  const before = await n.ask<Figures>(n.worker, 'registry.figures', {})
  const births = ['1940-11-23', '1966-11-24', '2012-11-24']
  const family = []
  for (const [at, birth] of births.entries())
    family.push(await settle(n, homes.e501, { name: `合计${at}`, birth }))
  const after = await n.ask<Figures>(n.worker, 'registry.figures', {})
  expect(after.people - before.people).toBe(3)
  expect(after.over80 - before.over80).toBe(1)
  expect(after.over60 - before.over60).toBe(1)
  expect(after.under14 - before.under14).toBe(1)
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId(), relation: '户主' }
  await n.done(n.worker, 'person.move', { personId: family[0]!.personId, to, on: '2026-11-01' })
  const moved = await n.ask<Figures>(n.worker, 'registry.figures', {})
  const inWest = ({ byGrid }: Figures) => byGrid.find(({ gridId }) => gridId === n.ids.west)?.people ?? 0
  expect(inWest(moved) - inWest(after)).toBe(1)
  const seen = await n.ask<Figures>(n.eastWorker, 'registry.figures', {})
  expect(seen.byGrid.map(({ gridId }) => gridId)).toEqual([n.ids.east])
  expect(seen.people).toBe(moved.byGrid.find(({ gridId }) => gridId === n.ids.east)?.people)
  expect(await miscounted()).toEqual([])
})

test('a total that went wrong is found, and counting anew puts it right', async () => {
  await asOwner(`update cases.tally set n = n + 7 where figure = 'state' and key = 'closed'`)
  await asOwner(`update registry.tally set n = n - 1 where figure = 'home'`)
  const found = (await miscounted()).map(({ figure }) => figure)
  expect(found).toEqual(['cases.state', 'registry.home'])
  expect(await recountAll(desk.n.ownerUrl)).toBeGreaterThan(1)
  expect(await miscounted()).toEqual([])
})
