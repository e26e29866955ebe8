import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import type { Page } from '../../domain/kit/query.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { HomePage } from '../../domain/registry/home-view.ts'
import type { PersonPage } from '../../domain/registry/person-view.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { lastPosition } from '../journal.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

const position = () => n.database.read(n.ids.community, 'all', lastPosition)

async function saw(seen: Record<string, unknown>, more: Record<string, unknown> = {}, who = n.eastWorker) {
  const correctionId = newId()
  const base = await position()
  await n.done(who, 'correction.record', { correctionId, dwellingId: homes.e501, base, seen, ...more })
  return correctionId
}
const list = async (state = 'toCheck') =>
  (await n.ask<Page<CorrectionRow>>(n.worker, 'correction.list', { state })).rows
const find = async (id: string) => (await list()).find((row) => row.id === id)!
const home = () => n.ask<HomePage>(n.worker, 'home.page', { dwellingId: homes.e501 })
const person = (personId: string) => n.ask<PersonPage>(n.worker, 'person.page', { personId })
const code = async (correctionId: string, more = {}) => {
  const outcome = await n.act(n.worker, 'correction.confirm', { correctionId, ...more })
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}

test('who moved in, moved out and has a new number comes into the books by the books’ own deeds, each of which can be undone', async () => {
  const { personId } = await settle(n, homes.e501, { name: '周前住' })
  const came = await saw({
    kind: 'movedIn',
    name: '郑新来',
    relation: '户主',
    phone: '13900001111',
    tenure: 'tenant',
  })
  const left = await saw({ kind: 'movedOut', personId, on: '2026-11-20', wentTo: '外地' })
  expect(await find(came)).toMatchObject({ by: '东网格员', seen: { name: '郑新来', phone: '139****1111' } })
  expect(await code(came)).toBe('done')
  expect(await code(left)).toBe('done')
  const { households, past } = await home()
  expect(households.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['郑新来'])
  expect(past.map(({ personId: id }) => id)).toEqual([personId])
  const newcomer = households[0]!.people[0]!.personId
  const phone = await saw({ kind: 'newPhone', personId: newcomer, number: '138 0000 2222' })
  expect(await code(phone)).toBe('done')
  const page = await person(newcomer)
  expect(page.phones.map(({ masked }) => masked)).toEqual(['139****1111', '138****2222'])
  expect(page.history.map(({ action, by }) => [action, by])).toEqual([
    ['phone.add', '王社工'],
    ['person.register', '王社工'],
  ])
  await n.done(n.worker, 'change.revert', { changeId: page.history[0]!.id })
  expect((await person(newcomer)).phones).toHaveLength(1)
  const dead = await saw({ kind: 'deadPhone', personId: newcomer, number: '139-0000-1111' })
  expect(await code(dead)).toBe('done')
  expect((await person(newcomer)).phones).toHaveLength(0)
})

test('two phones that say different things of the same place contradict each other; both stay until the desk has chosen', async () => {
  const first = await saw({ kind: 'area', value: 80.5 })
  const second = await saw({ kind: 'area', value: 85 }, {}, n.worker)
  const other = await saw({ kind: 'occupancy', value: 'let' })
  expect((await find(first)).against).toEqual([second])
  expect((await find(second)).against).toEqual([first])
  expect((await find(other)).against).toEqual([])
  expect(await code(first)).toBe('done')
  // The books say 80.5 now, changed after the second one was seen: nothing is overwritten without a look.
  expect(await find(second)).toMatchObject({ now: 80.5, changedSince: { by: '王社工' }, seen: { value: 85 } })
  await n.done(n.worker, 'correction.dismiss', { correctionId: second, reason: '房本上是80.5' })
  expect(await code(second)).toBe('wrong-state')
  expect(await code(other)).toBe('done')
  const { home: now } = await home()
  expect([now.areaM2, now.occupancy]).toEqual([80.5, 'let'])
  expect((await list('notTaken')).map(({ id, settledBy }) => [id, settledBy])).toEqual([[second, '王社工']])
})

test('two who say the same are one decision', async () => {
  const { personId } = await settle(n, homes.e502, { name: '冯同名' })
  const seen = { kind: 'name', personId, value: '冯同铭' }
  const one = await saw(seen, { dwellingId: homes.e502 })
  const two = await saw(seen, { dwellingId: homes.e502 }, n.worker)
  expect((await find(one)).alike).toEqual([two])
  expect(await code(one)).toBe('done')
  expect((await list('takenOver')).map(({ id }) => id)).toEqual(expect.arrayContaining([one, two]))
  expect((await person(personId)).name).toBe('冯同铭')
})

test('what the desk changed after the record was fetched is shown with who and when', async () => {
  const { personId } = await settle(n, homes.e502, { name: '褚改名' })
  const base = await position()
  await n.done(n.secretary, 'person.correct', { personId, name: '褚正名' })
  const late = await saw({ kind: 'name', personId, value: '褚铭' }, { base })
  const fresh = await saw({ kind: 'flag', personId, flag: 'living-alone', holds: true })
  expect(await find(late)).toMatchObject({ now: '褚正名', changedSince: { by: '李书记' } })
  expect((await find(fresh)).changedSince).toBeNull()
  expect(await code(fresh)).toBe('done')
  expect((await person(personId)).flags.map(({ flag }) => flag)).toEqual(['living-alone'])
  const again = await saw({ kind: 'flag', personId, flag: 'living-alone', holds: true })
  expect(await code(again)).toBe('correction-flag-as-said')
  const ended = await saw({ kind: 'flag', personId, flag: 'living-alone', holds: false })
  expect(await code(ended)).toBe('done')
  expect((await person(personId)).flags.filter(({ holds }) => holds)).toEqual([])
})

test('a refusal of the books takes the confirmation back; the item stays to be checked', async () => {
  const { personId } = await settle(n, homes.e502, { name: '卫已走' })
  await n.done(n.worker, 'person.die', { personId, on: '2026-11-01' })
  const moved = await saw({ kind: 'movedOut', personId, on: '2026-11-20' })
  expect(await code(moved)).toBe('wrong-state')
  expect((await find(moved)).state).toBe('toCheck')
})

test('a grid worker notes what was seen in the own grid only, and does not decide', async () => {
  const correctionId = newId()
  const input = { correctionId, dwellingId: homes.e501, seen: { kind: 'area', value: 1 } }
  expect((await n.act(n.westWorker, 'correction.record', input)).status).toBe('notFound')
  await n.done(n.eastWorker, 'correction.record', input)
  expect((await n.act(n.eastWorker, 'correction.confirm', { correctionId })).status).toBe('forbidden')
  expect((await n.reply(n.eastWorker, 'correction.list', {})).status).toBe('forbidden')
})

test('a correction that was taken over by mistake is taken back: the books are as before, and it can be taken over again', async () => {
  const { personId } = await settle(n, homes.e502, {
    name: '陈撤回',
    phones: [{ phoneId: newId(), number: '13700001111' }],
  })
  const phones = async () => (await person(personId)).phones.map(({ masked }) => masked)
  const at = { dwellingId: homes.e502 }
  const dead = await saw({ kind: 'deadPhone', personId, number: '13700001111' }, at)
  const alike = await saw({ kind: 'deadPhone', personId, number: '137-0000-1111' }, at, n.worker)
  const added = await saw({ kind: 'newPhone', personId, number: '13700002222' }, at)
  for (const id of [dead, added]) expect(await code(id)).toBe('done')
  expect(await phones()).toEqual(['137****2222'])
  await n.done(n.worker, 'correction.reopen', { correctionId: added })
  expect(await phones()).toEqual([])
  await n.done(n.worker, 'correction.reopen', { correctionId: dead })
  expect(await phones()).toEqual(['137****1111'])
  expect((await list()).map(({ id }) => id)).toEqual(expect.arrayContaining([dead, alike, added]))
  expect((await find(dead)).settledBy).toBeNull()
  expect(await code(dead)).toBe('done')
  expect(await phones()).toEqual([])
})

test('somebody who moved in by mistake is gone again with the undo, and comes back with another confirmation', async () => {
  const came = await saw({ kind: 'movedIn', name: '蒋来去' })
  const there = async () => (await home()).households.flatMap(({ people }) => people.map(({ name }) => name))
  expect(await code(came)).toBe('done')
  expect(await there()).toContain('蒋来去')
  await n.done(n.worker, 'correction.reopen', { correctionId: came })
  expect(await there()).not.toContain('蒋来去')
  expect(await code(came)).toBe('done')
  expect(await there()).toContain('蒋来去')
})

test('what was put aside is checked again; what the history of the home took back already is only checked again', async () => {
  const aside = await saw({ kind: 'area', value: 61 })
  await n.done(n.worker, 'correction.dismiss', { correctionId: aside, reason: '看错了' })
  await n.done(n.worker, 'correction.reopen', { correctionId: aside })
  expect((await find(aside)).state).toBe('toCheck')
  expect(await code(aside)).toBe('done')
  const { history } = await home()
  await n.done(n.worker, 'change.revert', { changeId: history[0]!.id })
  await n.done(n.worker, 'correction.reopen', { correctionId: aside })
  expect((await find(aside)).state).toBe('toCheck')
})

test('whoever noted it by mistake takes it back as long as the desk has not decided; nobody else in the stairwell does', async () => {
  const mistake = await saw({ kind: 'occupancy', value: 'empty' })
  const input = { correctionId: mistake, reason: '记错了' }
  expect((await n.act(n.westWorker, 'correction.dismiss', input)).status).toBe('notFound')
  await n.done(n.eastWorker, 'correction.dismiss', input)
  expect((await n.act(n.eastWorker, 'correction.reopen', { correctionId: mistake })).status).toBe('forbidden')
  const decided = await saw({ kind: 'occupancy', value: 'empty' })
  expect(await code(decided)).toBe('done')
  const late = await n.act(n.eastWorker, 'correction.dismiss', { correctionId: decided, reason: '记错了' })
  expect(late).toMatchObject({ status: 'refused', refusal: { code: 'wrong-state' } })
})
