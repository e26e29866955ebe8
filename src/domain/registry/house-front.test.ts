import { expect, test } from 'vitest'
import type { FrontCell } from './home-view.ts'
import { layOutFront } from './house-front.ts'

function home(stair: string | null, floor: number | null, room: string | null): FrontCell {
  return {
    dwellingId: `${stair}-${room}`,
    kind: 'flat',
    stair,
    floor,
    room,
    place: room ? null : '门房',
    state: 'unknown',
    occupancy: 'unknown',
    deed: 'unknown',
    heads: [],
    people: 0,
    households: 0,
    flags: [],
  }
}

test('a building of which only stairs and floors are counted is drawn with empty cells', () => {
  const front = layOutFront({ stairs: 3, floors: 6 }, [])
  expect(front.stairs).toEqual(['1', '2', '3'])
  expect(front.floors.map(({ floor }) => floor)).toEqual([6, 5, 4, 3, 2, 1])
  expect(
    front.floors.every(({ stairs }) => stairs.every((slots) => slots.length === 1 && !slots[0]?.cell)),
  ).toBe(true)
})

test('homes stand in their stair and on their floor, from left to right by room', () => {
  const front = layOutFront({ stairs: 2, floors: 5 }, [
    home('2', 5, '502'),
    home('2', 5, '501'),
    home('1', 1, '101'),
  ])
  const top = front.floors[0]!
  expect(top.stairs[1]!.map(({ cell }) => cell?.room)).toEqual(['501', '502'])
  expect(top.stairs[0]!.map(({ cell }) => cell?.room)).toEqual([undefined])
})

test('stair 10 stands behind stair 9', () => {
  const front = layOutFront(null, [home('10', 1, '101'), home('9', 1, '101')])
  expect(front.stairs).toEqual(['9', '10'])
})

test('a cellar is drawn below the first floor, and there is no floor 0', () => {
  const front = layOutFront({ stairs: 1, floors: 2 }, [home('1', -1, 'B1')])
  expect(front.floors.map(({ floor }) => floor)).toEqual([2, 1, -1])
})

test('a gatehouse without a floor stands at the foot', () => {
  const front = layOutFront({ stairs: 1, floors: 1 }, [home(null, null, null)])
  expect(front.floors.at(-1)?.floor).toBeNull()
  expect(front.floors.at(-1)?.stairs[front.stairs.indexOf(null)]).toHaveLength(1)
})

test('a street of bungalows without counted floors has one row', () => {
  const front = layOutFront({ stairs: null, floors: null }, [home(null, 1, '5'), home(null, 1, '12')])
  expect(front.floors).toHaveLength(1)
  expect(front.floors[0]!.stairs[0]!.map(({ cell }) => cell?.room)).toEqual(['5', '12'])
})

test('a building of which nothing is known is drawn without rows', () => {
  expect(layOutFront(null, []).floors).toEqual([])
})
