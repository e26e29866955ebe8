import { distanceToOutline, EXACT, liesWithin, overlapDepth } from './geometry.ts'
import type { ParkingNorms } from './parking-norms.ts'
import type { FireLane, PlanDrawing, Point, Space } from './plan-drawing.ts'
import { cornersOf } from './space-shape.ts'

export const faultCodes = ['outside', 'overlaps', 'fireLane', 'noNumber', 'numberTwice'] as const
/** With one of these a plan cannot be settled: 出界, 重叠, 压消防车道, 没有编号, 编号重复. */
export type FaultCode = (typeof faultCodes)[number]
export const warningCodes = ['narrow', 'short', 'accessibleNarrow', 'laneNarrow'] as const
/** Under the norm: 偏窄, 偏短, 无障碍车位偏窄, 消防车道偏窄. */
export type WarningCode = (typeof warningCodes)[number]

export interface Finding<Code = FaultCode | WarningCode> {
  readonly code: Code
  /** The space's, or the lane's. */
  readonly id: string
  /** The other space of an overlap or of a number. */
  readonly otherId?: string
}

/** Two spaces may share a painted line; deeper into each other than this (metres) is an overlap. */
const SHARED = 0.02

/** Whether a space touches the fire lane: nearer to its line than half its width, or just as near. */
export function touchesLane(corners: readonly Point[], { line, width }: FireLane): boolean {
  return line.slice(1).some((end, at) => distanceToOutline(corners, line[at]!, end) <= width / 2 + EXACT)
}

/** What is wrong with a plan; the settled one has nothing of this. */
export function faultsOf({ ground, fireLanes, spaces }: PlanDrawing): readonly Finding<FaultCode>[] {
  const shapes = spaces.map((space) => ({ space, corners: cornersOf(space), reach: reachOf(space) }))
  const faults: Finding<FaultCode>[] = []
  const byNumber = new Map<string, string>()
  for (const [at, { space, corners, reach }] of shapes.entries()) {
    const { id, number } = space
    if (!liesWithin(corners, ground)) faults.push({ code: 'outside', id })
    if (fireLanes.some((lane) => touchesLane(corners, lane))) faults.push({ code: 'fireLane', id })
    for (const other of shapes.slice(at + 1)) {
      const apart = Math.hypot(space.x - other.space.x, space.y - other.space.y)
      if (apart < reach + other.reach && overlapDepth(corners, other.corners) > SHARED)
        faults.push({ code: 'overlaps', id, otherId: other.space.id })
    }
    const known = byNumber.get(number)
    if (number === '') faults.push({ code: 'noNumber', id })
    else if (known) faults.push({ code: 'numberTwice', id, otherId: known })
    else byNumber.set(number, id)
  }
  return faults
}

export function warningsOf(
  { spaces, fireLanes }: PlanDrawing,
  norms: ParkingNorms,
): readonly Finding<WarningCode>[] {
  const under = (size: number, least: number) => size < least - EXACT
  return [
    ...spaces.flatMap(({ id, width, length, accessible }) => {
      const found: Finding<WarningCode>[] = []
      if (accessible && under(width, norms.accessibleWidth)) found.push({ code: 'accessibleNarrow', id })
      else if (under(width, norms.width)) found.push({ code: 'narrow', id })
      if (under(length, norms.length)) found.push({ code: 'short', id })
      return found
    }),
    ...fireLanes
      .filter(({ width }) => under(width, norms.fireLaneWidth))
      .map(({ id }) => ({ code: 'laneNarrow' as const, id })),
  ]
}

const reachOf = ({ width, length }: Space) => Math.hypot(width, length) / 2
