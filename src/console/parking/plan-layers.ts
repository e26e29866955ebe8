import Feature from 'ol/Feature.js'
import ImageLayer from 'ol/layer/Image.js'
import VectorLayer from 'ol/layer/Vector.js'
import LineString from 'ol/geom/LineString.js'
import OlPoint from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import Projection from 'ol/proj/Projection.js'
import Static from 'ol/source/ImageStatic.js'
import VectorSource from 'ol/source/Vector.js'
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js'
import type { GroundPicture, PlanDrawing, Space } from '../../domain/parking/plan-drawing.ts'
import { cornersOf } from '../../domain/parking/space-shape.ts'

/** The compound's own ground in metres; no map of the world lies behind it. */
export const GROUND = new Projection({ code: 'linli-ground', units: 'm', extent: [-2000, -2000, 2000, 2000] })

const FILLS = { common: '#e3f1eacc', road: '#fff3d6cc', owned: '#e6e6f5cc' } as const
const DASHES = { common: undefined, road: [8, 4], owned: [2, 3] } as const

export interface Shown {
  readonly drawing: PlanDrawing
  readonly selected: ReadonlySet<string>
  readonly faulty: ReadonlySet<string>
  /** Before the number, by kind; under it, of an accessible space. */
  readonly marks: Readonly<Record<Space['kind'] | 'accessible' | 'accessibleMark', string>>
}

/** Where the dot lies by which a space is turned: beyond its upper end. */
export const handleOf = ({ x, y, angle, length }: Space): [number, number] => {
  const turn = (angle * Math.PI) / 180
  const out = length / 2 + 1.5
  return [x - Math.sin(turn) * out, y + Math.cos(turn) * out]
}

/** Everything that is drawn, as features; `kind` says what each is. */
export function featuresOf({ drawing, selected, faulty, marks }: Shown): readonly Feature[] {
  const ground = new Feature({ geometry: new Polygon([drawing.ground]), kind: 'ground' })
  ground.setStyle(
    new Style({ stroke: new Stroke({ color: '#555', width: 2 }), fill: new Fill({ color: '#fbfbf844' }) }),
  )
  const lanes = drawing.fireLanes.map(({ id, line, width }) => {
    const lane = new Feature({ geometry: new LineString(line), kind: 'lane' })
    lane.setId(id)
    lane.setStyle((_feature, resolution) => [
      new Style({ stroke: new Stroke({ color: '#f3c6c0cc', width: width / resolution, lineCap: 'butt' }) }),
      new Style({ stroke: new Stroke({ color: '#b3261e', width: 1, lineDash: [10, 5] }) }),
    ])
    return lane
  })
  const spaces = drawing.spaces.map((space) => {
    const feature = new Feature({ geometry: new Polygon([[...cornersOf(space)]]), kind: 'space' })
    feature.setId(space.id)
    const chosen = selected.has(space.id)
    const color = faulty.has(space.id) ? '#c41d1d' : chosen ? '#0b4f8a' : '#123'
    const dash = DASHES[space.kind]
    feature.setStyle((_feature, resolution) => {
      const size = Math.min(15, Math.max(0, Math.floor((space.width / resolution) * 0.42)))
      const number = `${marks[space.kind]}${space.number}${faulty.has(space.id) ? '!' : ''}`
      const words = space.accessible
        ? [
            number,
            `${size}px sans-serif`,
            '\n',
            '',
            ...under(marks.accessible, marks.accessibleMark, space.width / resolution),
          ]
        : number
      return new Style({
        fill: new Fill({ color: FILLS[space.kind] }),
        stroke: new Stroke({ color, width: chosen ? 3 : 1.5, ...(dash ? { lineDash: [...dash] } : {}) }),
        ...(size >= 6
          ? {
              text: new Text({
                text: words,
                overflow: true,
                font: `${size}px sans-serif`,
                fill: new Fill({ color }),
              }),
            }
          : {}),
      })
    })
    return feature
  })
  const only = selected.size === 1 ? drawing.spaces.find(({ id }) => selected.has(id)) : undefined
  return [ground, ...lanes, ...spaces, ...(only ? [handleFeature(only)] : [])]
}

/** Smaller letters than these nobody reads. */
const LEAST = 7

/** The word under the number, as large as its own space is wide; where that is too small, its mark. */
function under(word: string, mark: string, widthPx: number): readonly [string, string] {
  const size = Math.min(15, Math.floor(widthPx / (word.length + 0.2)))
  return size >= LEAST
    ? [word, `${size}px sans-serif`]
    : [mark, `${Math.min(LEAST + 2, Math.floor(widthPx * 0.5))}px sans-serif`]
}

function handleFeature(space: Space): Feature {
  const handle = new Feature({ geometry: new OlPoint(handleOf(space)), kind: 'handle', of: space.id })
  handle.setStyle(
    new Style({
      image: new Circle({
        radius: 8,
        fill: new Fill({ color: '#fff' }),
        stroke: new Stroke({ color: '#0b4f8a', width: 3 }),
      }),
    }),
  )
  return handle
}

export const vectorLayer = () => new VectorLayer({ source: new VectorSource() })

/** The community's own picture, its lower left corner at 0, 0. */
export function pictureLayer(
  picture: GroundPicture | null,
  url: string | undefined,
): ImageLayer<Static> | undefined {
  if (!picture || !url) return undefined
  const { widthPx, heightPx, metresPerPixel } = picture
  const imageExtent = [0, 0, widthPx * metresPerPixel, heightPx * metresPerPixel]
  return new ImageLayer({ source: new Static({ url, projection: GROUND, imageExtent }), opacity: 0.75 })
}
