import { useState } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { AgencyAnswer } from './AgencyAnswer.tsx'
import { AgencyMoreTime } from './AgencyMoreTime.tsx'
import { AgencyObjection } from './AgencyObjection.tsx'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

interface Props {
  readonly matter: AgencyMatter
  readonly token: Token
  readonly done: () => void
}

/** 接收 · 有异议 · 答复 · 申请延期: what the agency can do from where the matter stands. */
export function AgencyDeeds({ matter, token, done }: Props) {
  const say = useWords().agency
  const [open, setOpen] = useState<'objection' | 'answer' | 'more'>()
  const { send, busy, trouble } = useDeed(token)
  const { taskId, state, mayObject, isNamed, mayAskExtension } = matter
  if (state === 'answered') return <p>{say.more}</p>
  if (state !== 'sent' && state !== 'opened' && state !== 'accepted') return null
  const toggle = (form: typeof open) => setOpen(open === form ? undefined : form)
  const accept = async () => {
    await send('agencyTask.accept', { taskId })
    done()
  }
  const more = (
    <button type="button" aria-expanded={open === 'more'} onClick={() => toggle('more')}>
      {say.askMore}
    </button>
  )
  const moreForm = open === 'more' ? <AgencyMoreTime taskId={taskId} token={token} done={done} /> : null
  if (state === 'accepted') {
    return (
      <>
        <AgencyAnswer matter={matter} token={token} done={done} />
        {mayAskExtension ? <div className="choices">{more}</div> : null}
        {mayAskExtension ? moreForm : null}
      </>
    )
  }
  return (
    <>
      <Trouble words={trouble} />
      <button type="button" className="big" disabled={busy} onClick={() => void accept()}>
        {say.accept}
      </button>
      <div className="choices">
        {mayObject ? (
          <button type="button" aria-expanded={open === 'objection'} onClick={() => toggle('objection')}>
            {say.object}
          </button>
        ) : null}
        <button type="button" aria-expanded={open === 'answer'} onClick={() => toggle('answer')}>
          {say.answerNow}
        </button>
        {mayAskExtension ? more : null}
      </div>
      {mayObject ? null : <p className="hint">{isNamed ? say.named : say.returned}</p>}
      {open === 'objection' ? <AgencyObjection taskId={taskId} token={token} done={done} /> : null}
      {mayAskExtension ? moreForm : null}
      {open === 'answer' ? <AgencyAnswer matter={matter} token={token} done={done} /> : null}
    </>
  )
}
