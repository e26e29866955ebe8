/** As wide as a phone shows it; the picture is drawn at twice that, to be read on paper too. */
const WIDTH = 360
const SCALE = 2
const MARGIN = 24
const FONT = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif'

/** The slip as a picture (a PNG `data:` address): WeChat's browser cannot print, but it keeps pictures. */
export function receiptPicture(place: string, lines: readonly string[], hint: string): string {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const text = [
    { text: place, font: `600 20px ${FONT}`, height: 36 },
    ...lines.map((line) => ({ text: line, font: `700 24px ${FONT}`, height: 42 })),
    ...wrapped(pen, hint, `16px ${FONT}`).map((line) => ({ text: line, font: `16px ${FONT}`, height: 26 })),
  ]
  canvas.width = WIDTH * SCALE
  canvas.height = (text.reduce((sum, { height }) => sum + height, 0) + 2 * MARGIN) * SCALE
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, WIDTH, canvas.height)
  pen.strokeStyle = '#14688a'
  pen.lineWidth = 3
  pen.strokeRect(8, 8, WIDTH - 16, canvas.height / SCALE - 16)
  pen.fillStyle = '#1c2429'
  let y = MARGIN
  for (const line of text) {
    y += line.height
    pen.font = line.font
    pen.fillText(line.text, MARGIN, y - line.height * 0.3, WIDTH - 2 * MARGIN)
  }
  return canvas.toDataURL('image/png')
}

/** Lines that fit; broken after any character, as Chinese is. */
function wrapped(pen: CanvasRenderingContext2D, text: string, font: string): readonly string[] {
  pen.font = font
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (pen.measureText(line + character).width > WIDTH - 2 * MARGIN) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
