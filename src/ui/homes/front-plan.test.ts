import { expect, test } from 'vitest'
import type { FrontCell } from '../../domain/registry/home-view.ts'
import { firstStop, neighbour, planFront, type FrontSlot } from './front-plan.ts'

const home = (stair: string | null, floor: number | null, room: string): FrontCell => ({
  dwellingId: `${stair}-${room}`,
  kind: 'flat',
  stair,
  floor,
  room,
  place: null,
  state: 'registered',
  occupancy: 'unknown',
  deed: 'unknown',
  heads: [],
  people: 0,
  households: 0,
  flags: [],
})
const flats = { kind: 'flats', stairs: 2, floors: 3 } as const
const front = planFront(flats, [
  home('2', 1, '101'),
  home('1', 3, '301'),
  home('10', 1, '101'),
  home('1', 1, '102'),
  home('1', 1, '101'),
])
const everywhere = () => true
const known = (slot: FrontSlot) => slot.cell !== undefined

test('stairs stand side by side in the order of their numbers, with the same floors', () => {
  expect(front.map(({ stair }) => stair)).toEqual(['1', '2', '10'])
  expect(front.map(({ floors }) => floors.map(({ floor }) => floor))).toEqual([
    [3, 2, 1],
    [3, 2, 1],
    [3, 2, 1],
  ])
})

test('homes that nobody has written down yet are empty places, wide as the fullest floor', () => {
  expect(front[0]!.floors.map(({ slots }) => slots.map(({ cell }) => cell?.room))).toEqual([
    ['301', undefined],
    [undefined, undefined],
    ['101', '102'],
  ])
})

test('the arrow keys walk from home to home, across stairs and floors', () => {
  expect(neighbour(front, '1-102', 'ArrowRight', everywhere)).toBe('2-101')
  expect(neighbour(front, '1-101', 'ArrowUp', everywhere)).toBe('1/2/0')
  expect(neighbour(front, '1-301', 'ArrowUp', everywhere)).toBeUndefined()
  expect(neighbour(front, '1-101', 'ArrowLeft', everywhere)).toBeUndefined()
})

test('whoever may not add homes walks over the empty places', () => {
  expect(neighbour(front, '1-101', 'ArrowUp', known)).toBe('1-301')
  expect(neighbour(front, '1-301', 'ArrowDown', known)).toBe('1-101')
  expect(neighbour(front, '1-301', 'ArrowRight', known)).toBeUndefined()
})

test('the Tab key comes in at the door, not at the roof', () => {
  expect(firstStop(front, known)).toBe('1-101')
})

test('a street of bungalows is one row, whatever was counted for it', () => {
  const street = planFront({ kind: 'bungalows', stairs: 1, floors: 1 }, [
    home(null, null, '10'),
    home(null, null, '2'),
  ])
  expect(street).toHaveLength(1)
  expect(street[0]!.floors).toHaveLength(1)
  expect(street[0]!.floors[0]!.slots.map(({ cell }) => cell?.room)).toEqual(['2', '10'])
})

test('a building of which nothing is known has no front yet', () => {
  expect(planFront({ kind: 'flats', stairs: null, floors: null }, [])).toEqual([])
})
