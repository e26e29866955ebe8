import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { changePersons, takeBackAll } from './bulk-change-store.ts'
import { addFlags, addHouseholds, addPersons, addPhones, addResidences } from './bulk-store.ts'
import { takeOut } from './bulk-undo-store.ts'
import type { Maker } from './change-store.ts'
import { findDwellings, findPersonsByDocument, findPersonsInHomes } from './known-store.ts'
import type { RowIds } from './table.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'

let n: Neighbourhood
let homes: Homes
let maker: Maker
const now = '2026-11-23T02:00:00Z'
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  maker = { envelopeId: newId(), now, actor: n.worker }
})
afterAll(() => n.close())

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** A whole stair of families in one home each, added the way a sheet is. */
async function addRoster(count: number): Promise<Required<Pick<RowIds, 'person'>> & RowIds> {
  const people = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    gridId: n.ids.east,
    name: `名单${String.fromCodePoint(0x4e00 + at)}`,
    birth: '1980-05',
    document: { number: `1501051980010100${String(at).padStart(2, '0')}` },
    note: at === 0 ? '门铃坏了' : null,
  }))
  const householdId = newId()
  const residences = people.map(({ id }) => ({
    id: newId(),
    personId: id,
    householdId,
    dwellingId: homes.e501,
    relation: '户主',
  }))
  const phones = people.map(({ id }, at) => ({
    id: newId(),
    personId: id,
    number: `13${String(900000000 + at)}`,
  }))
  const flags = people.map(({ id }) => ({
    id: newId(),
    personId: id,
    flag: 'living-alone',
    source: '花名册',
    since: '2026-01-01',
    purpose: '日常关爱',
  }))
  await n.database.write(n.ids.community, async (tx) => {
    await addHouseholds(tx, [{ id: householdId, dwellingId: homes.e501 }], now)
    await addPersons(tx, n.house.vault, people, now)
    await addPhones(tx, n.house.vault, phones)
    await addResidences(tx, residences)
    await addFlags(tx, flags)
  })
  return {
    person: ids(people),
    person_phone: ids(phones),
    residence: ids(residences),
    person_flag: ids(flags),
    household: [householdId],
  }
}

test('a second run of the same roster finds everybody: by address, by number, by home', async () => {
  const added = await addRoster(25)
  await n.database.write(n.ids.community, async (tx) => {
    const [home] = await findDwellings(tx, ['三友|3|2|501|', '三友|3|2|999|'])
    expect(home).toMatchObject({ id: homes.e501, gridId: n.ids.east })
    const index = n.house.vault.index('idNumber', '150105198001010007').toString('hex')
    const [known] = await findPersonsByDocument(tx, [index])
    expect(known).toMatchObject({
      id: added.person[7],
      dwellingId: homes.e501,
      flags: ['living-alone'],
      birth: '1980-05',
    })
    expect(known?.phoneIndexes).toEqual([n.house.vault.index('phone', '13900000007').toString('hex')])
    expect((await findPersonsInHomes(tx, [homes.e501])).map(({ id }) => id)).toEqual(added.person)
    expect(await takeOut(tx, added)).toEqual({})
    expect(await findPersonsInHomes(tx, [homes.e501])).toEqual([])
  })
})

test('taking a roster out again leaves whoever was written about since, with home and phone', async () => {
  const added = await addRoster(12)
  const personId = added.person[3]!
  await n.done(n.worker, 'person.correct', { personId, nation: '02' })
  const stayed = await n.database.write(n.ids.community, (tx) => takeOut(tx, added))
  expect(stayed.person).toEqual([personId])
  expect(stayed.household).toEqual(added.household)
  const page = await n.ask<PersonPage>(n.worker, 'person.page', { personId })
  expect(page.phones).toHaveLength(1)
  expect(page.residences).toHaveLength(1)
})

test('people whom a sheet changed get back what they were, except where somebody was newer', async () => {
  const added = await addRoster(3)
  const [one, two] = [added.person[0]!, added.person[1]!]
  const patches = [one, two].map((id) => ({ id, gridId: n.ids.east, birth: '1981-06-07' }))
  await n.database.write(n.ids.community, (tx) =>
    changePersons(tx, n.house.vault, maker, 'person.correct', patches),
  )
  await n.done(n.worker, 'person.correct', { personId: two, birth: '1990' })
  const stayed = await n.database.write(n.ids.community, (tx) =>
    takeBackAll(tx, { ...maker, envelopeId: newId() }, [maker.envelopeId]),
  )
  expect(stayed).toHaveLength(1)
  const births = [one, two].map(async (personId) => {
    return (await n.ask<PersonPage>(n.worker, 'person.page', { personId })).birth
  })
  expect(await Promise.all(births)).toEqual(['1980-05', '1990'])
})
