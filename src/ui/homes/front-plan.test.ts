import { expect, test } from 'vitest'
import { neighbour, planFront, type FrontCell } from './front-plan.ts'

const home = (stair: string, floor: number, room: string): FrontCell => ({
  id: `${stair}-${room}`,
  stair,
  floor,
  room,
  tone: 'plain',
  mark: '',
  title: room,
})

const front = planFront([
  home('2', 1, '101'),
  home('1', 2, '201'),
  home('10', 1, '101'),
  home('1', 1, '102'),
  home('1', 1, '101'),
])

test('stairs stand side by side in the order of their numbers, floors from the top down', () => {
  expect(front.map(({ stair }) => stair)).toEqual(['1', '2', '10'])
  expect(front[0]!.floors.map(({ floor, cells }) => [floor, cells.map(({ room }) => room)])).toEqual([
    [2, ['201']],
    [1, ['101', '102']],
  ])
})

test('a floor without homes on one stair is still a row, so that floors stay level', () => {
  expect(front[1]!.floors.map(({ floor, cells }) => [floor, cells.length])).toEqual([
    [2, 0],
    [1, 1],
  ])
})

test('the arrow keys walk from home to home, across stairs and floors', () => {
  expect(neighbour(front, '1-102', 'ArrowRight')).toBe('2-101')
  expect(neighbour(front, '1-201', 'ArrowDown')).toBe('1-101')
  expect(neighbour(front, '10-101', 'ArrowUp')).toBe('1-201')
  expect(neighbour(front, '1-101', 'ArrowLeft')).toBeUndefined()
  expect(neighbour(front, '1-201', 'ArrowUp')).toBeUndefined()
})
