import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { HouseFront } from '../../domain/registry/home-view.ts'
import type { PersonRow } from '../../domain/registry/person-view.ts'
import { sql } from '../database/sql.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'

let n: Neighbourhood
let homes: Homes
let east: Awaited<ReturnType<typeof settle>>
let west: Awaited<ReturnType<typeof settle>>
const phoneId = newId()
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  east = await settle(n, homes.e501, { name: '东金丝雀' })
  west = await settle(n, homes.w101, { name: '西金丝雀', phones: [{ phoneId, number: '13800138000' }] })
})
afterAll(() => n.close())

test('a grid worker corrects people in the own grid; those of the next grid are not there', async () => {
  const correct = (personId: string) => n.act(n.eastWorker, 'person.correct', { personId, nation: '02' })
  expect((await correct(east.personId)).status).toBe('done')
  expect(await correct(west.personId)).toEqual({ status: 'notFound' })
  expect(await n.act(n.eastWorker, 'phone.remove', { phoneId })).toEqual({ status: 'notFound' })
})

const move = (personId: string, dwellingId: string) =>
  n.act(n.eastWorker, 'person.move', {
    personId,
    to: { dwellingId, householdId: newId(), residenceId: newId() },
    on: '2026-11-01',
  })

test('a grid worker neither sends people into the next grid nor fetches them from it', async () => {
  expect(await move(east.personId, homes.w101)).toEqual({ status: 'notFound' })
  expect(await move(west.personId, homes.e501)).toEqual({ status: 'notFound' })
  expect((await move(east.personId, homes.e502)).status).toBe('done')
})

test.each([
  ['person.page', () => ({ personId: west.personId })],
  ['home.page', () => ({ dwellingId: homes.w101 })],
  ['registry.houseFront', () => ({ buildingId: homes.westBuilding })],
] as const)('%s of the next grid is not there for a grid worker', async (query, input) => {
  expect(await n.reply(n.eastWorker, query, input())).toEqual({ status: 'notFound' })
  expect((await n.reply(n.westWorker, query, input())).status).toBe('answered')
})

test.each(['person.list', 'registry.compounds', 'registry.figures', 'organisation.list'] as const)(
  '%s holds nobody of the next grid for a grid worker',
  async (query) => {
    const reply = await n.reply(n.eastWorker, query, {})
    expect(reply.status).toBe('answered')
    expect(JSON.stringify(reply)).not.toContain('西金丝雀')
    expect(JSON.stringify(reply)).not.toContain(west.personId)
  },
)

test('row security shows a grid worker’s connection nothing of the next grid, whatever is asked', async () => {
  const seen = await n.database.read(n.ids.community, [n.ids.east], (tx) =>
    tx.rows<{ row: string }>(sql`
      select p::text as row from registry.person p union all select f::text from registry.person_phone f
      union all select r::text from registry.residence r union all select d::text from registry.dwelling d
      union all select h::text from registry.household h union all select m::text from registry.name_part m
      union all select c::text from registry.change_row c`),
  )
  const all = seen.map(({ row }) => row).join('\n')
  expect(all).toContain(east.personId)
  for (const hidden of [west.personId, west.householdId, '金丝雀西', '西金丝雀', phoneId]) {
    expect(all).not.toContain(hidden)
  }
})

test('the street sees homes with masked names, and neither searches people nor reveals anything', async () => {
  const { rows } = await n.ask<{ rows: PersonRow[] }>(n.streetOfficer, 'person.list', {})
  expect(rows.map(({ name }) => name).sort()).toEqual(['东***', '西***'])
  const front = await n.ask<HouseFront>(n.streetOfficer, 'registry.houseFront', {
    buildingId: homes.westBuilding,
  })
  expect(front.cells[0]?.heads).toEqual(['西***'])
  expect((await n.reply(n.streetOfficer, 'registry.search', { q: '金丝' })).status).toBe('forbidden')
  const reveal = { personId: west.personId, field: 'phone', reason: 'contact' }
  expect((await n.act(n.streetOfficer, 'person.reveal', reveal)).status).toBe('forbidden')
})

test('another street, the sibling community and the administrator see nobody', async () => {
  for (const who of [n.otherStreetOfficer, n.siblingWorker]) {
    expect(await n.reply(who, 'person.list', {})).toEqual({ status: 'notFound' })
    expect(await n.reply(who, 'person.page', { personId: west.personId })).toEqual({ status: 'notFound' })
    const correct = await n.act(who, 'person.correct', { personId: west.personId, nation: '02' })
    expect(correct).toEqual({ status: 'notFound' })
  }
  for (const who of [n.administrator, n.auditor]) {
    expect(await n.reply(who, 'person.list', {})).toEqual({ status: 'forbidden' })
    expect(await n.reply(who, 'registry.search', { q: '金丝' })).toEqual({ status: 'forbidden' })
  }
})

test('the sibling’s worker does not find a person by asking in the own community', async () => {
  const asked = await n.reply(n.siblingWorker, 'person.page', { personId: west.personId }, n.ids.sibling)
  expect(asked).toEqual({ status: 'notFound' })
  const input = { personId: west.personId, nation: '02' }
  expect(await n.act(n.siblingWorker, 'person.correct', input, n.ids.sibling)).toEqual({ status: 'notFound' })
})
