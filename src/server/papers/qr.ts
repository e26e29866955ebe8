import sharp from 'sharp'
import { encode } from 'uqr'

/** Modules of white around the code; ISO/IEC 18004 asks for four. */
const QUIET = 4

/** Rows of dark (true) and light modules with the quiet zone. Error correction M: still read with a fold or a stamp's edge in it. */
function modules(words: string): boolean[][] {
  return encode(words, { ecc: 'M', border: QUIET }).data
}

/** A QR code as one SVG path, sharp at any size. */
export function qrSvg(words: string): string {
  const rows = modules(words)
  const side = rows.length
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark}"/></svg>`
  )
}

/** The same as a black and white PNG, `scale` pixels a module; Word shows PNG in every version. */
export async function qrPng(words: string, scale = 8): Promise<Buffer> {
  const rows = modules(words)
  const side = rows.length
  const pixels = Buffer.from(rows.flatMap((row) => row.map((on) => (on ? 0 : 255))))
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * scale, side * scale, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer()
}
