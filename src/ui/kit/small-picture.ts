/** Longest side of a picture that is sent, in pixels: a phone's own has four times as many and shows no more. */
const LONGEST = 1600
const QUALITY = 0.85

/**
 * A JPEG of at most 1600 pixels, without the place and device that phones write into pictures. `undefined`: this browser
 * cannot read the picture; then it goes as it is and the server decides.
 */
export async function smallPicture(file: Blob): Promise<Blob | undefined> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { width, height } = fitted(image.naturalWidth, image.naturalHeight)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')
    if (!pen) return undefined
    // JPEG has no transparency: what is see-through would turn black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    pen.drawImage(image, 0, 0, width, height)
    return await new Promise((settle) =>
      canvas.toBlob((blob) => settle(blob ?? undefined), 'image/jpeg', QUALITY),
    )
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The same shape, no side longer than 1600; never larger than it is. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
