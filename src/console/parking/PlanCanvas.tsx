import { useEffect, useRef } from 'react'
import Map from 'ol/Map.js'
import View from 'ol/View.js'
import type LineString from 'ol/geom/LineString.js'
import type Polygon from 'ol/geom/Polygon.js'
import Draw from 'ol/interaction/Draw.js'
import { defaults } from 'ol/interaction/defaults.js'
import { extentOf } from '../../domain/parking/plan-edit.ts'
import { handling, snap } from './plan-handling.ts'
import type { CanvasProps } from './canvas-props.ts'
import { featuresOf, GROUND, pictureLayer, vectorLayer } from './plan-layers.ts'
import 'ol/ol.css'

/** The plan, drawn on the compound's own ground with OpenLayers; no tile of anybody is asked for. */
export default function PlanCanvas(props: CanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const now = useRef(props)
  const map = useRef<Map>(undefined)
  const layer = useRef(vectorLayer())

  useEffect(() => {
    now.current = props
  })

  useEffect(() => {
    const [left, bottom, right, top] = extentOf(now.current.drawing)
    const made = new Map({
      target: box.current!,
      layers: [layer.current],
      controls: [],
      interactions: defaults({ doubleClickZoom: false, altShiftDragRotate: false, pinchRotate: false }),
      view: new View({ projection: GROUND, center: [(left + right) / 2, (bottom + top) / 2], zoom: 1 }),
    })
    made.getView().fit([left, bottom, right, top], {
      padding: [24, 24, 24, 24],
      size: [box.current!.clientWidth, box.current!.clientHeight],
    })
    made.addInteraction(handling(now, layer.current))
    map.current = made
    return () => made.setTarget(undefined)
  }, [])

  useEffect(() => {
    const source = layer.current.getSource()
    source?.clear(true)
    source?.addFeatures([...featuresOf(props)])
  }, [props])

  const { picture } = props.drawing
  useEffect(() => {
    const picturing = pictureLayer(picture, props.pictureUrl)
    if (!picturing) return undefined
    map.current?.getLayers().insertAt(0, picturing)
    return () => void map.current?.removeLayer(picturing)
  }, [picture, props.pictureUrl])

  const { tool } = props
  useEffect(() => {
    if (tool === 'select' || tool === 'place') return undefined
    const draw = new Draw({
      type: tool === 'ground' ? 'Polygon' : 'LineString',
      ...(tool === 'row' || tool === 'scale' ? { maxPoints: 2 } : {}),
    })
    draw.on('drawend', (event) => {
      const geometry = event.feature.getGeometry() as LineString | Polygon
      const line =
        tool === 'ground'
          ? (geometry as Polygon).getCoordinates()[0]!.slice(0, -1)
          : (geometry as LineString).getCoordinates()
      now.current.edit?.drawn(tool, line.map(snap))
    })
    map.current?.addInteraction(draw)
    return () => void map.current?.removeInteraction(draw)
  }, [tool])

  return <div ref={box} className="plan-canvas" role="img" aria-label={props.label} data-tool={tool} />
}
