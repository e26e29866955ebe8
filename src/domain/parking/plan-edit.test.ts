import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../kit/ids.ts'
import { faultsOf } from './plan-check.ts'
import { emptyDrawing, type PlanDrawing, type Point } from './plan-drawing.ts'
import {
  extentOf,
  readPoints,
  renumbered,
  withLane,
  withMove,
  withRow,
  withScale,
  withTurn,
  writePoints,
} from './plan-edit.ts'
import { fittingScale, planSvg } from './plan-svg.ts'

const common = { kind: 'common', accessible: false, prefix: 'A' } as const
const row = {
  from: [5, 5] as Point,
  to: [45, 5] as Point,
  count: 8,
  way: 'across',
  width: 2.5,
  length: 5.3,
} as const
const laid = (): PlanDrawing => withRow(emptyDrawing(60, 40), row, common, newId)

test('a row is laid in one go with numbers of its own, and a second row goes on counting', () => {
  const twice = withRow(laid(), { ...row, from: [5, 20], to: [45, 20] }, common, newId)
  expect(twice.spaces.map(({ number }) => number).slice(6, 10)).toEqual(['A07', 'A08', 'A09', 'A10'])
  expect(faultsOf(twice)).toEqual([])
})

test('moved there and back again a plan is what it was; turned by a full circle too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), (dx, dy) => {
      const plan = laid()
      const some = new Set(plan.spaces.slice(0, 3).map(({ id }) => id))
      expect(withMove(withMove(plan, some, dx, dy), some, -dx, -dy)).toEqual(plan)
      expect(
        withTurn(withTurn(plan, some, 90), some, 270).spaces.map(({ angle }) => Math.abs(angle)),
      ).toEqual(plan.spaces.map(({ angle }) => Math.abs(angle)))
      const untouched = withMove(plan, some, dx, dy).spaces.slice(3)
      expect(untouched).toEqual(plan.spaces.slice(3))
    }),
  )
})

test('numbered anew, the spaces read from the top left row by row', () => {
  const two = withRow(laid(), { ...row, from: [5, 20], to: [45, 20], count: 2 }, common, newId)
  const anew = renumbered(two, '')
  expect(anew.spaces.map(({ number }) => number)).toEqual([
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '01',
    '02',
  ])
})

test('a length known on the ground sets the scale of the picture and moves no space', () => {
  const picture = { pictureId: newId(), widthPx: 1000, heightPx: 800, metresPerPixel: 0.1 }
  const scaled = withScale({ ...laid(), picture }, 20, 30)
  expect(scaled.picture!.metresPerPixel).toBeCloseTo(0.15)
  expect(scaled.spaces.map(({ x }) => x)).toEqual(laid().spaces.map(({ x }) => x))
  expect(withScale(laid(), 20, 30).picture).toBeNull()
})

test('points are typed as people write them, and anything else is no line', () => {
  expect(readPoints('0,0 24,0；24，18.5', 3)).toEqual([
    [0, 0],
    [24, 0],
    [24, 18.5],
  ])
  for (const bad of ['', '1,2', '1,2 3', 'a,b c,d e,f', '1,2,3 4,5,6 7,8,9'])
    expect(readPoints(bad, 2)).toBeUndefined()
  const points: Point[] = [
    [1.25, 2],
    [3, 4],
  ]
  expect(readPoints(writePoints(points), 2)).toEqual(points)
})

test('the picture of a plan holds every number, escapes what is typed, and prints at the largest scale that fits', () => {
  const plan = withLane(laid(), {
    id: newId(),
    line: [
      [0, 30],
      [60, 30],
    ],
    width: 4,
  })
  plan.spaces[0]!.number = '<A&1>'
  const { svg, widthM, heightM } = planSvg(plan, { fireLane: '消防车道', accessible: '无障碍', bar: '10 米' })
  for (const { number } of plan.spaces.slice(1)) expect(svg).toContain(`>${number}</text>`)
  expect(svg).toContain('&lt;A&amp;1&gt;')
  expect([widthM, heightM]).toEqual([63, 45])
  expect(fittingScale(widthM, heightM, [388, 230])).toBe(200)
  expect(fittingScale(9000, 10, [388, 230])).toBe(5000)
  expect(extentOf(plan)).toEqual([0, 0, 60, 40])
})
