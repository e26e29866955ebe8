import { useState, type FormEvent } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { photoForm } from './photo.ts'
import { reach, type Token } from './reach.ts'
import { troubleOf, useDeed } from './sending.ts'
import { words } from './words.ts'

/** 接收 · 有异议 · 答复: what the agency can do from where the matter stands. */
export function AgencyAnswer({
  matter,
  token,
  done,
}: {
  matter: AgencyMatter
  token: Token
  done: () => void
}) {
  const say = words.agency
  const [objecting, setObjecting] = useState(false)
  const [result, setResult] = useState<'done' | 'explained'>()
  const [text, setText] = useState('')
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [owner, setOwner] = useState('')
  const [fileTrouble, setFileTrouble] = useState<string>()
  const { send, busy, trouble } = useDeed(token)
  const { taskId, state, mayObject } = matter
  const fresh = state === 'sent' || state === 'opened'
  if (!fresh && state !== 'accepted') return null

  const accept = async () => {
    if (await send('agencyTask.accept', { taskId })) done()
  }
  const answer = async (event: FormEvent) => {
    event.preventDefault()
    if (result && (await send('agencyTask.answer', { taskId, result, text, number }))) done()
  }
  const object = async (event: FormEvent) => {
    event.preventDefault()
    if (await send('agencyTask.object', { taskId, reason, proposedOwner: owner })) done()
  }
  const addFile = async (file: File | undefined) => {
    if (!file) return
    const form = await photoForm(file, { caseId: matter.caseId, taskId, kind: 'answer' })
    const reached = await reach('/api/files', { form, token })
    setFileTrouble(troubleOf(reached))
    if (reached.kind === 'answer' && reached.status === 200) done()
  }
  return (
    <>
      {fresh ? (
        <div className="choices">
          <button type="button" className="big" disabled={busy} onClick={() => void accept()}>
            {say.accept}
          </button>
          {mayObject ? (
            <button type="button" onClick={() => setObjecting(!objecting)} aria-expanded={objecting}>
              {say.object}
            </button>
          ) : null}
        </div>
      ) : null}
      {objecting && fresh ? (
        <form onSubmit={(event) => void object(event)}>
          <Field label={say.objectReason} value={reason} change={setReason} rows={3} most={1000} />
          <Field label={say.proposedOwner} value={owner} change={setOwner} most={120} />
          <button type="submit" disabled={busy || reason.trim().length < 2}>
            {say.sendObjection}
          </button>
        </form>
      ) : null}
      <form onSubmit={(event) => void answer(event)}>
        <h2>{say.answer}</h2>
        <Choice
          label={say.result}
          value={result}
          change={setResult}
          choices={[
            ['done', say.results.done],
            ['explained', say.results.explained],
          ]}
        />
        <Field label={say.text} value={text} change={setText} rows={4} most={4000} />
        <Field label={say.number} value={number} change={setNumber} most={80} />
        <div className="field">
          <label htmlFor="answer-file">{say.addFile}</label>
          <input
            id="answer-file"
            type="file"
            accept="image/*,application/pdf"
            onChange={(event) => void addFile(event.target.files?.[0])}
          />
        </div>
        {(trouble ?? fileTrouble) ? <p role="alert">{trouble ?? fileTrouble}</p> : null}
        <button type="submit" className="big" disabled={busy || !result || text.trim().length === 0}>
          {say.sendAnswer}
        </button>
      </form>
    </>
  )
}
