import { newId } from '../domain/kit/new-id.ts'
import { reach, type Reached, type Token } from './reach.ts'
import { smallPicture } from '../ui/kit/small-picture.ts'

/** A chosen file. Its ids are made once, so that sending it again after a lost reply puts one file there. */
export interface Chosen {
  readonly file: File
  readonly id: string
  readonly attachmentId: string
  readonly madeAt: string
}

export function choose(file: File): Chosen {
  return { file, id: newId(), attachmentId: newId(), madeAt: new Date().toISOString() }
}

/** The upload of one file, its fields first; a picture is made smaller before it leaves the phone. */
export async function upload(
  { file, ...ids }: Chosen,
  fields: { readonly caseId: string; readonly taskId?: string; readonly kind: 'photo' | 'answer' | 'thanks' },
  token: Token,
): Promise<Reached> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...ids, ...fields })) form.append(name, value)
  const small = file.type.startsWith('image/') ? await smallPicture(file) : undefined
  if (small) form.append('file', small, `${file.name.replace(/\.\w+$/, '')}.jpg`)
  else form.append('file', file, file.name)
  return reach('/api/files', { form, token })
}
