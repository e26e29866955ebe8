import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { HomePage } from '../../domain/registry/home-view.ts'
import type { PersonPage, PersonRow } from '../../domain/registry/person-view.ts'
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
const home = (dwellingId: string) => n.ask<HomePage>(n.worker, 'home.page', { dwellingId })

test('birth and sex are read from the ID number; number and phone are shown only masked', async () => {
  const { personId } = await settle(n, homes.e501, {
    name: '张桂兰',
    document: { number: '11010519491231002X' },
    phones: [{ phoneId: newId(), number: '138-0013-8000' }],
  })
  const person = await page(personId)
  expect(person).toMatchObject({ birth: '1949-12-31', sex: 'female', documentKind: 'resident' })
  expect(person.document).toBe('**************002X')
  expect(person.phones[0]?.masked).toBe('138****8000')
  expect(JSON.stringify(person)).not.toContain('13800138000')
})

test('an ID number with a wrong check digit is kept and doubted, not refused', async () => {
  const { personId } = await settle(n, homes.e502, {
    name: '钱进',
    document: { number: '110105194912310021' },
  })
  expect((await page(personId)).documentDoubts).toEqual(['check-digit'])
})

test('somebody whose number is on the books is not registered twice by accident', async () => {
  const input = { name: '张桂兰', document: { number: '１１０１０５１９４９１２３１００２x' } }
  const first = await n.act(n.worker, 'person.register', { personId: newId(), ...input })
  expect(first).toMatchObject({ refusal: { code: 'document-known', facts: { known: 1 } } })
  const second = await n.act(n.worker, 'person.register', { personId: newId(), ...input, evenIfKnown: true })
  expect(second.status).toBe('done')
})

test('a move leaves the old home in the history of the person and of both homes', async () => {
  const { personId, householdId } = await settle(n, homes.e502, { name: '周海' })
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId(), relation: '户主' }
  await n.done(n.worker, 'person.move', { personId, to, on: '2026-11-01' })
  const person = await page(personId)
  expect(person.gridId).toBe(n.ids.west)
  expect(person.residences.map(({ home, endedOn }) => [home.room, endedOn])).toEqual([
    ['101', null],
    ['502', '2026-11-01'],
  ])
  const before = await home(homes.e502)
  expect(before.past.map(({ name, endReason }) => [name, endReason])).toContainEqual(['周海', 'moved'])
  expect(before.households.map(({ id }) => id)).not.toContain(householdId)
  expect(before.history[0]).toMatchObject({ action: 'person.move', by: '王社工', reverted: false })
})

test('nobody moves into a household that lives somewhere else', async () => {
  const there = await settle(n, homes.w101, { name: '吴敏' })
  const { personId } = await settle(n, homes.e502, { name: '郑爽' })
  const to = { dwellingId: homes.e501, householdId: there.householdId, residenceId: newId() }
  const outcome = await n.act(n.worker, 'person.move', { personId, to, on: '2026-11-01' })
  expect(outcome).toMatchObject({ refusal: { code: 'household-elsewhere' } })
})

test('who has left may return; who has died is moved nowhere', async () => {
  const { personId, householdId } = await settle(n, homes.e501, { name: '冯刚' })
  await n.done(n.worker, 'person.leave', { personId, on: '2026-05-01', wentTo: '包头' })
  expect(await page(personId)).toMatchObject({ state: 'left', residences: [{ endReason: 'left' }] })
  const back = { dwellingId: homes.e501, householdId, residenceId: newId(), relation: '户主' }
  await n.done(n.worker, 'person.return', { personId, home: back, on: '2026-09-01' })
  expect(
    (await home(homes.e501)).households.flatMap(({ people }) => people.map(({ name }) => name)),
  ).toContain('冯刚')
  await n.done(n.worker, 'person.die', { personId, on: '2026-10-01' })
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId() }
  const outcome = await n.act(n.worker, 'person.move', { personId, to, on: '2026-11-01' })
  expect(outcome).toMatchObject({ refusal: { code: 'wrong-state', facts: { state: 'died' } } })
})

test('children form a household of their own in the same home, and join again', async () => {
  const father = await settle(n, homes.e502, { name: '蒋父' })
  const son = await settle(n, homes.e502, { name: '蒋子', relation: '儿子' }, father.householdId)
  const newHouseholdId = newId()
  const split = { householdId: father.householdId, newHouseholdId, personIds: [son.personId] }
  await n.done(n.worker, 'household.split', split)
  expect((await page(son.personId)).residences[0]?.householdId).toBe(newHouseholdId)
  const all = { ...split, newHouseholdId: newId(), personIds: [father.personId] }
  expect(await n.act(n.worker, 'household.split', all)).toMatchObject({
    refusal: { code: 'household-members' },
  })
  await n.done(n.worker, 'household.join', { householdId: father.householdId, otherId: newHouseholdId })
  const page502 = await home(homes.e502)
  expect(page502.households.map(({ id }) => id)).not.toContain(newHouseholdId)
  expect(page502.households.find(({ id }) => id === father.householdId)?.people).toHaveLength(2)
})

test('the booklet tells how home and 户口 stand, also after a move', async () => {
  const { personId } = await settle(n, homes.e501, { name: '沈月' })
  const hukouId = newId()
  await n.done(n.worker, 'hukou.write', { hukouId, dwellingId: homes.e501, personIds: [personId] })
  expect((await page(personId)).hukouStatus).toBe('together')
  const to = { dwellingId: homes.w101, householdId: newId(), residenceId: newId() }
  await n.done(n.worker, 'person.move', { personId, to, on: '2026-11-02' })
  expect((await page(personId)).hukouStatus).toBe('apart')
  await n.done(n.worker, 'person.leave', { personId, on: '2026-11-20' })
  expect((await page(personId)).hukouStatus).toBe('personElsewhere')
  const elsewhere = { hukouId, dwellingId: null, address: '包头市', personIds: [] }
  await n.done(n.worker, 'hukou.write', elsewhere)
  expect(await page(personId)).toMatchObject({ hukouStatus: 'unknown', hukou: null })
})

test('a flag runs out by itself', async () => {
  const { personId } = await settle(n, homes.e501, { name: '韩雪' })
  const flag = { personId, flag: 'pregnant', source: '本人告知', since: '2026-01-01', purpose: '孕期关怀' }
  await n.done(n.worker, 'flag.set', { ...flag, flagId: newId(), expiresOn: '2026-10-01' })
  expect((await page(personId)).flags).toMatchObject([{ flag: 'pregnant', holds: false }])
  const { rows } = await n.ask<{ rows: PersonRow[] }>(n.worker, 'person.list', { flag: 'pregnant' })
  expect(rows).toEqual([])
})

test('the list goes on behind the last row, in pinyin order, everybody once', async () => {
  const names: string[] = []
  let after: string | undefined
  do {
    const asked = { limit: 3, ...(after ? { after } : {}) }
    const { rows, next } = await n.ask<{ rows: PersonRow[]; next?: string }>(n.worker, 'person.list', asked)
    names.push(...rows.map(({ name }) => name))
    after = next ?? undefined
  } while (after)
  const { rows } = await n.ask<{ rows: PersonRow[] }>(n.worker, 'person.list', { limit: 200 })
  expect(names).toEqual(rows.map(({ name }) => name))
  expect(names.indexOf('韩雪')).toBeLessThan(names.indexOf('张桂兰'))
})

const names = async (input: object) =>
  (await n.ask<{ rows: PersonRow[] }>(n.worker, 'person.list', input)).rows.map(({ name }) => name)

test('lists are narrowed by building, age and state', async () => {
  expect(await names({ ageFrom: 76, ageTo: 80 })).toContain('张桂兰')
  expect(await names({ ageFrom: 80 })).toEqual([])
  expect(await names({ buildingId: homes.westBuilding })).toEqual(['吴敏', '周海'])
  expect(await names({ state: 'died' })).toEqual(['冯刚'])
})
