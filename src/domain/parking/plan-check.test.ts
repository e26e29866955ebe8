import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../kit/ids.ts'
import { distanceToSegment, isInside, liesWithin, overlapDepth, segmentDistance } from './geometry.ts'
import { shippedNorms } from './parking-norms.ts'
import { faultsOf, touchesLane, warningsOf } from './plan-check.ts'
import { countSpaces, emptyDrawing, planDrawing, type Point, type Space } from './plan-drawing.ts'
import { cornersOf, fitting, layRow, nextNumbers, rowWays, stepOf, tidy } from './space-shape.ts'

const space = (more: Partial<Space> = {}): Space => ({
  id: newId(),
  number: '01',
  x: 10,
  y: 10,
  angle: 0,
  width: 2.5,
  length: 5.3,
  kind: 'common',
  accessible: false,
  ...more,
})
const plan = (spaces: readonly Space[], more = {}) => ({
  ...emptyDrawing(60, 40),
  spaces: [...spaces],
  ...more,
})
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

const metre = fc.double({ min: -50, max: 50, noNaN: true })
const place = fc.tuple(metre, metre) as fc.Arbitrary<Point>
const angle = fc.double({ min: -180, max: 180, noNaN: true })
const shape = fc.record({
  x: metre,
  y: metre,
  angle,
  width: fc.double({ min: 1, max: 5, noNaN: true }),
  length: fc.double({ min: 2, max: 8, noNaN: true }),
})

test('a space keeps its size however it is turned, and its middle is where it was put', () => {
  fc.assert(
    fc.property(shape, (one) => {
      const [a, b, c, d] = cornersOf(one) as [Point, Point, Point, Point]
      expect(Math.hypot(b[0] - a[0], b[1] - a[1])).toBeCloseTo(one.width, 6)
      expect(Math.hypot(d[0] - a[0], d[1] - a[1])).toBeCloseTo(one.length, 6)
      expect((a[0] + c[0]) / 2).toBeCloseTo(one.x, 6)
      expect((b[1] + d[1]) / 2).toBeCloseTo(one.y, 6)
      expect(isInside([one.x, one.y], cornersOf(one))).toBe(true)
    }),
  )
})

test('whether two spaces overlap does not depend on which is asked first, nor on where the ground lies or how it is turned', () => {
  fc.assert(
    fc.property(shape, shape, place, angle, (one, other, by, turned) => {
      const depth = overlapDepth(cornersOf(one), cornersOf(other))
      expect(overlapDepth(cornersOf(other), cornersOf(one))).toBeCloseTo(depth, 6)
      const moved = (it: typeof one) => {
        const turn = (turned * Math.PI) / 180
        const x = it.x * Math.cos(turn) - it.y * Math.sin(turn) + by[0]
        const y = it.x * Math.sin(turn) + it.y * Math.cos(turn) + by[1]
        return cornersOf({ ...it, x, y, angle: it.angle + turned })
      }
      expect(overlapDepth(moved(one), moved(other))).toBeCloseTo(depth, 5)
      // Points in both lie in an overlap.
      const middle: Point = [one.x, one.y]
      if (isInside(middle, cornersOf(other))) expect(depth).toBeGreaterThan(-1e-9)
    }),
  )
})

test('a space pushed aside by its width only touches its neighbour; pushed less, it overlaps', () => {
  fc.assert(
    fc.property(shape, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (one, share) => {
      const turn = (one.angle * Math.PI) / 180
      const beside = (by: number) => ({
        ...one,
        x: one.x + Math.cos(turn) * by,
        y: one.y + Math.sin(turn) * by,
      })
      expect(overlapDepth(cornersOf(one), cornersOf(beside(one.width)))).toBeCloseTo(0, 6)
      expect(overlapDepth(cornersOf(one), cornersOf(beside(one.width * share)))).toBeGreaterThan(0.02)
      expect(overlapDepth(cornersOf(one), cornersOf(beside(one.width * (1 + share))))).toBeLessThan(0)
    }),
  )
})

const row = fc.record({
  from: place,
  to: place,
  way: fc.constantFrom(...rowWays),
  width: fc.double({ min: 2, max: 4, noNaN: true }),
  length: fc.double({ min: 4, max: 7, noNaN: true }),
  count: fc.integer({ min: 1, max: 20 }),
})

test('a row lays exactly as many as asked, all alike, evenly, and none into another', () => {
  fc.assert(
    fc.property(row, (one) => {
      const laid = layRow(one)
      expect(laid.length).toBe(one.count)
      const shapes = laid.map(cornersOf)
      for (const [at, corners] of shapes.entries())
        for (const later of shapes.slice(at + 1)) expect(overlapDepth(corners, later)).toBeLessThan(0.001)
      for (const [at, { x, y }] of laid.slice(1).entries())
        expect(Math.hypot(x - laid[at]!.x, y - laid[at]!.y)).toBeCloseTo(stepOf(one), 6)
      expect(laid.every(({ angle: turned }) => turned === laid[0]!.angle)).toBe(true)
    }),
  )
})

test('as many are said to fit on a line as fit: one more would run over its end', () => {
  fc.assert(
    fc.property(row, (one) => {
      const long = Math.hypot(one.to[0] - one.from[0], one.to[1] - one.from[1])
      const n = fitting(one)
      if (n > 1) expect(n * stepOf(one)).toBeLessThanOrEqual(long + 1e-6)
      expect((n + 1) * stepOf(one)).toBeGreaterThan(long)
    }),
  )
})

test('a space beside the fire lane touches it exactly when the gap is gone, at every angle', () => {
  const gaps = fc.oneof(
    fc.double({ min: 0.02, max: 10, noNaN: true }),
    fc.double({ min: -2, max: 0, noNaN: true }),
  )
  fc.assert(
    fc.property(angle, gaps, fc.double({ min: 3, max: 8, noNaN: true }), (turned, gap, wide) => {
      const turn = (turned * Math.PI) / 180
      const at = (along: number, off: number): Point => [
        along * Math.cos(turn) - off * Math.sin(turn),
        along * Math.sin(turn) + off * Math.cos(turn),
      ]
      const lane = { id: newId(), line: [at(-30, 0), at(0, 0), at(30, 0)], width: wide }
      const [x, y] = at(3, wide / 2 + gap + 2.65)
      const touching = touchesLane(cornersOf(space({ x, y, angle: turned })), lane)
      expect(touching).toBe(gap <= 0)
    }),
  )
})

test('inside a rectangle of ground is what its four corners say; moved over the edge it is outside', () => {
  const ground = emptyDrawing(60, 40).ground
  fc.assert(
    fc.property(shape, (one) => {
      const corners = cornersOf(one)
      const within = corners.every(([x, y]) => x >= -0.004 && x <= 60.004 && y >= -0.004 && y <= 40.004)
      const edge = corners.some(([x, y]) =>
        [x, x - 60, y, y - 40].some((off) => Math.abs(Math.abs(off) - 0.005) < 0.002),
      )
      if (!edge) expect(liesWithin(corners, ground)).toBe(within)
    }),
  )
})

test('in a yard with a corner cut out nothing may stand in the cut, nor across it', () => {
  const yard: Point[] = [
    [0, 0],
    [40, 0],
    [40, 20],
    [20, 20],
    [20, 40],
    [0, 40],
  ]
  expect(liesWithin(cornersOf(space({ x: 10, y: 30 })), yard)).toBe(true)
  expect(liesWithin(cornersOf(space({ x: 30, y: 30 })), yard)).toBe(false)
  // Its corners lie inside, but the corner of the building juts into it.
  const long = space({ x: 20, y: 20, width: 2, length: 12, angle: 45 })
  expect(liesWithin(cornersOf(long), yard)).toBe(false)
  expect(liesWithin(cornersOf(space({ x: 18.75, y: 30 })), yard)).toBe(true)
})

test('distances between segments are symmetric and never negative; crossing ones have none', () => {
  fc.assert(
    fc.property(place, place, place, place, (a, b, c, d) => {
      const apart = segmentDistance(a, b, c, d)
      expect(apart).toBeGreaterThanOrEqual(0)
      expect(segmentDistance(d, c, b, a)).toBeCloseTo(apart, 6)
      expect(apart).toBeLessThanOrEqual(distanceToSegment(a, c, d) + 1e-9)
    }),
  )
  expect(segmentDistance([0, 0], [4, 4], [0, 4], [4, 0])).toBe(0)
})

test('a plan says what keeps it from being settled', () => {
  const lane = {
    id: newId(),
    line: [
      [0, 20],
      [60, 20],
    ] as Point[],
    width: 4,
  }
  const good = [space(), space({ number: '02', x: 12.5 })]
  expect(faultsOf(plan(good, { fireLanes: [lane] }))).toEqual([])
  expect(codes(faultsOf(plan([space({ x: 0 })])))).toEqual(['outside'])
  expect(codes(faultsOf(plan([space({ y: 16 })], { fireLanes: [lane] })))).toEqual(['fireLane'])
  expect(codes(faultsOf(plan([space(), space({ number: '02', x: 11 })])))).toEqual(['overlaps'])
  expect(codes(faultsOf(plan([space(), space({ x: 20 })])))).toEqual(['numberTwice'])
  expect(codes(faultsOf(plan([space({ number: '' })])))).toEqual(['noNumber'])
})

test('what is narrower or shorter than the norm is warned of and no fault', () => {
  const narrow = plan([space({ width: 2.2 }), space({ number: '2', x: 20, length: 5, accessible: true })])
  expect(codes(warningsOf(narrow, shippedNorms))).toEqual(['narrow', 'accessibleNarrow', 'short'])
  expect(faultsOf(narrow)).toEqual([])
  const fits = plan([space({ width: 2.4 })])
  expect(codes(warningsOf(fits, shippedNorms))).toEqual([])
  expect(codes(warningsOf(fits, { ...shippedNorms, width: 2.5 }))).toEqual(['narrow'])
})

test('a plan is kept as JSON and comes back as it was', () => {
  const drawing = plan([space({ angle: 33.25 })])
  expect(planDrawing.parse(JSON.parse(JSON.stringify(drawing)))).toEqual(drawing)
  expect(planDrawing.safeParse({ ...drawing, spaces: [{ ...space(), width: -1 }] }).success).toBe(false)
})

test('places are counted by kind, and new numbers go on where the old ones leave gaps', () => {
  const spaces = [space(), space({ kind: 'road' }), space({ accessible: true })]
  expect(countSpaces(spaces)).toEqual({ common: 2, road: 1, owned: 0, all: 3, accessible: 1 })
  expect(nextNumbers(['01', '03'], 3)).toEqual(['02', '04', '05'])
  expect(nextNumbers([], 2, 'A')).toEqual(['A01', 'A02'])
  expect([tidy(190), tidy(-190), tidy(0), tidy(359.999)]).toEqual([-170, 170, 0, -0])
})
