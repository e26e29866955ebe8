import { Button, Tag } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasePage, ReporterView } from '../../domain/cases/case-queries.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { JoinDeeds } from './JoinDeeds.tsx'
import { JoinedMatters } from './JoinedMatters.tsx'
import { partForm } from './join-forms.tsx'
import { RevealReporter } from './RevealReporter.tsx'

/** Who reported it, masked; each look at the number leaves a name and a reason. And what they said at return visits. */
export function ReportersPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.cases
  const session = useSession()
  const [looking, setLooking] = useState<ReporterView>()
  const { ask, dialog } = useDeeds()
  const { visitWays, satisfactions } = words.cases
  return (
    <Panel title={say.people} actions={<JoinDeeds page={page} ask={ask} />}>
      {page.reporters.length === 0 ? <p>{say.noReporter}</p> : null}
      <ul className="plain-list">
        {page.reporters.map((one) => (
          <li key={one.id}>
            <span>
              {one.personId ? <Link to={links.person(one.personId)}>{one.nameMask}</Link> : one.nameMask}{' '}
              {one.phoneMask} {one.confidential ? <Tag>{words.cases.titles.confidential}</Tag> : null}
              {one.cameWith ? <small>{fill(say.cameWith, { number: one.cameWith })}</small> : null}
              {one.words ? <q>{one.words}</q> : null}
            </span>
            <span className="page-actions no-print">
              {page.reporters.length > 1 &&
              !one.cameWith &&
              session.mayDo('case.part') &&
              isOpen(page.state) ? (
                <Button size="small" onClick={() => ask(partForm(words, page.id, one))}>
                  {words.actions['case.part']}
                </Button>
              ) : null}
              {session.mayDo('case.revealReporter') && one.phoneMask ? (
                <Button size="small" onClick={() => setLooking(one)}>
                  {say.reveal}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <JoinedMatters page={page} ask={ask} />
      {page.visits.length > 0 ? (
        <>
          <h3>{words.cases.titles.visits}</h3>
          <ul className="plain-list">
            {page.visits.map((visit) => (
              <li key={visit.id}>
                <span>
                  {sayInstant(words, language, visit.madeAt)}{' '}
                  {[visitWays[visit.way], visit.madeBy].filter(Boolean).join(' ')}:{' '}
                  {visit.reached
                    ? `${visit.solved ? say.saidSolved : say.saidNotSolved}, ${visit.satisfaction ? satisfactions[visit.satisfaction] : ''}`
                    : say.saidNobody}{' '}
                  {visit.words ? <q>{visit.words}</q> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {dialog}
      {looking ? (
        <RevealReporter caseId={page.id} reporter={looking} close={() => setLooking(undefined)} />
      ) : null}
    </Panel>
  )
}
