import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaView } from '../../domain/cases/area-queries.ts'
import type { AccountActor } from '../../domain/identity/actor.ts'
import { answered, openDesk, type Desk } from '../../../test/cases/desk.ts'
import { buildHomes, settle } from '../../../test/registry/homes.ts'
import { sql } from '../database/sql.ts'
import { openDoor } from '../door.ts'
import { openSchedule } from '../schedule.ts'
import './rooms.ts'

let desk: Desk
let now = '2026-11-23T02:00:00Z'
beforeAll(async () => {
  desk = await openDesk()
  const { n } = desk
  const homes = await buildHomes(n)
  await settle(n, homes.e501, { name: '周海' })
  await desk.report()
  const closed = await desk.toReturnVisit()
  await desk.steps(closed, answered(true), ['case.close'])
  await n.act(
    n.siblingWorker,
    'case.report',
    {
      caseId: '00000000-0000-7000-8000-000000000abc',
      source: 'counter',
      kindCode: 'corridor-scrap',
      words: '楼道堆物',
    },
    n.ids.sibling,
  )
  await round()
})
afterAll(() => desk?.close())

function round() {
  const { database, house } = desk.n
  const clock = () => now
  return openSchedule({ database, house, clock, door: openDoor({ database, house, clock }) }).round()
}

const look = async (who: AccountActor, input: object, at: string) => {
  const reply = await desk.n.reply(who, 'area.figures', input, at)
  return reply.status === 'answered' ? (JSON.parse(reply.json) as AreaView) : reply.status
}

test('a street sees each community with what stands there, and their sum', async () => {
  const { n } = desk
  const view = (await look(n.streetOfficer, {}, n.ids.street)) as AreaView
  expect(
    view.lines.map(({ name, open, closed, inTime, people }) => [name, open, closed, inTime, people]),
  ).toEqual([
    ['community', 1, 1, 1, 1],
    ['sibling', 1, 0, 0, 0],
  ])
  expect(view.total).toMatchObject({ communities: 2, open: 2, closed: 1, people: 1 })
  expect(view.total.counts).toMatchObject({ base: 1, solved: 1, satisfied: 1 })
  expect(view.way.map(({ name }) => name)).toEqual(['street'])
  const last = (await look(n.streetOfficer, { month: '2026-10' }, n.ids.street)) as AreaView
  expect(last.total).toMatchObject({ open: 2, closed: 0 })
})

test('a matter that falls due is overdue for the street too, though nobody did anything', async () => {
  const { n } = desk
  now = '2026-12-20T02:00:00Z'
  n.setNow(now)
  await round()
  const view = (await look(n.streetOfficer, {}, n.ids.street)) as AreaView
  expect(view.total).toMatchObject({ open: 2, overdue: 2, closed: 0 })
  expect(view.asOf).toBe(now)
})

test('nobody looks into another street, and a community is not asked about the others', async () => {
  const { n } = desk
  expect(await look(n.otherStreetOfficer, {}, n.ids.street)).toBe('notFound')
  expect(await look(n.otherStreetOfficer, { areaId: n.ids.street }, n.ids.otherStreet)).toBe('notFound')
  expect(await look(n.secretary, {}, n.ids.community)).toBe('forbidden')
  const own = (await look(n.streetOfficer, {}, n.ids.community)) as AreaView
  expect(own.lines.map(({ name }) => name)).toEqual(['community'])
  const seen = (at: string, grids: 'all' | readonly string[] = 'all') =>
    n.database.read(at, grids, (tx) =>
      tx.rows<{ id: string }>(sql`select committee_id as id from reports.community`),
    )
  expect(await seen(n.ids.street)).toHaveLength(2)
  expect(await seen(n.ids.sibling)).toEqual([{ id: n.ids.sibling }])
  expect(await seen(n.ids.otherStreet)).toEqual([])
  expect(await seen(n.ids.community, [n.ids.east])).toEqual([])
})
