import { useState, type FormEvent } from 'react'
import { fill } from '../text/shape.ts'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import { useKept } from './kept.ts'
import { looksLikePhone } from './phone-number.ts'
import { answered, reach } from './reach.ts'
import type { Sent } from './Receipt.tsx'
import { useSending } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import { choose, type Chosen } from './upload.ts'

const NOTHING = { words: '', placeWords: '', name: '', phone: '' }
const PHOTOS_AT_MOST = 3

/** What `/api/resident/ask` answers. */
interface Told {
  readonly answer: { readonly number: string; readonly caseId: string }
  readonly secret?: { readonly access?: string }
  readonly token: string
}

interface Props {
  readonly at: string
  /** The pictures go after the words: if they do not arrive, the matter has. */
  readonly done: (sent: Sent, photos: readonly Chosen[]) => void
}

/** A sentence, a place, pictures if wanted. What is typed survives a lost connection and a reloaded page. */
export function AskForm({ at, done }: Props) {
  const words = useWords()
  const say = words.asking
  const [typed, setTyped] = useKept('ask', NOTHING)
  const [photos, setPhotos] = useState<readonly Chosen[]>([])
  const [wrong, setWrong] = useState<'words' | 'phone'>()
  const { busy, trouble, run } = useSending()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrongNow = wrongField(typed)
    setWrong(wrongNow)
    if (wrongNow) return
    const result = await run('ask', { at, ...typed }, ({ id, makes, makesToo, madeAt }) =>
      reach('/api/resident/ask', {
        body: { ...typed, id, at, madeAt, caseId: makes, reporterId: makesToo },
      }),
    )
    const told = result && answered<Told>(result)
    if (!told) return
    const { number, caseId } = told.answer
    setTyped(undefined)
    const hasPhone = typed.phone.trim() !== ''
    done({ number, code: told.secret?.access ?? '', hasPhone, caseId, token: told.token }, photos)
  }
  const set = (key: keyof typeof NOTHING) => (value: string) => {
    setTyped({ ...typed, [key]: value })
    setWrong(undefined)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p className="hint">{say.urgent}</p>
      <Field
        label={say.words}
        value={typed.words}
        change={set('words')}
        rows={4}
        most={4000}
        trouble={wrong === 'words' ? say.required : undefined}
      />
      <Field label={say.place} value={typed.placeWords} change={set('placeWords')} most={200} />
      <FilePick
        label={fill(say.photo, { most: PHOTOS_AT_MOST })}
        button={say.addPhoto}
        accept="image/*"
        disabled={busy || photos.length >= PHOTOS_AT_MOST}
        picked={(file) => setPhotos([...photos, choose(file)])}
      />
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              disabled={busy}
              onClick={() => setPhotos(photos.filter(({ id }) => id !== photo.id))}
            >
              {fill(say.removePhoto, { name: photo.file.name })}
            </button>
          </li>
        ))}
      </ul>
      <Field label={say.name} value={typed.name} change={set('name')} most={60} fill="name" />
      <Field
        label={say.phone}
        value={typed.phone}
        change={set('phone')}
        most={40}
        mode="tel"
        fill="tel"
        hint={say.phoneHint}
        trouble={wrong === 'phone' ? say.phoneOdd : undefined}
      />
      <Trouble words={trouble} />
      <button type="submit" className="big" disabled={busy}>
        {busy ? say.sending : say.send}
      </button>
    </form>
  )
}

function wrongField({ words, phone }: typeof NOTHING): 'words' | 'phone' | undefined {
  if (words.trim().length < 2) return 'words'
  return phone.trim() === '' || looksLikePhone(phone) ? undefined : 'phone'
}
