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

const withoutHistory = (person: PersonPage) => ({ ...person, history: [] })

/** The same woman, once at home with a phone, once as a tenant elsewhere with her ID number, a phone and a flag. */
async function twoRecords() {
  const kept = await settle(n, homes.e501, {
    name: '张桂兰',
    phones: [{ phoneId: newId(), number: '13800138001' }],
  })
  const other = await settle(n, homes.w101, {
    name: '张桂蘭',
    birth: '1949-12-31',
    document: { number: '11010519491231002X' },
    evenIfKnown: true,
    phones: [
      { phoneId: newId(), number: '13800138001' },
      { phoneId: newId(), number: '13800138002' },
    ],
  })
  await n.done(n.worker, 'flag.set', {
    personId: other.personId,
    flagId: newId(),
    flag: 'living-alone',
    source: '入户走访',
    since: '2026-01-01',
    purpose: '日常关爱',
  })
  await n.done(n.worker, 'note.write', { personId: other.personId, note: '耳朵不好, 大声说' })
  return { kept: kept.personId, other: other.personId }
}

test('two records of one woman become one, with phones, flags, homes, number and note', async () => {
  const { kept, other } = await twoRecords()
  await n.done(n.worker, 'person.merge', { personId: kept, otherId: other })
  const person = await page(kept)
  expect(person.phones.map(({ masked }) => masked)).toEqual(['138****8001', '138****8002'])
  expect(person.flags).toMatchObject([{ flag: 'living-alone', holds: true }])
  expect(person.residences.map(({ home, endReason }) => [home.room, endReason])).toEqual([
    ['501', null],
    ['101', 'merged'],
  ])
  expect(person).toMatchObject({ birth: '1949-12-31', document: '**************002X', hasNote: true })
  expect(person.mergedFrom).toEqual([{ id: other, name: '张桂蘭' }])
  expect(await page(other)).toMatchObject({ state: 'merged', mergedInto: kept })
  const number = { personId: kept, field: 'idNumber', reason: 'identify' }
  expect(await n.act(n.worker, 'person.reveal', number)).toMatchObject({
    secret: { value: '11010519491231002X' },
  })
})

test('a merger that is taken back at once leaves both records as they were', async () => {
  const { kept, other } = await twoRecords()
  const before = [await page(kept), await page(other)]
  const changeId = await n.done(n.worker, 'person.merge', { personId: kept, otherId: other })
  await n.done(n.worker, 'change.revert', { changeId })
  const after = [await page(kept), await page(other)]
  expect(after.map(withoutHistory)).toEqual(before.map(withoutHistory))
})

test('a wrong merger is taken apart even after the kept record was corrected', async () => {
  const { kept, other } = await twoRecords()
  await n.done(n.worker, 'person.merge', { personId: kept, otherId: other })
  await n.done(n.worker, 'person.correct', { personId: kept, nation: '02', birth: '1950' })
  await n.done(n.worker, 'person.split', { personId: other })
  const [one, two] = [await page(kept), await page(other)]
  expect(one).toMatchObject({ nation: '02', birth: '1950', document: null, hasNote: false })
  expect(one.residences.map(({ home }) => home.room)).toEqual(['501'])
  expect(two).toMatchObject({ state: 'here', mergedInto: null, birth: '1949-12-31' })
  expect(two.residences).toMatchObject([{ home: { room: '101' }, endedOn: null }])
  expect(two.phones).toHaveLength(2)
  expect(two.flags).toHaveLength(1)
  const number = { personId: other, field: 'idNumber', reason: 'identify' }
  expect(await n.act(n.worker, 'person.reveal', number)).toMatchObject({
    secret: { value: '11010519491231002X' },
  })
})

test('nobody is merged with somebody of another community', async () => {
  const { kept } = await twoRecords()
  const outcome = await n.act(n.worker, 'person.merge', { personId: kept, otherId: newId() })
  expect(outcome).toEqual({ status: 'notFound' })
})
