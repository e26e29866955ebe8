import { newId } from '../domain/kit/ids.ts'

/** Longest side of a picture that is sent, in pixels: a phone's own has four times as many and shows no more. */
const LONGEST = 1600
const QUALITY = 0.85

/** The upload of one file, its fields first; a picture is made smaller before it leaves the phone. */
export async function photoForm(file: File, fields: Readonly<Record<string, string>>): Promise<FormData> {
  const form = new FormData()
  const all = { id: newId(), madeAt: new Date().toISOString(), attachmentId: newId(), ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  const small = file.type.startsWith('image/') ? await shrink(file) : undefined
  if (small) form.append('file', small, `${file.name.replace(/\.\w+$/, '')}.jpg`)
  else form.append('file', file)
  return form
}

/** `undefined`: this browser cannot read the picture; then it goes as it is and the server decides. */
async function shrink(file: File): Promise<Blob | undefined> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(1, LONGEST / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((settle) =>
      canvas.toBlob((blob) => settle(blob ?? undefined), 'image/jpeg', QUALITY),
    )
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
