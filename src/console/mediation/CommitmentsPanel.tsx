import { Button, Tag } from 'antd'
import { casePage } from '../../domain/cases/case-queries.ts'
import type { CommitmentView, MediationPage } from '../../domain/mediation/file-view.ts'
import { rhythmOf } from '../../domain/mediation/rhythm.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { rhythmText } from '../../ui/mediation/rhythm-text.ts'
import { useDeeds } from '../homes/use-deeds.tsx'
import { checkForm, commitmentForm, endForm } from './after-forms.tsx'
import { PictureLook } from './PictureLook.tsx'

/** 定期承诺: what recurs, in which rhythm, who looks next, and what was found each time. */
export function CommitmentsPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions, refusals } = words
  const matter = useAsk(casePage, page.effectiveOn ? { caseId: page.caseId } : undefined)
  if (!page.agreement && page.commitments.length === 0) return null
  return (
    <Panel
      title={say.commitments}
      actions={
        page.state === 'archived' ? null : (
          <ReasonButton
            reason={page.effectiveOn ? undefined : refusals['agreement-not-in-effect']}
            onClick={() => ask(commitmentForm(words, page, matter.data?.dwellingId ?? null))}
          >
            {actions['commitment.make']}
          </ReasonButton>
        )
      }
    >
      {page.commitments.length === 0 ? <p>{say.commitmentsEmpty}</p> : null}
      <ul className="plain-list">
        {page.commitments.map((one) => (
          <li key={one.id}>
            <OneCommitment mediationId={page.id} one={one} />
            {one.state === 'ended' ? null : (
              <span className="page-actions no-print">
                {one.next ? (
                  <Button
                    size="small"
                    type="primary"
                    ghost
                    onClick={() => ask(checkForm(words, one.next!.checkId, one.what, one.needsEvidence))}
                  >
                    {actions['commitment.check']}
                  </Button>
                ) : null}
                <Button size="small" onClick={() => ask(endForm(words, one.id))}>
                  {actions['commitment.end']}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}

const COLOURS = { kept: 'success', broken: 'error', notMet: 'default' } as const

function OneCommitment({ mediationId, one }: { mediationId: string; one: CommitmentView }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  return (
    <span>
      <strong>{one.what}</strong> {rhythmText(words, rhythmOf(one.rrule))}{' '}
      <Tag color={one.state === 'broken' ? 'error' : 'default'}>
        {words.mediation.commitmentStates[one.state]}
      </Tag>
      <br />
      <small>
        {one.next
          ? fill(say.nextDue, { when: sayDay(words, language, one.next.dueOn), who: one.checker })
          : one.checker}{' '}
        · {fill(say.breaches, { n: one.breaches, of: one.breachesAllowed })}
      </small>
      <span className="findings">
        {one.findings.map((finding) => (
          <p key={finding.id}>
            <Tag color={COLOURS[finding.result]}>{words.mediation.checkResults[finding.result]}</Tag>
            {sayInstant(words, language, finding.at)} {finding.by} {finding.words}{' '}
            {finding.photo ? (
              <PictureLook mediationId={mediationId} pictureId={finding.id} name={say.photo} />
            ) : one.needsEvidence && finding.result !== 'notMet' ? (
              <small className="paper-missing">{say.photoMissing}</small>
            ) : null}{' '}
            {finding.repeated ? <small>{say.repeated}</small> : null}
          </p>
        ))}
      </span>
    </span>
  )
}
