import { createHash } from 'node:crypto'

export interface Picture {
  readonly bytes: Buffer
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly sha256: string
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
/** A signature or a sheet of paper; a bomb says more. */
const PIXELS_AT_MOST = 25_000_000

/** A picture from base64, by its own bytes; `undefined`: it is none, or one too large to be drawn. */
export function readPicture(base64: string): Picture | undefined {
  const bytes = Buffer.from(base64, 'base64')
  const size = bytes.subarray(0, 8).equals(PNG) ? pngSize(bytes) : jpegSize(bytes)
  if (!size || size.width * size.height > PIXELS_AT_MOST || size.width < 2 || size.height < 2)
    return undefined
  const mediaType = bytes.subarray(0, 8).equals(PNG) ? 'image/png' : 'image/jpeg'
  return { bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') }
}

interface Size {
  readonly width: number
  readonly height: number
}

function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The frame header (SOF) says the size (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Buffer): Size | undefined {
  if (!bytes.subarray(0, 3).equals(JPEG)) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
