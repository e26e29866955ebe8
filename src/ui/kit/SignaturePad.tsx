import { Button } from 'antd'
import { useEffect, useRef, type PointerEvent } from 'react'
import './signature-pad.css'

interface Props {
  readonly id?: string
  readonly label: string
  readonly again: string
  /** PNG as base64 once something is drawn; `undefined` after it was wiped. */
  readonly onChange: (image: string | undefined) => void
}

/** The pad in CSS pixels; drawn at twice that, so that print is sharp. */
const HEIGHT = 180
const SHARP = 2

/** 签名: a canvas for a finger, a pen or the mouse. Half a stroke is no signature: a line must be drawn. */
export function SignaturePad({ id, label, again, onChange }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const length = useRef(0)
  useEffect(() => wipe(canvas.current), [])

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = event.currentTarget.width / box.width
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    last.current = at(event)
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current
    const context = event.currentTarget.getContext('2d')
    if (!from || !context) return
    const to = at(event)
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
    length.current += Math.hypot(to.x - from.x, to.y - from.y)
    last.current = to
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!last.current) return
    last.current = undefined
    const drawn = length.current > 40 * SHARP
    onChange(drawn ? event.currentTarget.toDataURL('image/png').split(',')[1] : undefined)
  }
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        id={id}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button
        size="small"
        onClick={() => {
          wipe(canvas.current)
          length.current = 0
          onChange(undefined)
        }}
      >
        {again}
      </Button>
    </div>
  )
}

/** White paper, as wide as the page lets it be. */
function wipe(canvas: HTMLCanvasElement | null): void {
  if (!canvas) return
  canvas.width = Math.max(240, canvas.clientWidth) * SHARP
  canvas.height = HEIGHT * SHARP
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.lineWidth = 2.6 * SHARP
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#111'
}
