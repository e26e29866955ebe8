import { useState, type FormEvent } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import type { AnswerCode } from '../domain/cases/agency-task.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { FilePick } from './FilePick.tsx'
import { FileStatus } from './FileStatus.tsx'
import { useKept } from './kept.ts'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import { useUpload } from './use-upload.ts'

interface Props {
  readonly matter: AgencyMatter
  readonly token: Token
  readonly done: () => void
}

interface Typed {
  readonly result?: AnswerCode
  readonly text: string
  readonly number: string
}

/** 答复: how it went, in words, with the own number and files. Files go ahead of the answer, which closes the matter for more. */
export function AgencyAnswer({ matter: { taskId, caseId }, token, done }: Props) {
  const say = useWords().agency
  const [typed, setTyped] = useKept<Typed>(`answer.${taskId}`, { text: '', number: '' })
  const [missing, setMissing] = useState<'result' | 'text'>()
  const { send, busy, trouble } = useDeed(token)
  const file = useUpload({ caseId, taskId, kind: 'answer' }, token)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missingNow = missingIn(typed)
    setMissing(missingNow)
    if (missingNow) return
    if (await send('agencyTask.answer', { taskId, ...typed })) setTyped(undefined)
    // Also when it is refused: the matter has moved on meanwhile.
    done()
  }
  const addFile = async (one: File) => {
    if (await file.send(one)) done()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h2>{say.answer}</h2>
      <Choice
        label={say.result}
        value={typed.result}
        change={(result) => setTyped({ ...typed, result })}
        choices={[
          ['done', say.results.done],
          ['explained', say.results.explained],
        ]}
      />
      <Trouble words={missing === 'result' ? say.requiredResult : undefined} />
      <Field
        label={say.text}
        value={typed.text}
        change={(text) => setTyped({ ...typed, text })}
        rows={4}
        most={4000}
        trouble={missing === 'text' ? say.requiredText : undefined}
      />
      <Field
        label={say.number}
        value={typed.number}
        change={(number) => setTyped({ ...typed, number })}
        most={80}
      />
      <FilePick
        label={say.addFile}
        button={say.chooseFile}
        accept="image/*,application/pdf"
        disabled={file.state === 'sending'}
        picked={(one) => void addFile(one)}
      />
      <FileStatus upload={file} sent={done} />
      <Trouble words={trouble} />
      <button type="submit" className="big" disabled={busy || file.state === 'sending'}>
        {busy ? say.sending : say.sendAnswer}
      </button>
    </form>
  )
}

function missingIn({ result, text }: Typed): 'result' | 'text' | undefined {
  if (!result) return 'result'
  return text.trim() === '' ? 'text' : undefined
}
