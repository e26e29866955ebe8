import type { Point } from '../../domain/parking/plan-drawing.ts'
import type { Shown } from './plan-layers.ts'

/** What the mouse does on the plan. */
export type Tool = 'select' | 'place' | 'row' | 'lane' | 'ground' | 'scale'

export interface CanvasProps extends Shown {
  readonly label: string
  readonly tool: Tool
  readonly pictureUrl: string | undefined
  /** Absent: only looked at. */
  readonly edit:
    | {
        select(ids: ReadonlySet<string>): void
        move(ids: ReadonlySet<string>, dx: number, dy: number): void
        turnTo(id: string, angle: number): void
        place(at: Point): void
        /** Of a row, a fire lane, the outline or the scale. */
        drawn(tool: Tool, points: readonly Point[]): void
      }
    | undefined
}
