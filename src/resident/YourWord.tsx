import { useRef, useState, type FormEvent } from 'react'
import { newId } from '../domain/kit/ids.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { words } from './words.ts'

/** 真的解决了吗? A "no" leads back to whoever received it first. */
export function YourWord({ caseId, token, done }: { caseId: string; token: Token; done: () => void }) {
  const [solved, setSolved] = useState<'yes' | 'no'>()
  const [satisfaction, setSatisfaction] = useState<keyof typeof words.satisfactions>()
  const [more, setMore] = useState('')
  const visitId = useRef(newId())
  const { send, busy, trouble } = useDeed(token)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!solved || !satisfaction) return
    const said = { reached: true, way: 'link', solved: solved === 'yes', satisfaction, words: more }
    if (await send('case.returnVisit', { caseId, visitId: visitId.current, ...said })) done()
  }
  return (
    <form className="your-word" onSubmit={(event) => void submit(event)}>
      <Choice
        label={words.solvedQuestion}
        value={solved}
        change={setSolved}
        choices={[
          ['yes', words.solved],
          ['no', words.notSolved],
        ]}
      />
      <Choice
        label={words.satisfaction}
        value={satisfaction}
        change={setSatisfaction}
        choices={[
          ['satisfied', words.satisfactions.satisfied],
          ['basically', words.satisfactions.basically],
          ['not', words.satisfactions.not],
        ]}
      />
      <Field label={words.more} value={more} change={setMore} rows={2} most={2000} />
      {trouble ? <p role="alert">{trouble}</p> : null}
      <button type="submit" className="big" disabled={busy || !solved || !satisfaction}>
        {words.submit}
      </button>
    </form>
  )
}
