import { useEffect, useRef, useState, type FormEvent } from 'react'
import { newId } from '../domain/kit/ids.ts'
import { Field } from './Field.tsx'
import { photoForm } from './photo.ts'
import { reach } from './reach.ts'
import { troubleOf, useEnvelope } from './sending.ts'
import { words } from './words.ts'

const KEPT = 'linli.ask'
const NOTHING = { words: '', placeWords: '', name: '', phone: '' }

interface Sent {
  readonly number: string
  readonly code: string | undefined
  readonly token: string
}

/** A sentence, a place, a picture if wanted. What is typed survives a lost connection and a closed page. */
export function AskForm({ at, follow }: { at: string; follow: (token: string) => void }) {
  const [typed, setTyped] = useState(() => readKept())
  const [photo, setPhoto] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [sent, setSent] = useState<Sent>()
  const ids = useRef({ caseId: newId(), reporterId: newId() })
  const envelope = useEnvelope()
  useEffect(() => sessionStorage.setItem(KEPT, JSON.stringify(typed)), [typed])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (typed.words.trim().length < 2) return setTrouble(words.required)
    setBusy(true)
    const body = { ...typed, ...ids.current, id: envelope.id(), at, madeAt: new Date().toISOString() }
    const result = await reach('/api/resident/ask', { body })
    setTrouble(troubleOf(result))
    if (result.kind === 'answer' && result.status === 200) {
      const told = result.body as {
        answer: { number: string; caseId: string }
        secret?: { access?: string }
        token: string
      }
      if (photo) await sendPhoto(photo, told.answer.caseId, told.token)
      sessionStorage.removeItem(KEPT)
      setSent({ number: told.answer.number, code: told.secret?.access, token: told.token })
    }
    setBusy(false)
  }
  if (sent) {
    return (
      <section className="sent" aria-live="polite">
        <h2>{words.sent}</h2>
        <p>
          {words.number} <strong className="number">{sent.number}</strong>
        </p>
        {sent.code && !typed.phone ? (
          <p>
            {words.code} <strong className="number">{sent.code}</strong>
          </p>
        ) : null}
        <p>{words.keep}</p>
        <button type="button" className="big" onClick={() => follow(sent.token)}>
          {words.follow}
        </button>
      </section>
    )
  }
  const set = (key: keyof typeof NOTHING) => (value: string) =>
    setTyped((before) => ({ ...before, [key]: value }))
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={words.words} value={typed.words} change={set('words')} rows={4} most={4000} />
      <Field label={words.place} value={typed.placeWords} change={set('placeWords')} most={200} />
      <div className="field">
        <label htmlFor="photo">{words.photo}</label>
        <input
          id="photo"
          type="file"
          accept="image/*"
          onChange={(event) => setPhoto(event.target.files?.[0])}
        />
      </div>
      <Field label={words.name} value={typed.name} change={set('name')} most={60} />
      <Field
        label={words.phone}
        value={typed.phone}
        change={set('phone')}
        most={40}
        mode="tel"
        hint={words.phoneHint}
      />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <button type="submit" className="big" disabled={busy}>
        {busy ? words.sending : words.send}
      </button>
    </form>
  )
}

function readKept(): typeof NOTHING {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<typeof NOTHING>) }
  } catch {
    return NOTHING
  }
}

/** The picture goes after the words: if it does not arrive, the matter has. */
async function sendPhoto(photo: File, caseId: string, token: string): Promise<void> {
  const form = await photoForm(photo, { caseId, kind: 'photo' })
  await reach('/api/files', { form, token: { header: 'x-linli-resident', value: token } })
}
