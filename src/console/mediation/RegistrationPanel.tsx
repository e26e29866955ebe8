import { Button, Descriptions } from 'antd'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { listName } from '../../domain/mediation/lists.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { describeForm, extendForm, goOnForm, noteForm, reopenForm, terminateForm } from './file-forms.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import { mediatorForm, recuseForm } from './party-forms.tsx'

/** 登记: where it came from, what it is about, who mediates, and how it may end or go on. */
export function RegistrationPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { mediation, actions } = words
  const open = ['registered', 'told', 'mediating'].includes(page.state)
  const now = page.mediators.filter(({ until }) => until === null)
  const items = [
    {
      key: 'source',
      label: say.source,
      children: [mediation.sources[page.source], page.movedBy].filter(Boolean).join(' '),
    },
    {
      key: 'type',
      label: say.disputeType,
      children: listName(page.lists.disputeType, mediation.disputeTypes, page.disputeType),
    },
    { key: 'facts', label: say.facts, children: <span className="mediation-words">{page.facts}</span> },
    ...(page.requests.length > 0
      ? [{ key: 'requests', label: say.requested, children: page.requests.join('；') }]
      : []),
    ...(page.ending ? [{ key: 'ending', label: say.result, children: mediation.endings[page.ending] }] : []),
  ]
  return (
    <Panel
      title={say.basics}
      actions={
        open ? (
          <Button onClick={() => ask(describeForm(words, page))}>{actions['mediation.describe']}</Button>
        ) : null
      }
    >
      <Descriptions size="small" column={1} bordered items={items} />
      <h3>{say.mediators}</h3>
      <ul className="plain-list">
        {page.mediators.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} {one.chosen ? <small>{say.chosen}</small> : null}{' '}
              {one.until ? (
                <small>
                  {fill(say.recused, { when: sayDay(words, language, one.until), reason: one.reason })}
                </small>
              ) : null}
            </span>
            {one.until === null && page.state !== 'archived' ? (
              <ReasonButton
                size="small"
                reason={now.length < 2 ? words.refusals['mediator-last'] : undefined}
                onClick={() => ask(recuseForm(words, page, one.id))}
              >
                {actions['mediator.recuse']}
              </ReasonButton>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="page-actions no-print">
        {page.state === 'archived' ? null : (
          <Button onClick={() => ask(mediatorForm(words, page))}>{actions['mediator.appoint']}</Button>
        )}
        {open ? (
          <>
            <Button onClick={() => ask(extendForm(words, page))}>{actions['mediation.extend']}</Button>
            <Button onClick={() => ask(noteForm(words, page))}>{actions['mediation.note']}</Button>
            <Button danger onClick={() => ask(terminateForm(words, page))}>
              {actions['mediation.terminate']}
            </Button>
          </>
        ) : (
          <Button onClick={() => ask(reopenForm(words, page))}>{actions['mediation.reopen']}</Button>
        )}
        {page.state === 'mediating' && page.effectiveOn ? (
          <Button type="primary" onClick={() => ask(goOnForm(words, page))}>
            {actions['mediation.goOn']}
          </Button>
        ) : null}
      </p>
      <p className="page-actions">
        {page.source === 'application' ? (
          <PaperLinks
            mediationId={page.id}
            paper="application"
            label={words.desk.papers.kinds['mediation-application']}
          />
        ) : null}
        <PaperLinks
          mediationId={page.id}
          paper="acceptance"
          label={words.desk.papers.kinds['mediation-acceptance']}
        />
      </p>
      {dialog}
    </Panel>
  )
}
