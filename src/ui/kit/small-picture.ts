/** Longest side of a picture that is sent, in pixels: a phone's own has four times as many and shows no more. */
const LONGEST = 1600
const QUALITY = 0.85
/** Longest side and quality, the best first: what a picture goes down to when there is little room for it. */
const STEPS = [
  [1600, 0.7],
  [1280, 0.6],
  [1024, 0.5],
  [800, 0.5],
  [640, 0.4],
] as const

/**
 * A JPEG of at most 1600 pixels, without the place and device that phones write into pictures. `undefined`: this browser
 * cannot read the picture; then it goes as it is and the server decides.
 */
export async function smallPicture(file: Blob): Promise<Blob | undefined> {
  return opened(file, async (image) => {
    const canvas = drawn(image, LONGEST)
    if (!canvas) return undefined
    return new Promise<Blob | undefined>((settle) =>
      canvas.toBlob((blob) => settle(blob ?? undefined), 'image/jpeg', QUALITY),
    )
  })
}

/** The same as base64 of at most so many letters, in the best form that fits; `undefined`: it cannot be read, or does not fit at all. */
export async function pictureInLetters(file: Blob, letters: number): Promise<string | undefined> {
  return opened(file, async (image) => {
    for (const [longest, quality] of STEPS) {
      const text = drawn(image, longest)?.toDataURL('image/jpeg', quality).split(',')[1]
      if (text && text.length <= letters) return text
    }
    return undefined
  })
}

/** The same shape, no side longer than 1600; never larger than it is. */
export function fitted(width: number, height: number, longest = LONGEST): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The browser turns it upright by what the camera wrote into it. */
async function opened<T>(file: Blob, work: (image: HTMLImageElement) => Promise<T | undefined>) {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return await work(image)
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}

function drawn(image: HTMLImageElement, longest: number): HTMLCanvasElement | undefined {
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, longest)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  // JPEG has no transparency: what is see-through would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0, width, height)
  return canvas
}
