import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
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

const page = (personId: string) => n.ask<PersonPage>(n.worker, 'person.page', { personId })
const revert = (changeId: string) => n.act(n.worker, 'change.revert', { changeId })

test('a correction is taken back although the person has moved since, and can be done again', async () => {
  const { personId } = await settle(n, homes.e501, { name: '王丽', birth: '1960-01-01' })
  const corrected = await n.done(n.worker, 'person.correct', { personId, birth: '1961-01-01', name: '王莉' })
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId() }
  await n.done(n.worker, 'person.move', { personId, to, on: '2026-11-01' })
  expect((await revert(corrected)).status).toBe('done')
  const person = await page(personId)
  expect(person).toMatchObject({ name: '王丽', birth: '1960-01-01', gridId: n.ids.west })
  expect(person.history.map(({ action, reverted }) => [action, reverted])).toEqual([
    ['change.revert', false],
    ['person.move', false],
    ['person.correct', true],
    ['person.register', false],
  ])
  expect(person.history[2]?.altered).toEqual({ person: ['birth', 'name', 'name_key'] })
  expect((await revert(person.history[0]!.id)).status).toBe('done')
  expect(await page(personId)).toMatchObject({ name: '王莉', birth: '1961-01-01' })
})

test('what something newer stands on is not taken back, and the day is told', async () => {
  const { personId } = await settle(n, homes.e501, { name: '李四', birth: '1960' })
  const first = await n.done(n.worker, 'person.correct', { personId, birth: '1961' })
  await n.done(n.worker, 'person.correct', { personId, birth: '1962' })
  expect(await revert(first)).toMatchObject({
    status: 'refused',
    refusal: { code: 'change-built-upon', facts: { day: '2026-11-23' } },
  })
  expect((await page(personId)).birth).toBe('1962')
})

test('a change is taken back once', async () => {
  const { personId } = await settle(n, homes.e501, { name: '赵六' })
  const change = await n.done(n.worker, 'person.correct', { personId, nation: '02' })
  expect((await revert(change)).status).toBe('done')
  expect(await revert(change)).toMatchObject({ refusal: { code: 'change-already-reverted' } })
})

test('a move that is taken back leads to the old home, and the household lives again', async () => {
  const { personId, householdId } = await settle(n, homes.e502, { name: '孙七' })
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId() }
  const moved = await n.done(n.worker, 'person.move', { personId, to, on: '2026-11-01' })
  expect((await revert(moved)).status).toBe('done')
  const person = await page(personId)
  expect(person.gridId).toBe(n.ids.east)
  expect(person.residences).toMatchObject([{ householdId, endedOn: null, home: { room: '502' } }])
})

test('somebody registered by mistake disappears from home and lists, and can come back', async () => {
  const { personId, changeId } = await settle(n, homes.e502, {
    name: '误登记',
    phones: [{ phoneId: newId(), number: '13900139000' }],
  })
  expect((await revert(changeId)).status).toBe('done')
  expect(await n.reply(n.worker, 'person.page', { personId })).toEqual({ status: 'notFound' })
  const found = await n.ask<unknown[]>(n.worker, 'registry.search', { q: '13900139000' })
  expect(found).toEqual([])
})

test('somebody whom others have written about since is not un-registered', async () => {
  const { personId, changeId } = await settle(n, homes.e502, { name: '有标签' })
  await n.done(n.worker, 'flag.set', {
    personId,
    flagId: newId(),
    flag: 'veteran',
    source: '本人告知',
    since: '2026-01-01',
    purpose: '优待',
  })
  expect(await revert(changeId)).toMatchObject({ refusal: { code: 'change-built-upon' } })
})

test('a removed phone returns', async () => {
  const phoneId = newId()
  const { personId } = await settle(n, homes.e501, {
    name: '周八',
    phones: [{ phoneId, number: '13700137000' }],
  })
  const removed = await n.done(n.worker, 'phone.remove', { phoneId })
  expect((await page(personId)).phones).toEqual([])
  expect((await revert(removed)).status).toBe('done')
  expect((await page(personId)).phones).toEqual([{ id: phoneId, masked: '137****7000' }])
  const shown = { personId, field: 'phone', reason: 'contact' }
  expect(await n.act(n.worker, 'person.reveal', shown)).toMatchObject({ secret: { value: '13700137000' } })
})

test('a grid worker does not take back what only the office may do', async () => {
  const one = await settle(n, homes.e501, { name: '双一' })
  const two = await settle(n, homes.e501, { name: '双二' })
  const merged = await n.done(n.worker, 'person.merge', { personId: one.personId, otherId: two.personId })
  const outcome = await n.act(n.eastWorker, 'change.revert', { changeId: merged })
  expect(outcome).toMatchObject({ refusal: { code: 'change-not-yours' } })
})
