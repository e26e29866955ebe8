import { useState, type FormEvent } from 'react'
import { fill } from '../text/shape.ts'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import { useKept } from './kept.ts'
import { KindPick } from './KindPick.tsx'
import { looksLikePhone } from './phone-number.ts'
import { NO_PLACE, PlacePick } from './PlacePick.tsx'
import { Question } from './Question.tsx'
import type { Sent } from './Receipt.tsx'
import { useWords } from './settings.tsx'
import { Tick } from './Tick.tsx'
import { Trouble } from './Trouble.tsx'
import { choose, type Chosen } from './upload.ts'
import { useAsking, useChoices, type Reply } from './use-asking.ts'

const NOTHING = {
  words: '',
  kindCode: '',
  placeWords: '',
  name: '',
  phone: '',
  place: NO_PLACE,
  wantsMessages: false,
}
type Typed = typeof NOTHING
const PHOTOS_AT_MOST = 3

interface Props {
  readonly at: string
  /** The pictures go after the words: if they do not arrive, the matter has. */
  readonly done: (sent: Sent, photos: readonly Chosen[]) => void
  /** To the telephones, for whoever cannot wait. */
  readonly call: () => void
}

/** A sentence, a place, pictures if wanted. What is typed survives a lost connection and a reloaded page. */
export function AskForm({ at, done, call }: Props) {
  const say = useWords().asking
  const [typed, setTyped] = useKept('ask', NOTHING)
  const [photos, setPhotos] = useState<readonly Chosen[]>([])
  const [wrong, setWrong] = useState<'words' | 'phone'>()
  const { compounds, kinds } = useChoices(at)
  const { send, busy, put, trouble } = useAsking(at)

  const deliver = async (reply?: Reply) => {
    const told = await send(whatIsSent(typed), reply)
    if (!told) return
    const { number, caseId } = told.answer
    setTyped(undefined)
    const hasPhone = typed.phone.trim() !== ''
    done({ number, code: told.secret?.access ?? '', hasPhone, caseId, token: told.token }, photos)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrongNow = wrongField(typed)
    setWrong(wrongNow)
    if (!wrongNow) void deliver()
  }
  const set = (key: Exclude<keyof Typed, 'place' | 'wantsMessages'>) => (value: string) => {
    setTyped({ ...typed, [key]: value })
    setWrong(undefined)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className="hint">{say.urgent}</p>
      <Field
        label={say.words}
        value={typed.words}
        change={set('words')}
        rows={4}
        most={4000}
        trouble={wrong === 'words' ? say.required : undefined}
      />
      <KindPick
        kinds={kinds}
        words={`${typed.words} ${typed.placeWords}`}
        value={typed.kindCode}
        change={set('kindCode')}
      />
      <PlacePick
        compounds={compounds}
        value={typed.place}
        change={(place) => setTyped({ ...typed, place })}
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
      {typed.phone.trim() ? (
        <Tick
          label={say.wantsMessages}
          value={typed.wantsMessages}
          change={(wantsMessages) => setTyped({ ...typed, wantsMessages })}
        />
      ) : null}
      <Trouble words={trouble} call={call} />
      {put ? (
        <Question
          put={put}
          busy={busy}
          // Whoever cannot see pictures is not given one after a wrong word.
          pick={(pick) =>
            void deliver({ answer: { id: put.challenge.id, pick }, inWords: 'words' in put.challenge })
          }
          inWords={() => void deliver({ inWords: true })}
        />
      ) : (
        <button type="submit" className="big" disabled={busy}>
          {busy ? say.sending : say.send}
        </button>
      )}
    </form>
  )
}

/** The kind only where it was chosen: the server guesses as the page does. */
function whatIsSent({ words, placeWords, name, phone, kindCode, place, wantsMessages }: Typed): object {
  const { buildingId, stair, room } = place
  return {
    words,
    placeWords,
    name,
    phone,
    wantsMessages: wantsMessages && phone.trim() !== '',
    ...(kindCode ? { kindCode } : {}),
    ...(buildingId ? { place: { buildingId, stair, room } } : {}),
  }
}

function wrongField({ words, phone }: Typed): 'words' | 'phone' | undefined {
  if (words.trim().length < 2) return 'words'
  return phone.trim() === '' || looksLikePhone(phone) ? undefined : 'phone'
}
