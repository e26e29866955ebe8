import { useState, type ChangeEvent } from 'react'
import { useWords } from './words.tsx'

interface Props {
  readonly id?: string
  readonly label: string
  /** JPEG as base64, made small enough to be sent. */
  readonly onChange?: (image: string | undefined) => void
}

const LONGEST = 1600
/** Characters of base64 that a deed takes. */
const MOST = 880_000

/** One picture from the camera or the disk, made small here: what leaves the machine is only what is needed. */
export function PictureInput({ id, label, onChange }: Props) {
  const words = useWords()
  const [shown, setShown] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    const image = await smaller(file)
    setWrong(!image)
    setShown(image && `data:image/jpeg;base64,${image}`)
    onChange?.(image)
  }
  return (
    <div>
      <input id={id} type="file" accept="image/*" aria-label={label} onChange={(event) => void take(event)} />
      {wrong ? <p role="alert">{words.refusals['picture-unreadable']}</p> : null}
      {shown ? (
        <img src={shown} alt={label} style={{ maxWidth: '100%', maxHeight: 220, display: 'block' }} />
      ) : null}
    </div>
  )
}

/** Turned upright by the browser, at most 1600 pixels long, in the best quality that fits. */
async function smaller(file: File): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    for (const quality of [0.85, 0.7, 0.5, 0.3]) {
      const image = canvas.toDataURL('image/jpeg', quality).split(',')[1]
      if (image && image.length <= MOST) return image
    }
    return undefined
  } catch {
    return undefined
  }
}
