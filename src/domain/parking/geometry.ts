import type { Point } from './plan-drawing.ts'

/** Half a centimetre: nobody paints or measures a line more exactly (metres). */
export const EXACT = 0.005

const minus = (one: Point, other: Point): Point => [one[0] - other[0], one[1] - other[1]]
const cross = (one: Point, other: Point) => one[0] * other[1] - one[1] * other[0]
const dot = (one: Point, other: Point) => one[0] * other[0] + one[1] * other[1]

/** Sides of a closed outline, each as its two ends. */
export function sidesOf(outline: readonly Point[]): readonly (readonly [Point, Point])[] {
  return outline.map((corner, at) => [corner, outline[(at + 1) % outline.length]!] as const)
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}

/** From a point to the nearest point of a segment. */
export function distanceToSegment(from: Point, a: Point, b: Point): number {
  const along = minus(b, a)
  const square = dot(along, along)
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(from, a), along) / square))
  return distance(from, [a[0] + share * along[0], a[1] + share * along[1]])
}

/** Whether two segments cross or touch. */
export function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const one = cross(minus(b, a), minus(c, a))
  const two = cross(minus(b, a), minus(d, a))
  const three = cross(minus(d, c), minus(a, c))
  const four = cross(minus(d, c), minus(b, c))
  if (((one > 0 && two < 0) || (one < 0 && two > 0)) && ((three > 0 && four < 0) || (three < 0 && four > 0)))
    return true
  return segmentDistanceByEnds(a, b, c, d) === 0
}

const segmentDistanceByEnds = (a: Point, b: Point, c: Point, d: Point) =>
  Math.min(
    distanceToSegment(a, c, d),
    distanceToSegment(b, c, d),
    distanceToSegment(c, a, b),
    distanceToSegment(d, a, b),
  )

export function segmentDistance(a: Point, b: Point, c: Point, d: Point): number {
  return meet(a, b, c, d) ? 0 : segmentDistanceByEnds(a, b, c, d)
}

/** Within the outline or on it, to `EXACT`. The outline may be concave, but does not cross itself. */
export function isInside(at: Point, outline: readonly Point[]): boolean {
  if (sidesOf(outline).some(([a, b]) => distanceToSegment(at, a, b) <= EXACT)) return true
  let inside = false
  for (const [[ax, ay], [bx, by]] of sidesOf(outline)) {
    if (ay > at[1] !== by > at[1] && at[0] < ((bx - ax) * (at[1] - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** How far two convex outlines reach into each other (metres); 0 or less: they are apart or only touch. */
export function overlapDepth(one: readonly Point[], other: readonly Point[]): number {
  let depth = Infinity
  for (const [a, b] of [...sidesOf(one), ...sidesOf(other)]) {
    const length = distance(a, b)
    const normal: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
    const [low, high] = reach(one, normal)
    const [otherLow, otherHigh] = reach(other, normal)
    depth = Math.min(depth, high - otherLow, otherHigh - low)
  }
  return depth
}

function reach(outline: readonly Point[], along: Point): readonly [number, number] {
  const at = outline.map((corner) => dot(corner, along))
  return [Math.min(...at), Math.max(...at)]
}

/** From a convex outline (its inside counts as 0) to a segment. */
export function distanceToOutline(outline: readonly Point[], a: Point, b: Point): number {
  if (isInside(a, outline) || isInside(b, outline)) return 0
  return Math.min(...sidesOf(outline).map(([c, d]) => segmentDistance(a, b, c, d)))
}

/** Whether a whole outline lies within another, which may be concave; touching the edge is within. */
export function liesWithin(outline: readonly Point[], ground: readonly Point[]): boolean {
  if (!outline.every((corner) => isInside(corner, ground))) return false
  // A corner of the ground that juts into the outline, or a side that runs through it.
  if (ground.some((corner) => isDeepInside(corner, outline))) return false
  return sidesOf(outline).every(([a, b]) =>
    sidesOf(ground).every(([c, d]) => !crossesDeeply(a, b, c, d, outline)),
  )
}

function isDeepInside(at: Point, outline: readonly Point[]): boolean {
  return isInside(at, outline) && sidesOf(outline).every(([a, b]) => distanceToSegment(at, a, b) > EXACT)
}

/** A side of the ground that goes through the outline: its middle piece lies deep inside. */
function crossesDeeply(a: Point, b: Point, c: Point, d: Point, outline: readonly Point[]): boolean {
  if (!meet(a, b, c, d)) return false
  const steps = Math.ceil(distance(c, d) / 0.25)
  for (let step = 1; step < steps; step += 1) {
    const share = step / steps
    if (isDeepInside([c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])], outline)) return true
  }
  return false
}
