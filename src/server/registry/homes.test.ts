import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { CompoundView, HomePage, HouseFront } from '../../domain/registry/home-view.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

test('the front of a building shows who lives behind which door', async () => {
  const wang = await settle(n, homes.e501, { name: '王建国', birth: '1948-03' })
  await settle(n, homes.e501, { name: '刘秀英', relation: '妻' }, wang.householdId)
  await n.done(n.worker, 'flag.set', {
    personId: wang.personId,
    flagId: newId(),
    flag: 'limited-mobility',
    source: '入户走访',
    since: '2026-01-01',
    purpose: '上门服务',
  })
  const front = await n.ask<HouseFront>(n.worker, 'registry.houseFront', { buildingId: homes.eastBuilding })
  expect(front).toMatchObject({ compound: '三友小区', building: { name: '3', stairs: 3, floors: 6 } })
  expect(front.cells.find(({ room }) => room === '501')).toMatchObject({
    stair: '2',
    floor: 5,
    state: 'registered',
    heads: ['王建国'],
    people: 2,
    households: 1,
    flags: ['limited-mobility'],
  })
  expect(front.cells.find(({ room }) => room === '502')).toMatchObject({ state: 'unknown', people: 0 })
})

test('a family in a gatehouse lives in a home told by words, outside any building', async () => {
  const dwellingId = newId()
  await n.done(n.worker, 'dwelling.write', {
    dwellingId,
    compoundId: homes.compoundId,
    gridId: n.ids.east,
    kind: 'gatehouse',
    place: '东门门房',
    deed: 'none',
    areaM2: 14.5,
  })
  await settle(n, dwellingId, { name: '赵铁柱', tenure: 'other' })
  const page = await n.ask<HomePage>(n.worker, 'home.page', { dwellingId })
  expect(page.home).toMatchObject({
    building: null,
    room: null,
    place: '东门门房',
    deed: 'none',
    areaM2: 14.5,
  })
  const front = await n.ask<HouseFront>(n.worker, 'registry.houseFront', { compoundId: homes.compoundId })
  expect(front).toMatchObject({ building: null, cells: [{ place: '东门门房', heads: ['赵铁柱'] }] })
})

test('two homes cannot have the same address, however it is written', async () => {
  const outcome = await n.act(n.worker, 'dwelling.write', {
    dwellingId: newId(),
    compoundId: homes.compoundId,
    buildingId: homes.eastBuilding,
    stair: '2',
    room: '501',
  })
  expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'address-taken' } })
})

test('a home where people are on the books is not deleted', async () => {
  const outcome = await n.act(n.worker, 'dwelling.remove', { dwellingId: homes.e501 })
  expect(outcome).toMatchObject({
    status: 'refused',
    refusal: { code: 'home-lived-in', facts: { people: 2 } },
  })
})

test('a compound with homes is not deleted, and no second one takes its name', async () => {
  const removed = await n.act(n.worker, 'compound.remove', { compoundId: homes.compoundId })
  expect(removed).toMatchObject({ refusal: { code: 'place-not-empty' } })
  const second = await n.act(n.worker, 'compound.write', { compoundId: newId(), name: '三友' })
  expect(second).toMatchObject({ refusal: { code: 'name-taken' } })
})

test('when a building goes to another grid, its homes and people go with it, and come back', async () => {
  const { personId } = await settle(n, homes.w101, { name: '孙丽' })
  const moved = await n.done(n.worker, 'building.write', {
    buildingId: homes.westBuilding,
    compoundId: homes.compoundId,
    gridId: n.ids.east,
    name: '5',
  })
  const page = () => n.ask<PersonPage>(n.worker, 'person.page', { personId })
  expect((await page()).gridId).toBe(n.ids.east)
  await n.done(n.worker, 'change.revert', { changeId: moved })
  expect((await page()).gridId).toBe(n.ids.west)
})

test('a grid of another community is not taken', async () => {
  const outcome = await n.act(n.worker, 'building.write', {
    buildingId: newId(),
    compoundId: homes.compoundId,
    gridId: n.ids.siblingGrid,
    name: '9',
  })
  expect(outcome).toMatchObject({ refusal: { code: 'grid-elsewhere' } })
})

test('the list of compounds counts homes and people', async () => {
  const { rows } = await n.ask<{ rows: CompoundView[] }>(n.worker, 'registry.compounds', {})
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ name: '三友小区', otherHomes: 1, homes: 4, people: 4 })
  expect(rows[0]!.buildings.map(({ name, people }) => [name, people])).toEqual([
    ['3', 2],
    ['5', 1],
  ])
})

test('the board of a grid is open to everybody and remembers the worker before', async () => {
  const card = { gridId: n.ids.east, extent: '3号楼', phone: '0471-5551234', complaintPhone: '12345' }
  await n.done(n.worker, 'gridCard.write', { ...card, workerName: '甲' })
  await n.done(n.worker, 'gridCard.write', { ...card, workerName: '乙' })
  const cards = await n.ask<{ gridId: string; workerName: string }[]>(n.worker, 'grid.cards', {})
  expect(cards.map(({ workerName }) => workerName).sort()).toEqual(['', '乙'])
  await n.done(n.worker, 'gridCard.write', { ...card, extent: '3、5号楼', workerName: '乙' })
  const before = await n.ask<{ workerName: string }[]>(n.worker, 'grid.succession', { gridId: n.ids.east })
  expect(before.map(({ workerName }) => workerName)).toEqual(['乙', '甲'])
})
