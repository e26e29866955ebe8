import { Button, Tag } from 'antd'
import { useState } from 'react'
import { issueLink, LINK_DAYS_USUALLY, type IssuedLink } from '../../domain/cases/agency-link.ts'
import {
  confirmTask,
  remindTask,
  reminderWays,
  sendBackTask,
  withdrawTask,
} from '../../domain/cases/agency-task.ts'
import type { ActionName } from '../../domain/actions.ts'
import type { AgencyTaskView } from '../../domain/cases/agency-view.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { LinkMade } from './LinkMade.tsx'

/** One request to one agency: where it stands, what was said, what we can do. */
export function AgencyTask({ task }: { task: AgencyTaskView }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.agencies
  const [form, setForm] = useState<DeedForm>()
  const [made, setMade] = useState<IssuedLink>()
  const when = (at: string) => sayInstant(words, language, at)
  const over = ['sent', 'opened', 'accepted'].includes(task.state) && Date.parse(task.dueAt) < Date.now()
  const forms = taskForms(words, task).filter(
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
        <span className={over ? 'is-over' : undefined}>
          {say.titles.dueAt} {when(task.dueAt)}
        </span>
      </p>
      <p>
        <q>{task.ask}</q>
      </p>
      <ul className="plain-list">
        {task.words.map((word, at) => (
          <li key={at}>
            <span>
              <strong>{say.wordKinds[word.kind]}</strong> {when(word.at)} {word.text} {word.reference}
            </span>
          </li>
        ))}
        {links.map((link) => (
          <li key={link.id}>
            <small>
              {say.titles.link} {fill(say.titles.linkUntil, { day: link.expiresOn })},{' '}
              {fill(say.titles.linkOpened, { n: link.openedCount })}
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
      </p>
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

function taskForms(words: ReturnType<typeof useWords>, task: AgencyTaskView): DeedForm[] {
  const say = words.desk.cases
  const taskId = task.id
  const titled = (form: Omit<DeedForm, 'title' | 'rest'> & Partial<DeedForm>): DeedForm => ({
    rest: () => ({ taskId }),
    ...form,
    title: words.actions[form.action.name as ActionName],
  })
  const ended = ['confirmed', 'withdrawn'].includes(task.state)
  const usual = addDays(dayOf(new Date().toISOString()), LINK_DAYS_USUALLY)
  return [
    ...(ended
      ? []
      : [
          titled({
            action: issueLink,
            rest: () => ({ linkId: newId(), taskId }),
            fields: [{ kind: 'day', key: 'expiresOn', label: say.linkUntil, initial: usual }],
          }),
        ]),
    titled({
      action: confirmTask,
      fields: [{ kind: 'words', key: 'note', label: say.noteText, optional: true }],
    }),
    titled({
      action: sendBackTask,
      fields: [
        { kind: 'words', key: 'reason', label: say.reason },
        { kind: 'number', key: 'amount', label: say.limitAmount, initial: 3, most: 365 },
        {
          kind: 'choice',
          key: 'unit',
          label: say.unit,
          choices: choicesOf(words.cases.units, timeUnits),
          initial: 'workingDay',
        },
      ],
    }),
    titled({
      action: remindTask,
      fields: [
        {
          kind: 'choice',
          key: 'way',
          label: say.visitWay,
          choices: choicesOf(words.agencies.reminderWays, reminderWays),
          initial: 'phone',
        },
        { kind: 'words', key: 'words', label: say.noteText, optional: true },
      ],
    }),
    titled({
      action: withdrawTask,
      danger: true,
      fields: [{ kind: 'words', key: 'reason', label: say.reason }],
    }),
  ]
}
