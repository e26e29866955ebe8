import type Feature from 'ol/Feature.js'
import Pointer from 'ol/interaction/Pointer.js'
import type VectorLayer from 'ol/layer/Vector.js'
import type MapBrowserEvent from 'ol/MapBrowserEvent.js'
import type { Point, Space } from '../../domain/parking/plan-drawing.ts'
import type { CanvasProps } from './canvas-props.ts'

/** Where points snap to (metres): a tenth. */
export const snap = ([x = 0, y = 0]: readonly number[]): Point => [
  Math.round(x * 10) / 10,
  Math.round(y * 10) / 10,
]

/** Degrees that a space turns by under the mouse. */
const TURN = 5

/** What the pointer has hold of: spaces that it moves, or the dot of one that it turns. */
interface Held {
  readonly ids: ReadonlySet<string>
  readonly turning: string | undefined
  readonly from: Point
  readonly moved: Point
}

/** Clicks select, a drag moves what is selected, a drag of the dot turns it; one step for the history when it is let go. */
export function handling(now: { readonly current: CanvasProps }, layer: VectorLayer): Pointer {
  let held: Held | undefined
  return new Pointer({
    handleDownEvent(event) {
      held = undefined
      const { tool, edit, selected } = now.current
      const at = event.coordinate as Point
      if (tool === 'place') edit?.place(snap(at))
      if (!edit || tool !== 'select') return false
      const hit = featureAt(event)
      if (hit?.get('kind') === 'handle') {
        held = { ids: new Set(), turning: String(hit.get('of')), from: at, moved: [0, 0] }
        return true
      }
      const id = hit?.getId()
      if (typeof id !== 'string') {
        edit.select(new Set())
        return false
      }
      const isMore = (event.originalEvent as PointerEvent).shiftKey
      const ids = selected.has(id) ? selected : new Set([...(isMore ? selected : []), id])
      edit.select(ids)
      held = { ids, turning: undefined, from: at, moved: [0, 0] }
      return true
    },
    handleDragEvent(event) {
      if (!held || held.turning) return
      const at = event.coordinate as Point
      const by: Point = [at[0] - held.from[0], at[1] - held.from[1]]
      for (const id of held.ids)
        layer
          .getSource()
          ?.getFeatureById(id)
          ?.getGeometry()
          ?.translate(...by)
      held = { ...held, from: at, moved: [held.moved[0] + by[0], held.moved[1] + by[1]] }
    },
    handleUpEvent(event) {
      const { edit, drawing } = now.current
      const letGo = held
      held = undefined
      if (!letGo || !edit) return false
      const turning = drawing.spaces.find(({ id }) => id === letGo.turning)
      const [dx, dy] = snap(letGo.moved)
      if (turning) edit.turnTo(turning.id, towards(turning, event.coordinate))
      else if (dx !== 0 || dy !== 0) edit.move(letGo.ids, dx, dy)
      // A shift too small to count goes back to where it was.
      else edit.select(new Set(letGo.ids))
      return false
    },
  })
}

function featureAt(event: MapBrowserEvent): Feature | undefined {
  return event.map.forEachFeatureAtPixel(
    event.pixel,
    (one) => (['space', 'handle'].includes(String(one.get('kind'))) ? (one as Feature) : undefined),
    { hitTolerance: 4 },
  )
}

/** The angle at which a space points to there. */
function towards(space: Space, [x = 0, y = 0]: readonly number[]): number {
  const degrees = (Math.atan2(y - space.y, x - space.x) * 180) / Math.PI - 90
  return Math.round(degrees / TURN) * TURN
}
