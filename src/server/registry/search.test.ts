import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../domain/kit/ids.ts'
import type { SearchHit } from '../../domain/registry/search-view.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  await settle(n, homes.e501, {
    name: '张建国',
    document: { number: '11010519491231002X' },
    phones: [{ phoneId: newId(), number: '13800138000' }],
  })
  await settle(n, homes.e502, { name: '乌云·其木格' })
  await settle(n, homes.w101, { name: '李建国' })
  await settle(n, homes.w101, { name: '𠮷田花子' })
  await n.done(n.worker, 'organisation.write', {
    organisationId: newId(),
    name: '市自来水公司',
    kind: 'utility',
    phone: '0471-96123',
  })
  await n.done(n.worker, 'dwelling.write', {
    dwellingId: newId(),
    compoundId: homes.compoundId,
    gridId: n.ids.east,
    kind: 'gatehouse',
    place: '东门门房',
  })
})
afterAll(() => n.close())

async function found(q: string, who = n.worker): Promise<string[]> {
  const hits = await n.ask<SearchHit[]>(who, 'registry.search', { q })
  return hits.map((hit) => {
    if (hit.kind !== 'home') return hit.name
    return hit.home.place ?? `${hit.home.building}-${hit.home.stair}-${hit.home.room}`
  })
}

test.each([
  ['two characters at the end of a name', '建国', ['李建国', '张建国']],
  ['the whole name', '张建国', ['张建国']],
  ['the middle of a long name, without its dot', '云其', ['乌云·其木格']],
  ['a name as it is written, with its dot', '乌云·其', ['乌云·其木格']],
  ['a character beyond the BMP', '𠮷田', ['𠮷田花子']],
  ['initials', 'zjg', ['张建国']],
  ['the first initials', 'wyq', ['乌云·其木格']],
  ['pinyin in full', 'lijianguo', ['李建国']],
  ['the beginning of the pinyin', 'zhangji', ['张建国']],
  ['a phone number', '138 0013 8000', ['张建国']],
  ['an ID number with a small x', '11010519491231002x', ['张建国']],
  ['the last four of an ID number', '002X', ['张建国']],
  ['the last four of a phone', '8000', ['张建国']],
  ['an address with dashes', '3-2-501', ['3-2-501']],
  ['an address in words', '3号楼2单元501', ['3-2-501']],
  ['an address with the compound’s other name', '三友家属院3号楼2单元501', ['3-2-501']],
  ['full-width digits', '３－２－５０１', ['3-2-501']],
  ['a gatehouse by its words', '东门门房', ['东门门房']],
  ['a building', '5号楼', ['5']],
  ['a compound', '三友小区', ['三友小区']],
  ['an organisation by a part of its name', '自来水', ['市自来水公司']],
  ['nobody', '欧阳', []],
] as const)('the search box finds by %s: %s', async (_how, q, expected) => {
  expect(await found(q)).toEqual(expected)
})

test('a hit tells the home and shows numbers only masked', async () => {
  const [hit] = await n.ask<SearchHit[]>(n.worker, 'registry.search', { q: '张建' })
  expect(hit).toMatchObject({
    kind: 'person',
    phone: '138****8000',
    document: '**************002X',
    home: { compound: '三友小区', building: '3', stair: '2', room: '501' },
  })
})

test('a grid worker finds only who lives in the own grid', async () => {
  expect(await found('建国', n.eastWorker)).toEqual(['张建国'])
  expect(await found('建国', n.westWorker)).toEqual(['李建国'])
  expect(await found('13800138000', n.westWorker)).toEqual([])
  expect(await found('3-2-501', n.westWorker)).toEqual([])
})

test('a new name is found, the old one no longer', async () => {
  const { personId } = await settle(n, homes.e501, { name: '旧名字' })
  await n.done(n.worker, 'person.correct', { personId, name: '新名字' })
  expect(await found('新名字')).toEqual(['新名字'])
  expect(await found('旧名')).toEqual([])
  expect(await found('名字')).toEqual(['新名字'])
})
