import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inWalkingOrder, stairKey, type OnTheWay } from './walking-order.ts'

const door = (
  building: string | null,
  stair: string | null,
  floor: number | null,
  room: string | null,
  more: Partial<OnTheWay> = {},
): OnTheWay => ({
  id: [building, stair, room, more.place].join('-'),
  compoundId: 'c',
  compound: '安和小区',
  buildingId: building,
  building,
  stair,
  floor,
  room,
  place: null,
  ...more,
})
const said = (doors: readonly OnTheWay[]) =>
  doors.map(({ building, stair, room, place }) => [building, stair, room ?? place].filter(Boolean).join('-'))

test('one goes up the first stair and down the next, and building 10 comes after building 2', () => {
  const doors = [
    door('10', '1', 1, '101'),
    door('2', '2', 1, '101'),
    door('2', '2', 3, '302'),
    door('2', '1', 10, '1001'),
    door('2', '1', 2, '201'),
    door('2', '1', 2, '202'),
    door('2', '3', 1, '101'),
  ]
  expect(said(inWalkingOrder(doors))).toEqual([
    '2-1-201',
    '2-1-202',
    '2-1-1001',
    '2-2-302',
    '2-2-101',
    '2-3-101',
    '10-1-101',
  ])
})

test('the way on the second stair stays the same when nothing is left on the first', () => {
  const all = [door('1', '1', 1, '101'), door('1', '2', 1, '101'), door('1', '2', 5, '501')]
  expect(said(inWalkingOrder(all.slice(1), all))).toEqual(['1-2-501', '1-2-101'])
})

test('a street of bungalows is walked by number, and the gatehouse comes last', () => {
  const doors = [
    door(null, null, null, null, { place: '东门门房' }),
    door('平房一排', null, null, '10'),
    door('平房一排', null, null, '2'),
  ]
  expect(said(inWalkingOrder(doors))).toEqual(['平房一排-2', '平房一排-10', '东门门房'])
})

const anyDoor = fc
  .record({
    compound: fc.constantFrom('甲', '乙'),
    building: fc.constantFrom('1', '2', '10', null),
    stair: fc.constantFrom('1', '2', '3', null),
    floor: fc.option(fc.integer({ min: 1, max: 12 })),
    room: fc.option(fc.integer({ min: 1, max: 4 }).map(String)),
    id: fc.uuid(),
  })
  .map(({ compound, building, stair, floor, room, id }) =>
    door(building, building === null ? null : stair, floor, room, {
      id,
      compound,
      compoundId: compound,
      buildingId: building === null ? null : compound + building,
    }),
  )

test('no door is lost or walked twice, no stair is left and entered again, whatever order the doors come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDoor, { selector: ({ id }) => id, maxLength: 40 }), (doors) => {
      const walked = inWalkingOrder(doors)
      expect(walked.map(({ id }) => id).toSorted()).toEqual(doors.map(({ id }) => id).toSorted())
      const stairs = walked.map(stairKey).filter((key, at, keys) => key !== keys[at - 1])
      expect(new Set(stairs).size).toBe(stairs.length)
      expect(inWalkingOrder(doors.toReversed())).toEqual(walked)
    }),
  )
})
