import type { PlanDrawing, Point, SpaceKind } from './plan-drawing.ts'
import { extentOf } from './plan-edit.ts'
import { cornersOf } from './space-shape.ts'

/** Fill, and a line that tells the kind in black and white too: whole, dashed, dotted (metres). */
const LOOKS: Readonly<Record<SpaceKind, { readonly fill: string; readonly dash: string }>> = {
  common: { fill: '#e3f1ea', dash: '' },
  road: { fill: '#fff3d6', dash: '0.6 0.3' },
  owned: { fill: '#e6e6f5', dash: '0.1 0.2' },
}

export interface PlanSvg {
  readonly svg: string
  /** Metres that the picture is wide and high. */
  readonly widthM: number
  readonly heightM: number
}

const MARGIN = 1.5
/** White round words that stand on a line (metres). */
const HALO = 0.5
const BAR = 10

/** Words on the picture itself. */
export interface SvgWords {
  readonly fireLane: string
  readonly accessible: string
  /** 10 米 */
  readonly bar: string
}

/** The plan as a picture: one unit is one metre, so it prints to any scale. Nothing of it names anybody. */
export function planSvg(drawing: PlanDrawing, words: SvgWords): PlanSvg {
  const [left, bottom, right, top] = extentOf(drawing)
  const widthM = right - left + 2 * MARGIN
  const heightM = top - bottom + 2 * MARGIN + 2
  const at = ([x, y]: Point): string => `${n(x - left + MARGIN)},${n(top - y + MARGIN)}`
  const path = (points: readonly Point[], closed: boolean) =>
    `M${points.map(at).join('L')}${closed ? 'Z' : ''}`
  const lanes = drawing.fireLanes.map(
    ({ line, width }) =>
      `<path d="${path(line, false)}" fill="none" stroke="#f3c6c0" stroke-width="${n(width)}" stroke-linejoin="round"/>` +
      `<path d="${path(line, false)}" fill="none" stroke="#b3261e" stroke-width="0.08" stroke-dasharray="1 0.5"/>` +
      text(halfway(line[0]!, line[1]!), 0, Math.min(1.5, width / 3), words.fireLane, '#8c1d18', at, HALO),
  )
  const spaces = drawing.spaces.map((space) => {
    const { fill, dash } = LOOKS[space.kind]
    const size = Math.min(1.1, space.width / 2)
    const middle: Point = [space.x, space.y]
    return (
      `<path d="${path(cornersOf(space), true)}" fill="${fill}" stroke="#123" stroke-width="0.08"` +
      `${dash ? ` stroke-dasharray="${dash}"` : ''}/>` +
      text(middle, 0, size, space.number, '#123', at) +
      (space.accessible ? text(middle, size, size * 0.6, words.accessible, '#0b4f8a', at) : '')
    )
  })
  const foot = n(heightM - 0.9)
  const bar =
    `<path d="M${MARGIN} ${foot}h${BAR}M${MARGIN} ${foot}v-0.5M${MARGIN + BAR} ${foot}v-0.5" stroke="#123" stroke-width="0.08" fill="none"/>` +
    `<text x="${MARGIN + BAR + 0.5}" y="${foot}" font-size="0.9">${escape(words.bar)}</text>`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(widthM)} ${n(heightM)}" font-family="Noto Sans SC, sans-serif">` +
    `<path d="${path(drawing.ground, true)}" fill="#fbfbf8" stroke="#555" stroke-width="0.12"/>` +
    `${lanes.join('')}${spaces.join('')}${bar}</svg>`
  return { svg, widthM, heightM }
}

function text(
  middle: Point,
  down: number,
  size: number,
  words: string,
  fill: string,
  at: (point: Point) => string,
  halo = 0,
): string {
  const [x, y] = at(middle).split(',').map(Number) as [number, number]
  const where = `x="${n(x)}" y="${n(y + down + size * 0.35)}" font-size="${n(size)}" text-anchor="middle"`
  // Twice rather than `paint-order`, which not every printer of pictures knows.
  const ground = `<text ${where} fill="#fff" stroke="#fff" stroke-width="${n(halo)}" stroke-linejoin="round">${escape(words)}</text>`
  return `${halo > 0 ? ground : ''}<text ${where} fill="${fill}">${escape(words)}</text>`
}

const halfway = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
const n = (value: number) => String(Math.round(value * 1000) / 1000)

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Scales that are printed, 1 to this. */
const SCALES = [50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 5000]

/** The largest usual scale at which the plan fits on the paper (millimetres); the last one when none does. */
export function fittingScale(widthM: number, heightM: number, roomMm: readonly [number, number]): number {
  return (
    SCALES.find((scale) => (widthM * 1000) / scale <= roomMm[0] && (heightM * 1000) / scale <= roomMm[1]) ??
    SCALES.at(-1)!
  )
}
