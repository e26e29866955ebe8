import { Alert, Button } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { agencyMatter } from '../../domain/cases/agency-queries.ts'
import { openTask } from '../../domain/cases/agency-task.ts'
import type { AgencyMatter } from '../../domain/cases/agency-view.ts'
import { fill } from '../../text/shape.ts'
import { timeLeftWords } from '../../ui/cases/time-left-words.ts'
import { wordReference } from '../../ui/cases/word-reference.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { AgencyFiles } from './AgencyFiles.tsx'
import { InBooksOf } from './InBooksOf.tsx'
import { matterForms } from './matter-forms.ts'
import '../cases/case.css'
import './agencies.css'

/** One matter as the office sees it that was asked: what, by when, whom to call, and what can be done. */
export function MatterScreen() {
  const { committeeId, taskId } = useParams({ strict: false }) as { committeeId: string; taskId: string }
  return (
    <InBooksOf at={committeeId}>
      <One key={taskId} taskId={taskId} at={committeeId} />
    </InBooksOf>
  )
}

function One({ taskId, at }: { taskId: string; at: string }) {
  const words = useWords()
  const asked = useAsk(agencyMatter, { taskId })
  const { run } = useDo(openTask)
  const isOpened = useRef(false)
  const state = asked.data?.state
  useEffect(() => {
    // 送达 → 打开: the community sees that it was looked at. Once a visit.
    if (state !== 'sent' || isOpened.current) return
    isOpened.current = true
    void run({ taskId })
  }, [state, run, taskId])
  return (
    <>
      <p className="no-print">
        <Link to={links.agencyWork()}>{words.desk.agencies.work.back}</Link>
      </p>
      <Asked query={asked}>
        {(matter) => <Matter matter={matter} at={at} again={() => void asked.refetch()} />}
      </Asked>
    </>
  )
}

function Matter({ matter, at, again }: { matter: AgencyMatter; at: string; again: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { agencies: say, resident } = words
  const [form, setForm] = useState<DeedForm>()
  const when = (moment: string) => sayInstant(words, language, moment)
  const left = matter.timeLeft
  return (
    <article>
      <div className="page-head">
        <h1>
          {matter.communityName} <small>{matter.caseNumber}</small>
        </h1>
        <strong className={left?.kind === 'over' ? 'is-over' : ''}>
          {left ? timeLeftWords(words, left) : matter.pausedAt ? say.timeLeft.paused : ''}
        </strong>
      </div>
      <Panel title={say.titles.ask}>
        <p className="agency-words">{matter.ask}</p>
        <dl className="facts">
          <dt>{say.titles.dueAt}</dt>
          <dd>{when(matter.dueAt)}</dd>
          {matter.place ? (
            <>
              <dt>{say.titles.place}</dt>
              <dd>{matter.place}</dd>
            </>
          ) : null}
          {matter.resident ? (
            <>
              <dt>{say.titles.residentContact}</dt>
              <dd>
                {matter.resident.name} {matter.resident.phone}
              </dd>
            </>
          ) : null}
          <dt>{say.titles.communityContact}</dt>
          <dd>
            {matter.contact.name} {matter.contact.phone}
          </dd>
        </dl>
        {matter.extensionAsked ? (
          <Alert
            type="info"
            showIcon
            title={fill(resident.agency.moreWaiting, {
              n: matter.extensionAsked.amount,
              unit: say.timeUnits[matter.extensionAsked.unit],
            })}
          />
        ) : null}
        <p className="page-actions no-print">
          {matterForms(words, matter).map((one) => (
            <Button key={one.action.name} onClick={() => setForm(one)}>
              {one.title}
            </Button>
          ))}
        </p>
        {matter.isNamed ? <p>{resident.agency.named}</p> : null}
      </Panel>
      <AgencyFiles matter={matter} at={at} again={again} />
      <Panel title={resident.agency.before}>
        <ul className="plain-list">
          {matter.words.map((word) => (
            <li key={`${word.at}${word.kind}`}>
              <span>
                <strong>{say.wordKinds[word.kind]}</strong> {when(word.at)} {word.text}{' '}
                <small>{wordReference(words, word)}</small>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {form ? (
        <DeedDialog
          key={form.action.name}
          form={form}
          close={() => setForm(undefined)}
          done={() => {
            setForm(undefined)
            again()
          }}
        />
      ) : null}
    </article>
  )
}
