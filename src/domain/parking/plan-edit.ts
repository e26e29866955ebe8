import type { FireLane, PlanDrawing, Point, Space } from './plan-drawing.ts'
import { cornersOf, layRow, nextNumbers, tidy, type Row } from './space-shape.ts'

/** Centimetres are enough. */
const round = (metres: number) => Math.round(metres * 100) / 100

/** What is done to a plan on the drawing table: each a drawing from a drawing, so that every step can be taken back. */
export interface NewSpace {
  readonly kind: Space['kind']
  readonly accessible: boolean
  /** In front of the numbers, such as A. */
  readonly prefix: string
}

/** A row laid in one go, numbered on. `newId` makes the ids. */
export function withRow(
  drawing: PlanDrawing,
  row: Row,
  { kind, accessible, prefix }: NewSpace,
  newId: () => string,
): PlanDrawing {
  const numbers = nextNumbers(
    drawing.spaces.map(({ number }) => number),
    row.count,
    prefix,
  )
  const spaces = layRow(row).map((shape, at) => ({
    id: newId(),
    number: numbers[at] ?? '',
    ...shape,
    x: round(shape.x),
    y: round(shape.y),
    kind,
    accessible,
  }))
  return { ...drawing, spaces: [...drawing.spaces, ...spaces] }
}

export function withChange(drawing: PlanDrawing, id: string, change: Partial<Space>): PlanDrawing {
  const spaces = drawing.spaces.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...drawing, spaces }
}

export function withMove(
  drawing: PlanDrawing,
  ids: ReadonlySet<string>,
  dx: number,
  dy: number,
): PlanDrawing {
  const spaces = drawing.spaces.map((one) =>
    ids.has(one.id) ? { ...one, x: round(one.x + dx), y: round(one.y + dy) } : one,
  )
  return { ...drawing, spaces }
}

export function withTurn(drawing: PlanDrawing, ids: ReadonlySet<string>, by: number): PlanDrawing {
  const spaces = drawing.spaces.map((one) =>
    ids.has(one.id) ? { ...one, angle: tidy(one.angle + by) } : one,
  )
  return { ...drawing, spaces }
}

export function without(drawing: PlanDrawing, ids: ReadonlySet<string>): PlanDrawing {
  return {
    ...drawing,
    spaces: drawing.spaces.filter(({ id }) => !ids.has(id)),
    fireLanes: drawing.fireLanes.filter(({ id }) => !ids.has(id)),
  }
}

/** Numbers all spaces anew in reading order, from the top left, row by row as far as rows can be told. */
export function renumbered(drawing: PlanDrawing, prefix: string): PlanDrawing {
  const order = drawing.spaces.toSorted((one, other) =>
    Math.abs(one.y - other.y) > 1 ? other.y - one.y : one.x - other.x,
  )
  const numbers = new Map(nextNumbers([], order.length, prefix).map((number, at) => [order[at]!.id, number]))
  const spaces = drawing.spaces.map((one) => ({ ...one, number: numbers.get(one.id) ?? one.number }))
  return { ...drawing, spaces }
}

export function withLane(drawing: PlanDrawing, lane: FireLane): PlanDrawing {
  const rounded = { ...lane, line: lane.line.map(([x, y]): Point => [round(x), round(y)]) }
  const known = drawing.fireLanes.some(({ id }) => id === lane.id)
  const fireLanes = known
    ? drawing.fireLanes.map((one) => (one.id === lane.id ? rounded : one))
    : [...drawing.fireLanes, rounded]
  return { ...drawing, fireLanes }
}

export function withGround(drawing: PlanDrawing, ground: readonly Point[]): PlanDrawing {
  return { ...drawing, ground: ground.map(([x, y]): Point => [round(x), round(y)]) }
}

/** The scale from a line of the picture whose length on the ground is known. */
export function withScale(drawing: PlanDrawing, drawnM: number, knownM: number): PlanDrawing {
  if (!drawing.picture || drawnM <= 0) return drawing
  const metresPerPixel = (drawing.picture.metresPerPixel * knownM) / drawnM
  return { ...drawing, picture: { ...drawing.picture, metresPerPixel } }
}

/** `0,0 24,0 24,18` as it is typed; `undefined`: not a line of points. */
export function readPoints(text: string, least: number): readonly Point[] | undefined {
  const points = text
    .trim()
    .split(/[\s;；]+/)
    .filter(Boolean)
    .map((pair) => pair.split(/[,，]/).map(Number))
  const good = points.every((pair) => pair.length === 2 && pair.every(Number.isFinite))
  return good && points.length >= least ? (points as unknown as readonly Point[]) : undefined
}

export const writePoints = (points: readonly Point[]) => points.map(([x, y]) => `${x},${y}`).join(' ')

/** What a plan reaches over: left, bottom, right, top (metres). */
export function extentOf({ ground, spaces }: PlanDrawing): readonly [number, number, number, number] {
  const points = [...ground, ...spaces.flatMap(cornersOf)]
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
