import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import type { IssuedLink } from '../../domain/cases/agency-link.ts'
import type { ActionName } from '../../domain/actions.ts'
import type { AgencyTaskView } from '../../domain/cases/agency-view.ts'
import type { IssuedKind } from '../../domain/documents/paper-issued.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { timeLeftWords } from '../../ui/cases/time-left-words.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { wordReference } from '../../ui/cases/word-reference.ts'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { agencyTaskForms } from './agency-task-forms.ts'
import { LinkMade } from './LinkMade.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { resendForm } from './resend-form.ts'

const URGINGS = ['urging-notice', 'supervision-notice'] as const

/** One request to one agency: where it stands, what was said, what we can do. */
export function AgencyTask({ task }: { task: AgencyTaskView }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.agencies
  const [form, setForm] = useState<DeedForm>()
  const [made, setMade] = useState<IssuedLink>()
  const [paper, setPaper] = useState<IssuedKind>()
  const { message } = App.useApp()
  const isOwed = ['sent', 'opened', 'accepted'].includes(task.state)
  const mayResend = task.state === 'objected' && session.mayDo('agencyTask.send')
  const units = useAsk(organisationList, mayResend ? {} : undefined)
  const urgings = isOwed && session.mayDo('paper.issue') ? URGINGS : []
  const when = (at: string) => sayInstant(words, language, at)
  const forms = agencyTaskForms(words, task).filter(
    ({ action }) =>
      session.mayDo(action.name as ActionName) && (!action.step || action.step.from.includes(task.state)),
  )
  const links = task.links.filter(({ state }) => state === 'open')
  return (
    <div className="agency-task">
      <p>
        <strong>{task.organisationName}</strong>{' '}
        <Tag color={task.state === 'answered' || task.state === 'objected' ? 'warning' : 'default'}>
          {say.taskStates[task.state]}
        </Tag>
        <span>
          {say.titles.dueAt} {when(task.dueAt)}
        </span>{' '}
        {task.timeLeft ? (
          <strong className={task.timeLeft.kind === 'over' ? 'is-over' : undefined}>
            {timeLeftWords(words, task.timeLeft)}
          </strong>
        ) : null}
        {task.pausedAt ? <Tag>{say.timeLeft.paused}</Tag> : null}
      </p>
      <p>
        <small>{countsOf(words, task)}</small>
      </p>
      <p>
        <q>{task.ask}</q>
      </p>
      <ul className="plain-list">
        {task.words.map((word, at) => (
          <li key={at}>
            <span>
              <strong>{say.wordKinds[word.kind]}</strong> {when(word.at)} {word.text}{' '}
              <small>{wordReference(words, word)}</small>
            </span>
          </li>
        ))}
        {links.map((link) => (
          <li key={link.id}>
            <small>
              {say.titles.link} {fill(say.titles.linkUntil, { day: sayDay(words, language, link.expiresOn) })}
              , {fill(say.titles.linkOpened, { n: link.openedCount })}
            </small>
          </li>
        ))}
        {task.files.map((file) => (
          <li key={file.id}>
            <a href={`/api/files/${file.id}?at=${session.at}`}>{file.name}</a>
          </li>
        ))}
      </ul>
      <p className="page-actions no-print">
        {forms.map((one) => (
          <Button key={one.action.name} size="small" onClick={() => setForm(one)}>
            {one.title}
          </Button>
        ))}
        {mayResend ? (
          <Button size="small" onClick={() => setForm(resendForm(words, task, units.data?.rows ?? []))}>
            {say.titles.insteadOf}
          </Button>
        ) : null}
        {urgings.map((kind) => (
          <Button key={kind} size="small" onClick={() => setPaper(kind)}>
            {words.desk.papers.kinds[kind]}
          </Button>
        ))}
      </p>
      {paper ? (
        <PaperDialog
          kind={paper}
          caseId={task.caseId}
          taskId={task.id}
          close={() => setPaper(undefined)}
          done={(sentence) => {
            setPaper(undefined)
            void message.success(sentence)
          }}
        />
      ) : null}
      {form ? (
        <DeedDialog
          key={form.action.name}
          form={form}
          close={() => setForm(undefined)}
          done={(outcome) => {
            setForm(undefined)
            if (form.action.name === 'link.issue' && outcome.status === 'done')
              setMade(outcome.secret as IssuedLink)
          }}
        />
      ) : null}
      {made ? <LinkMade link={made} close={() => setMade(undefined)} /> : null}
    </div>
  )
}

/** 退回过 1 次 · 催过 2 次: only what there was. */
function countsOf(words: ReturnType<typeof useWords>, task: AgencyTaskView): string {
  const say = words.agencies.titles
  const counts = [
    [say.returns, task.returns],
    [say.sentBack, task.sentBack],
    [say.reminders, task.reminders],
    [say.extended, task.extended],
  ] as const
  return counts.flatMap(([sentence, n]) => (n > 0 ? [fill(sentence, { n })] : [])).join(' · ')
}
