import { distance, EXACT } from './geometry.ts'
import type { Point, Space } from './plan-drawing.ts'

type Shape = Pick<Space, 'x' | 'y' | 'angle' | 'width' | 'length'>

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The four corners, counter-clockwise from the lower left of the space as it stands at angle 0. */
export function cornersOf({ x, y, angle, width, length }: Shape): readonly Point[] {
  const turn = radians(angle)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const at = (along: number, up: number): Point => [x + along * cos - up * sin, y + along * sin + up * cos]
  const [w, l] = [width / 2, length / 2]
  return [at(-w, -l), at(w, -l), at(w, l), at(-w, l)]
}

/** How spaces of a row stand to the line they are laid along: across it, slanted, or one behind the other. */
export const rowWays = ['across', 'slanted', 'along'] as const
/** 垂直, 斜列 (60°), 平行. */
export type RowWay = (typeof rowWays)[number]
const TURNS: Readonly<Record<RowWay, number>> = { across: 0, slanted: 30, along: 90 }

export interface Row {
  readonly from: Point
  readonly to: Point
  readonly count: number
  readonly way: RowWay
  readonly width: number
  readonly length: number
}

/** How much of its line one space of a row takes (metres). */
export function stepOf({ way, width, length }: Pick<Row, 'way' | 'width' | 'length'>): number {
  if (way === 'along') return length
  return way === 'slanted' ? width / Math.cos(radians(TURNS.slanted)) : width
}

/** How many fit on the line; at least one. */
export function fitting(row: Omit<Row, 'count'>): number {
  return Math.max(1, Math.floor(distance(row.from, row.to) / stepOf(row) + 1e-9))
}

/** 一排: spaces side by side from the beginning of a line towards its end, none into another. */
export function layRow(row: Row): readonly Shape[] {
  const { from, to, count, way, width, length } = row
  const along = distance(from, to)
  // A line without a length runs to the right.
  const [dx, dy] = along < EXACT ? [1, 0] : [(to[0] - from[0]) / along, (to[1] - from[1]) / along]
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI + TURNS[way]
  const step = stepOf(row)
  return Array.from({ length: count }, (_, n) => {
    const at = (n + 0.5) * step
    return { x: from[0] + dx * at, y: from[1] + dy * at, angle: tidy(angle), width, length }
  })
}

/** Into −180…180, to a hundredth of a degree. */
export function tidy(angle: number): number {
  const turned = ((angle % 360) + 540) % 360
  return Math.round((turned - 180) * 100) / 100
}

/** The next numbers after those in use: 01, 02 … or with a letter in front, as the last one was written. */
export function nextNumbers(used: readonly string[], count: number, prefix = ''): readonly string[] {
  const taken = new Set(used)
  const numbers: string[] = []
  for (let n = 1; numbers.length < count; n += 1) {
    const number = `${prefix}${String(n).padStart(2, '0')}`
    if (!taken.has(number)) numbers.push(number)
  }
  return numbers
}
