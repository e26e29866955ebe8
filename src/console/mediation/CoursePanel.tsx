import { Button, Tag } from 'antd'
import type { SignerKind } from '../../domain/mediation/agreement.ts'
import type { MediationPage, RecordOf, RecordView } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { cancelForm, holdForm, inquiryForm, planForm } from './course-forms.tsx'
import { PaperLinks } from './PaperLinks.tsx'
import { SignButton } from './SignButton.tsx'

/** 调查 and 调解: what was asked, each session with what every side said, and how it ended. */
export function CoursePanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions, refusals } = words
  const live = page.state !== 'archived' && page.state !== 'terminated'
  const mayMeet = page.state === 'told' || page.state === 'mediating'
  const gap = page.consentGap ? refusals[page.consentGap] : undefined
  const rows = page.records.filter(
    (record): record is RecordOf<'inquiry'> | RecordOf<'session'> =>
      record.kind === 'inquiry' || record.kind === 'session',
  )
  return (
    <Panel
      title={say.course}
      actions={
        live ? (
          <>
            <Button onClick={() => ask(inquiryForm(words, page))}>
              {actions['mediation.recordInquiry']}
            </Button>
            {page.state === 'performing' || page.state === 'performed' ? null : (
              <>
                <ReasonButton reason={gap} onClick={() => ask(planForm(words, page))}>
                  {actions['mediationSession.plan']}
                </ReasonButton>
                <ReasonButton
                  type={mayMeet && !gap ? 'primary' : 'default'}
                  reason={gap}
                  onClick={() => ask(holdForm(words, page))}
                >
                  {actions['mediationSession.hold']}
                </ReasonButton>
              </>
            )}
          </>
        ) : null
      }
    >
      {rows.length === 0 ? <EmptyState text={say.courseEmpty} /> : null}
      <ul className="plain-list">
        {rows.map((record) => (
          <li key={record.id}>
            <Line page={page} record={record} />
            {record.kind === 'session' && record.state === 'planned' ? (
              <span className="page-actions no-print">
                <ReasonButton
                  size="small"
                  type="primary"
                  reason={gap}
                  onClick={() => ask(holdForm(words, page, record))}
                >
                  {actions['mediationSession.hold']}
                </ReasonButton>
                <Button size="small" onClick={() => ask(cancelForm(words, page, record.id))}>
                  {actions['mediationSession.cancel']}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}

function Line({ page, record }: { page: MediationPage; record: RecordView }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const kinds = words.desk.papers.kinds
  if (record.kind === 'inquiry')
    return (
      <span>
        <strong>{words.mediation.recordKinds.inquiry}</strong> {record.asked} · {record.place}{' '}
        <small>
          {sayInstant(words, language, record.at)} {record.by}
        </small>
        <p className="mediation-words">{record.words}</p>
        <PaperLinks
          mediationId={page.id}
          paper="inquiry"
          part={record.id}
          label={kinds['mediation-inquiry']}
        />
      </span>
    )
  if (record.kind !== 'session') return null
  const nameOf = (id: string) =>
    [...page.parties, ...page.participants].find((one) => one.id === id)?.name ?? ''
  const title =
    record.state === 'held'
      ? fill(say.sessionN, { n: record.number })
      : record.state === 'planned'
        ? say.planned
        : say.cancelled
  return (
    <span>
      <strong>{title}</strong>{' '}
      {record.result ? (
        <Tag color={record.result === 'agreed' ? 'success' : 'warning'}>
          {words.mediation.sessionResults[record.result]}
        </Tag>
      ) : null}
      <small>
        {sayInstant(words, language, record.at)} {record.place}{' '}
        {[...record.present, ...record.participants].map(nameOf).join('、')}
      </small>
      {record.state === 'held' ? (
        <>
          {record.statements.map(({ partyId, words: said }) => (
            <p key={partyId} className="mediation-words">
              {nameOf(partyId)}: {said}
            </p>
          ))}
          {[record.checking, record.proposals, record.outcome].filter(Boolean).map((text) => (
            <p key={text} className="mediation-words">
              {text}
            </p>
          ))}
          <span className="page-actions">
            <PaperLinks
              mediationId={page.id}
              paper="session"
              part={record.id}
              label={kinds['mediation-session']}
            />
            {signersOf(page, record).map(({ id, name, signer }) => (
              <SignButton
                key={id}
                page={page}
                thing="session"
                thingId={record.id}
                signer={signer}
                signerId={id}
                name={name}
                text={{ words: record.text, hash: record.hash }}
              />
            ))}
          </span>
        </>
      ) : null}
    </span>
  )
}

/** Everybody who was there signs: the sides, whoever took part, and the mediators. */
function signersOf(page: MediationPage, record: RecordOf<'session'>) {
  const was = (ids: readonly string[]) => (one: { readonly id: string }) => ids.includes(one.id)
  const as = (signer: SignerKind) => (one: { readonly id: string; readonly name: string }) => ({
    id: one.id,
    name: one.name,
    signer,
  })
  return [
    ...page.parties.filter(was(record.present)).map(as('party')),
    ...page.participants.filter(was(record.participants)).map(as('participant')),
    ...page.mediators.filter(({ until }) => until === null).map(as('mediator')),
  ]
}
