import { useRef, useState, type FormEvent } from 'react'
import { newId } from '../domain/kit/ids.ts'
import { dayOf } from '../domain/kit/dates.ts'
import { Field } from './Field.tsx'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { words } from './words.ts'

/** A word of thanks, kept with the matter. */
export function ThankForm({ caseId, token, done }: { caseId: string; token: Token; done: () => void }) {
  const [text, setText] = useState('')
  const [thanked, setThanked] = useState(false)
  const thanksId = useRef(newId())
  const { send, busy, trouble } = useDeed(token)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const givenOn = dayOf(new Date().toISOString())
    if (!(await send('thanks.record', { thanksId: thanksId.current, caseId, kind: 'words', givenOn, text })))
      return
    setThanked(true)
    done()
  }
  if (thanked) return <p role="status">{words.thankDone}</p>
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={words.thankText} value={text} change={setText} rows={2} most={1000} />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <button type="submit" disabled={busy || text.trim().length === 0}>
        {words.thank}
      </button>
    </form>
  )
}
