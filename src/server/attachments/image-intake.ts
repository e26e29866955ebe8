import sharp from 'sharp'
import { FileRefused } from './file-refused.ts'

/** A picture made anew from the pixels of the one brought: nothing else of that file is kept. */
export interface Picture {
  readonly mediaType: 'image/jpeg' | 'image/webp'
  readonly ending: 'jpg' | 'webp'
  readonly bytes: Buffer
  /** WebP, at most 320 pixels wide and high. */
  readonly thumbnail: Buffer
  readonly width: number
  readonly height: number
}

const MEGAPIXELS = 64
const LONGEST_SIDE = 2560
const THUMBNAIL_SIDE = 320
const SECONDS = 20

/**
 * Re-encodes a picture: upright, sRGB, at most 2560 pixels a side, JPEG (WebP where it is transparent), of a moving one
 * the first picture. Place, camera and every other tag are gone, and so is anything hidden behind the pixels.
 * Throws FileRefused.
 */
export async function takePicture(file: Buffer): Promise<Picture> {
  const open = () =>
    sharp(file, { limitInputPixels: MEGAPIXELS * 1e6, failOn: 'error', pages: 1 }).timeout({
      seconds: SECONDS,
    })
  try {
    const { hasAlpha } = await open().metadata()
    const upright = open()
      .autoOrient()
      .toColourspace('srgb')
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    const encoded = hasAlpha ? upright.webp({ quality: 85 }) : upright.jpeg({ quality: 84, mozjpeg: true })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    const thumbnail = await sharp(data)
      .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
    const form = hasAlpha
      ? ({ mediaType: 'image/webp', ending: 'webp' } as const)
      : ({ mediaType: 'image/jpeg', ending: 'jpg' } as const)
    return { ...form, bytes: data, thumbnail, width: info.width, height: info.height }
  } catch (fault) {
    if (fault instanceof Error && /pixel limit/i.test(fault.message)) {
      throw new FileRefused('image-too-many-pixels', { limit: MEGAPIXELS })
    }
    throw new FileRefused('image-broken')
  }
}
