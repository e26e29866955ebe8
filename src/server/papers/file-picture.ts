import sharp from 'sharp'
import type { Picture } from './word-data.ts'

/** A kept picture ready for a paper: upright, flat, PNG. Sizes in pixels. */
export interface FilePicture {
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

/** No larger than a sheet needs. */
const SHEET = { width: 1600, height: 2200 } as const
/** 12 mm high, so that an agreement keeps to its page, and no wider than half a line of Word; pixels at 96 to the inch. */
const SIGNATURE = { width: 190, height: 45 } as const

/** `undefined`: it cannot be drawn. */
export async function readFilePicture(bytes: Buffer): Promise<FilePicture | undefined> {
  try {
    const { data, info } = await sharp(bytes)
      .rotate()
      .resize({ ...SHEET, fit: 'inside', withoutEnlargement: true })
      .png({ palette: true })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}

/** For the typesetter, which takes its pictures as text; an empty frame for one that cannot be drawn. */
export function filePictureSvg(picture: FilePicture | undefined): string {
  if (!picture) return '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
  const { png, width, height } = picture
  const data = png.toString('base64')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="data:image/png;base64,${data}" width="${width}" height="${height}"/></svg>`
}

/** For Word. `altText` goes into the file as it is: never a person's words. */
export function signaturePicture({ png, width, height }: FilePicture, altText: string): Picture {
  const scale = Math.min(SIGNATURE.width / width, SIGNATURE.height / height)
  return {
    _type: 'image',
    source: png,
    format: 'image/png',
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    altText,
  }
}
