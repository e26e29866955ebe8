import sharp from 'sharp'
import type { Picture } from './word-data.ts'

/** Wide enough to be read on half a page of A4, small enough for a report of sixty. */
const WIDTH = 640
const QUALITY = 70
/** As wide as a column of the Word report. */
const WORD_WIDTH = 220

export interface ReportPicture {
  readonly jpeg: Buffer
  readonly width: number
  readonly height: number
}

/** A kept picture, made small for a report. Throws when it is no picture. */
export async function readReportPicture(bytes: Buffer): Promise<ReportPicture> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .resize(WIDTH, WIDTH, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}

/** For the typesetter, which takes its pictures as text. */
export function pictureSvg({ jpeg, width, height }: ReportPicture): string {
  const data = `data:image/jpeg;base64,${jpeg.toString('base64')}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<image href="${data}" width="${width}" height="${height}"/></svg>`
  )
}

/** For Word. */
export function reportPicture({ jpeg, width, height }: ReportPicture, altText: string): Picture {
  const scale = WORD_WIDTH / width
  return {
    _type: 'image',
    source: jpeg,
    format: 'image/jpeg',
    width: WORD_WIDTH,
    height: Math.round(height * scale),
    altText,
  }
}
