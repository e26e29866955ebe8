import { Button, Space, Tag } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { dayOf } from '../../domain/kit/dates.ts'
import { isLateObjection } from '../../domain/parking/allotment-clock.ts'
import { allotmentPage, type AllotmentPage, type ApplicantRow } from '../../domain/parking/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { LockTabs } from '../locks/LockTabs.tsx'
import { useSession } from '../shell/session.tsx'
import { answerForm, leaveForm, stepsOf } from './allotment-forms.ts'
import { Posters } from './Posters.tsx'
import './parking.css'

/** One allotment: its announcement, who applied, the frozen list, the draw, objections, posters. */
export function AllotmentScreen() {
  const { allotmentId = '' } = useParams({ strict: false })
  const words = useWords()
  const session = useSession()
  const page = useAsk(allotmentPage, { allotmentId })
  const { ask, dialog } = useDeeds()
  return (
    <>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <h1>
                {answer.title} <small>{words.parking.allotmentStates[answer.state]}</small>
              </h1>
            </div>
            <LockTabs current="parking" />
            <Facts page={answer} />
            <Space wrap className="no-print">
              {stepsOf(words, answer, dayOf(new Date().toISOString()))
                .filter(({ form }) => session.mayDo(form.action.name as 'allotment.draw'))
                .map(({ form, reason }) => (
                  <ReasonButton
                    key={form.action.name}
                    danger={Boolean(form.danger)}
                    reason={reason}
                    onClick={() => ask(form)}
                  >
                    {form.title}
                  </ReasonButton>
                ))}
            </Space>
            <Posters page={answer} />
            <Panel title={words.desk.parking.people}>
              <People page={answer} ask={ask} />
            </Panel>
            {answer.state === 'drawn' || answer.state === 'final' ? (
              <Objections page={answer} ask={ask} />
            ) : null}
            {answer.list ? <Frozen page={answer} /> : null}
          </>
        )}
      </Asked>
      {dialog}
    </>
  )
}

function Facts({ page }: { page: AllotmentPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.parking
  const facts = [
    words.parking.rules[page.rule],
    fill(say.spacesOffered, { n: page.spaces }),
    fill(say.applicants, { n: page.applicants }),
    fill(say.applyEnds, { when: sayDay(words, language, page.applyUntil) }),
    fill(say.seedComes, { when: sayDay(words, language, page.seedOn) }),
    ...(page.objectionsUntil
      ? [fill(say.objectionsUntil, { when: sayDay(words, language, page.objectionsUntil) })]
      : []),
  ]
  return (
    <>
      <p>
        <Link to={links.parkingPlan(page.planId)}>{page.plan}</Link> · {facts.join(' · ')}
      </p>
      <p>{fill(say.seedHint, { how: page.seedHow })}</p>
      {page.why ? <p>{page.why}</p> : null}
    </>
  )
}

function People({ page, ask }: { page: AllotmentPage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  if (page.people.length === 0) return <p>{say.peopleNone}</p>
  const isDrawn = page.seed !== null
  const result = ({ left, place, space }: ApplicantRow) => {
    if (left) return words.parking.leaving[left]
    if (place === null) return ''
    return `${fill(say.place, { n: place })} · ${space ? fill(say.given, { space }) : say.waiting}`
  }
  return (
    <RowTable<ApplicantRow>
      rowKey="id"
      paged
      rows={page.people}
      columns={[
        {
          key: 'home',
          title: say.home,
          render: (_, { code, dwellingId }) => <Link to={links.home(dwellingId)}>{code}</Link>,
        },
        {
          key: 'eligibility',
          title: say.eligibility,
          render: (_, { eligibility }) => words.parking.eligibilities[eligibility],
        },
        { key: 'turns', title: say.turns, dataIndex: 'turns' },
        {
          key: 'need',
          title: say.need,
          render: (_, { need }) => (need ? words.parking.needs[need] : ''),
        },
        { key: 'result', title: say.state, render: (_, row) => result(row) },
        ...(isDrawn || page.state !== 'open' || !session.mayDo('allotment.leave')
          ? []
          : [
              {
                key: 'leave',
                render: (_: unknown, { id, code, left }: ApplicantRow) =>
                  left ? null : (
                    <Button size="small" className="no-print" onClick={() => ask(leaveForm(words, id, code))}>
                      {words.actions['allotment.leave']}
                    </Button>
                  ),
              },
            ]),
      ]}
    />
  )
}

function Objections({ page, ask }: { page: AllotmentPage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.parking
  const session = useSession()
  return (
    <Panel title={say.objections}>
      {page.objections.length === 0 ? <p>{say.objectionsNone}</p> : null}
      <ul className="plain-list in-columns">
        {page.objections.map(({ id, code, words: said, madeAt, answer, upheld }) => (
          <li key={id}>
            <span>
              {sayInstant(words, language, madeAt)} {code}{' '}
              {isLateObjection(dayOf(madeAt), page) ? <Tag>{say.late}</Tag> : null}
            </span>
            <span>{said}</span>
            {answer ? (
              <span>
                {upheld ? say.upheldYes : say.upheldNo}: {answer}
              </span>
            ) : session.mayDo('allotment.answer') ? (
              <Button size="small" className="no-print" onClick={() => ask(answerForm(words, id))}>
                {words.actions['allotment.answer']}
              </Button>
            ) : (
              <span>{say.open}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Frozen({ page }: { page: AllotmentPage }) {
  const say = useWords().desk.parking
  return (
    <details>
      <summary>{say.listOf}</summary>
      <p>
        {say.listCode}: <code className="plan-key">{page.listCode}</code>
      </p>
      {page.seed ? (
        <p>
          {say.seed}: <code className="plan-key">{page.seed}</code>
        </p>
      ) : null}
      <pre className="plan-key">{page.list}</pre>
    </details>
  )
}
