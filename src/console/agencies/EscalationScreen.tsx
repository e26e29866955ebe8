import { Alert, Button, Tag } from 'antd'
import { useParams } from '@tanstack/react-router'
import { caseEscalation, instructOnCase, type CaseEscalation } from '../../domain/cases/escalation.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { fill } from '../../text/shape.ts'
import { DueTag } from '../../ui/cases/DueTag.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { escalatedSince } from './escalated-since.ts'
import { EscalatedOffices } from './EscalatedOffices.tsx'
import '../cases/case.css'
import './agencies.css'

/** A matter that came up to the street: why, who holds it since when, the offices and their clocks; nothing of the people in it. */
export function EscalationScreen() {
  const { caseId } = useParams({ strict: false }) as { caseId: string }
  const say = useWords().desk.agencies.escalation
  const asked = useAsk(caseEscalation, { caseId })
  return (
    <Asked query={asked}>{(one) => (one ? <Matter one={one} /> : <EmptyState text={say.never} />)}</Asked>
  )
}

function Matter({ one }: { one: CaseEscalation }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.escalation
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const when = (at: string) => sayInstant(words, language, at)
  const may = session.mayDo(instructOnCase.name) && isOpen(one.state)
  const instruct = () =>
    ask({
      action: instructOnCase,
      title: words.actions['case.instruct'],
      hint: say.instructHint,
      rest: () => ({ caseId: one.caseId }),
      fields: [{ kind: 'words', key: 'words', label: say.words }],
    })
  const facts: readonly (readonly [string, string])[] = [
    [say.why, escalatedSince(words, language, one)],
    [say.kind, one.kind.join(' › ')],
    [say.place, one.place],
    [
      say.reported,
      one.reporters > 0
        ? fill(say.reportedAt, { at: when(one.reportedAt), n: one.reporters })
        : when(one.reportedAt),
    ],
    [say.due, when(one.dueAt)],
    [say.receiver, one.firstReceiver ?? ''],
    [
      say.held,
      one.holder && one.heldSince
        ? fill(say.heldBy, { who: one.holder, since: when(one.heldSince) })
        : say.nobody,
    ],
    [say.course, fill(say.courseWords, { handOvers: one.handOvers, reopened: one.reopened })],
    ['', one.reviewOn ? fill(say.reviewOn, { day: sayDay(words, language, one.reviewOn) }) : ''],
  ]
  return (
    <article className="case">
      <div className="page-head">
        <h1>
          {one.title} <small>{one.number}</small>
        </h1>
        <span className="page-actions">
          <Tag>{words.cases.states[one.state]}</Tag>
          <DueTag dueAt={one.dueAt} state={one.state} />
          <Button className="no-print" onClick={() => window.print()}>
            {words.desk.shell.print}
          </Button>
          {may ? (
            <Button type="primary" className="no-print" onClick={instruct}>
              {words.actions['case.instruct']}
            </Button>
          ) : null}
        </span>
      </div>
      <Alert type="info" className="case-notice no-print" title={say.people} />
      <dl className="escalation-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <Panel title={say.instructions}>
        {one.instructions.length === 0 ? <p>{say.instructionsNone}</p> : null}
        <ul className="plain-list">
          {one.instructions.map(({ id, by, at, words: text }) => (
            <li key={id}>
              <span>
                <q>{text}</q>{' '}
                <small>
                  {by} {when(at)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <EscalatedOffices one={one} />
      {dialog}
    </article>
  )
}
