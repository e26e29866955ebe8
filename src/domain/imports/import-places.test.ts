import { expect, test } from 'vitest'
import { findGrid, NO_ROOM, openPlaces, UNNAMED_COMPOUND } from './import-places.ts'
import type { HomeRead } from './understanding.ts'

let ids = 0
const newId = () => `new${(ids += 1)}`
const grids = [
  { id: 'g1', name: '第一网格' },
  { id: 'g2', name: '第二网格' },
  { id: 'g12', name: '第十二网格' },
]
const known = {
  compounds: [{ id: 'c1', name: '三友小区', aliases: ['老三友'] }],
  buildings: [{ id: 'b3', compoundId: 'c1', name: '3', gridId: 'g1' }],
  grids,
  newId,
}
const home = (part: Partial<HomeRead>): HomeRead => ({ key: 'k', mention: { sheet: 's', row: 1 }, ...part })

test('a home is found under every name of its compound, in its building and grid', () => {
  const places = openPlaces(known)
  for (const compound of ['三友', '三友小区', '老三友']) {
    const found = places.home(home({ compound, building: '3', stair: '2', room: '501' }))
    expect(found).toMatchObject({ compoundId: 'c1', gridId: 'g1', addressKey: '三友|3|2|501|', kind: 'flat' })
  }
  expect([places.newCompounds(), places.newBuildings()]).toEqual([[], []])
})

test('what the books do not know is made once, with the grid of whichever row names it', () => {
  const places = openPlaces(known)
  places.home(home({ compound: '新华小区', building: '1', room: '101' }))
  places.home(home({ compound: '新华', building: '1', room: '102', grid: '二网格' }))
  expect(places.newCompounds()).toMatchObject([{ name: '新华小区' }])
  expect(places.newBuildings()).toMatchObject([{ name: '1', gridId: 'g2' }])
})

test('without a compound it is the only one; with several it is told apart', () => {
  expect(openPlaces(known).home(home({ building: '3', room: '1' })).compoundId).toBe('c1')
  const places = openPlaces({
    ...known,
    compounds: [...known.compounds, { id: 'c2', name: '新华小区', aliases: [] }],
  })
  places.home(home({ building: '3', room: '1' }))
  expect(places.newCompounds()).toMatchObject([{ name: UNNAMED_COMPOUND }])
})

test.each([
  [{ words: '门房' }, 'gatehouse', '门房'],
  [{ building: '3排', room: '5' }, 'bungalow', null],
  [{ building: '3' }, 'other', NO_ROOM],
] as const)('%o is a %s', (part, kind, place) => {
  expect(openPlaces(known).home(home({ compound: '三友小区', ...part }))).toMatchObject({ kind, place })
})

test.each([
  ['第一网格', 'g1'],
  ['网格2', 'g2'],
  ['二', 'g2'],
  ['12', 'g12'],
  ['三', null],
  ['', null],
])('the grid %s', (said, id) => {
  expect(findGrid(grids, said)).toBe(id)
})
