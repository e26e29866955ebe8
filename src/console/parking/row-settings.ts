import type { SpaceKind } from '../../domain/parking/plan-drawing.ts'
import { shippedNorms } from '../../domain/parking/parking-norms.ts'
import type { RowWay } from '../../domain/parking/space-shape.ts'

/** What the next spaces will be like. */
export interface RowSettings {
  readonly width: number
  readonly length: number
  readonly way: RowWay
  readonly kind: SpaceKind
  readonly accessible: boolean
  readonly prefix: string
  /** `null`: as many as fit. */
  readonly count: number | null
  readonly laneWidth: number
}

export const usualSettings: RowSettings = {
  width: 2.5,
  length: shippedNorms.length,
  way: 'across',
  kind: 'common',
  accessible: false,
  prefix: '',
  count: null,
  laneWidth: shippedNorms.fireLaneWidth,
}
