import { useState, type FormEvent } from 'react'
import type { ResidentProgress } from '../domain/cases/resident-progress.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { hasSaid, resultsIn } from './has-said.ts'
import { useKept } from './kept.ts'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords, type ResidentWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

interface Props {
  readonly progress: ResidentProgress
  readonly token: Token
  readonly done: () => void
}

interface Said {
  readonly solved?: 'yes' | 'no'
  readonly satisfaction?: keyof ResidentWords['yourWord']['satisfactions']
  readonly more: string
}

/** 真的解决了吗? A "no" leads back to whoever received it first. */
export function YourWord({ progress, token, done }: Props) {
  const say = useWords().yourWord
  const { caseId, events, mayConfirm } = progress
  const [typed, setTyped] = useKept<Said>(`word.${caseId}`, { more: '' })
  const [said, setSaid] = useState<{ solved: 'yes' | 'no'; of: number }>()
  const [asksAgain, setAsksAgain] = useState(false)
  const { send, busy, trouble } = useDeed(token)
  const { solved, satisfaction, more } = typed
  // Of a later result nothing has been said yet.
  const saidNow = said?.of === resultsIn(events) ? said.solved : undefined
  // A matter that is open again has nothing to be judged yet; only a "no" is answered while it leads there.
  if (!mayConfirm && saidNow !== 'no') return null
  if (!asksAgain && (saidNow ?? hasSaid(events))) {
    return (
      <section className="said">
        <p role="status">{say.received}</p>
        {saidNow === 'no' ? <p>{say.notSolvedNext}</p> : null}
        {mayConfirm ? (
          <button type="button" onClick={() => setAsksAgain(true)}>
            {say.again}
          </button>
        ) : null}
      </section>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!solved || !satisfaction) return
    const answer = { reached: true, way: 'link', solved: solved === 'yes', satisfaction, words: more }
    if (!(await send('case.returnVisit', { caseId, ...answer }, 'visitId'))) return
    setTyped(undefined)
    setSaid({ solved, of: resultsIn(events) })
    setAsksAgain(false)
    done()
  }
  return (
    <form className="your-word" onSubmit={(event) => void submit(event)}>
      <Choice
        label={say.question}
        value={solved}
        change={(next) => setTyped({ ...typed, solved: next })}
        choices={[
          ['yes', say.solved],
          ['no', say.notSolved],
        ]}
      />
      <Choice
        label={say.satisfaction}
        value={satisfaction}
        change={(next) => setTyped({ ...typed, satisfaction: next })}
        choices={[
          ['satisfied', say.satisfactions.satisfied],
          ['basically', say.satisfactions.basically],
          ['not', say.satisfactions.not],
        ]}
      />
      <Field
        label={say.more}
        value={more}
        change={(next) => setTyped({ ...typed, more: next })}
        rows={2}
        most={2000}
      />
      <Trouble words={trouble} />
      <button type="submit" className="big" disabled={busy || !solved || !satisfaction}>
        {say.submit}
      </button>
    </form>
  )
}
