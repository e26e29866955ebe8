import { Button } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { rightPage, type RightPage } from '../../domain/rights/queries.ts'
import { sections } from '../../domain/rights/retention.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { Mentions } from './Mentions.tsx'
import { RightDeeds } from './RightDeeds.tsx'
import './rights.css'

/** 个人信息申请: who asks for what, the identity, what is held, and the answer. */
export function RightScreen() {
  const { requestId = '' } = useParams({ strict: false })
  const asked = useAsk(rightPage, { requestId })
  return (
    <Asked query={asked}>{(page) => <OneRequest page={page} refresh={() => void asked.refetch()} />}</Asked>
  )
}

function OneRequest({ page, refresh }: { page: RightPage; refresh: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { ask, dialog } = useDeeds()
  const session = useSession()
  const { rights } = words
  const { desk } = rights
  const when = (at: string) => sayInstant(words, language, at)
  return (
    <article>
      <div className="page-head">
        <h1>
          {desk.title} <small>{rights.states[page.state]}</small>
        </h1>
        <span className="page-actions">
          <Link to={links.casePage(page.caseId)}>{desk.matter}</Link>
        </span>
      </div>
      <RightDeeds page={page} ask={ask} refresh={refresh} />
      <div className="case-panels">
        <Panel title={desk.wish}>
          <dl className="right-facts">
            <dt>{desk.who}</dt>
            <dd>
              <Link to={links.person(page.personId)}>{page.personName}</Link>
            </dd>
            <dt>{desk.wish}</dt>
            <dd>
              {rights.kinds[page.kind]} {page.words}
            </dd>
            <dt>{desk.asked}</dt>
            <dd>{when(page.askedAt)}</dd>
            <dt>{desk.identity}</dt>
            <dd>
              {page.identifiedAt && page.proof
                ? fill(desk.identified, {
                    by: page.identifiedBy ?? '',
                    at: when(page.identifiedAt),
                    how: rights.proofs[page.proof],
                  })
                : desk.notYet}
            </dd>
          </dl>
          {page.answeredAt ? (
            <p>
              {fill(desk.answered, {
                by: page.answeredBy ?? '',
                at: when(page.answeredAt),
                outcome: outcomeWords(words, page),
              })}{' '}
              {page.answer}
            </p>
          ) : null}
          {page.kind === 'correction' && page.state === 'identified' ? (
            <p>
              {fill(desk.changes, { n: page.changes })}{' '}
              {session.mayDo('person.correct') ? (
                <Link to={links.person(page.personId)}>
                  <Button size="small">{desk.toPerson}</Button>
                </Link>
              ) : null}
            </p>
          ) : null}
        </Panel>
        <Panel title={page.kind === 'deletion' ? desk.plan : desk.held}>
          {page.kind === 'deletion' ? <Plan page={page} /> : null}
          <dl className="right-facts">
            {sections.map((section) => (
              <div key={section}>
                <dt>{rights.sections[section]}</dt>
                <dd>{fill(desk.count, { n: page.held[section] })}</dd>
              </div>
            ))}
          </dl>
          {page.kind === 'copy' ? <p>{fill(desk.copies, { n: page.copies })}</p> : null}
        </Panel>
        {page.kind === 'deletion' ? <Mentions requestId={page.id} /> : null}
      </div>
      {dialog}
    </article>
  )
}

/** What a deletion would do now: said before it is done, so that it can be explained to the person. */
function Plan({ page: { plan } }: { page: RightPage }) {
  const { desk, parts, sections: names, keepings } = useWords().rights
  return (
    <div className="right-plan">
      <h3>{desk.erased}</h3>
      <p>{plan.erased.map((part) => parts[part]).join('、') || desk.nothing}</p>
      <h3>{desk.kept}</h3>
      <ul className="plain-list">
        {plan.kept.map(({ section, why }) => (
          <li key={section}>
            <span>
              <strong>{names[section]}</strong> {keepings[why]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function outcomeWords({ rights }: ReturnType<typeof useWords>, { kind, state, outcome }: RightPage): string {
  const codes: Readonly<Record<string, string>> =
    state === 'refused' ? rights.grounds : kind === 'copy' ? rights.handWays : rights.parts
  return (outcome ?? '')
    .split(' ')
    .map((code) => codes[code] ?? '')
    .filter(Boolean)
    .join('、')
}
