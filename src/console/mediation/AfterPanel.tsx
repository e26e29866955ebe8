import { Alert, Button, Tag } from 'antd'
import { daysLeft } from '../../domain/mediation/confirmation.ts'
import type { MediationPage, RecordView } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { confirmationForm, performanceForm, visitForm } from './after-forms.tsx'
import { today } from './file-forms.tsx'
import { PaperLinks } from './PaperLinks.tsx'

const SHOWN = [
  'extension',
  'termination',
  'performance',
  'confirmation',
  'visit',
  'delivery',
  'note',
  'reopening',
  'goingOn',
  'closing',
  'setAside',
] as const

/** 履行, 司法确认, 回访: what happened after the agreement, and whatever else was written into the file. */
export function AfterPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions } = words
  const rows = page.records.filter(({ kind }) => SHOWN.some((one) => one === kind))
  const agreed = page.state === 'performing' || page.state === 'performed'
  if (rows.length === 0 && !agreed) return null
  const left = page.confirmationUntil ? daysLeft(page.confirmationUntil, today()) : undefined
  const when = page.confirmationUntil ? sayDay(words, language, page.confirmationUntil) : ''
  const asked = rows.some((record) => record.kind === 'confirmation')
  const kinds = words.desk.papers.kinds
  return (
    <Panel
      title={say.after}
      actions={
        agreed ? (
          <>
            <Button onClick={() => ask(performanceForm(words, page))}>
              {actions['mediation.recordPerformance']}
            </Button>
            <Button onClick={() => ask(visitForm(words, page))}>{actions['mediation.recordVisit']}</Button>
            {page.ending === 'written' ? (
              <Button onClick={() => ask(confirmationForm(words, page))}>
                {actions['mediation.recordConfirmation']}
              </Button>
            ) : null}
          </>
        ) : page.state === 'terminated' ? (
          <Button onClick={() => ask(visitForm(words, page))}>{actions['mediation.recordVisit']}</Button>
        ) : null
      }
    >
      {left !== undefined && agreed && !asked ? (
        <Alert
          className="case-notice"
          type={left >= 0 && left <= 7 ? 'warning' : 'info'}
          showIcon
          title={left >= 0 ? fill(say.courtClock, { when, n: left }) : fill(say.courtOver, { when })}
          action={
            <PaperLinks mediationId={page.id} paper="confirmation" label={kinds['mediation-confirmation']} />
          }
        />
      ) : null}
      <ul className="plain-list">
        {rows.map((record) => (
          <li key={record.id}>
            <span>
              <strong>{words.mediation.recordKinds[record.kind]}</strong>{' '}
              <Saying page={page} record={record} />{' '}
              <small>
                {'on' in record ? sayDay(words, language, record.on) : ''} {record.by}
              </small>
            </span>
            {record.kind === 'visit' ? (
              <PaperLinks
                mediationId={page.id}
                paper="visit"
                part={record.id}
                label={kinds['mediation-visit']}
              />
            ) : null}
            {record.kind === 'termination' ? (
              <PaperLinks mediationId={page.id} paper="termination" label={kinds['mediation-termination']} />
            ) : null}
            {record.kind === 'closing' ? (
              <PaperLinks mediationId={page.id} paper="closing" label={kinds['mediation-closing']} />
            ) : null}
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}

/** What one line says, by its kind. */
function Saying({ page, record }: { page: MediationPage; record: RecordView }) {
  const words = useWords()
  const language = useLanguage()
  const { mediation, desk } = words
  const nameOf = (id: string) => page.parties.find((one) => one.id === id)?.name ?? ''
  switch (record.kind) {
    case 'performance':
      return (
        <>
          {fill(desk.mediation.clause, { n: record.clause })}{' '}
          <Tag>{mediation.performances[record.result]}</Tag> {record.words}
        </>
      )
    case 'confirmation':
      return (
        <>
          <Tag>{mediation.confirmations[record.result]}</Tag> {record.court} {record.number} {record.words}
        </>
      )
    case 'visit':
      return (
        <>
          {nameOf(record.partyId)}: {record.performed}{' '}
          <Tag>{mediation.satisfactions[record.satisfaction]}</Tag> {record.relapse}
        </>
      )
    case 'delivery':
      return <>{nameOf(record.partyId)}</>
    case 'termination':
      return (
        <>
          {mediation.endings[record.ending]} {record.words}
        </>
      )
    case 'extension':
      return (
        <>
          {desk.mediation.until} {sayDay(words, language, record.until)} {record.words}
        </>
      )
    case 'reopening':
      return (
        <>
          {mediation.reopenings[record.because]} {record.words}
        </>
      )
    case 'setAside':
      return (
        <>
          {mediation.setAsides[record.what]} {record.name} <q>{record.words}</q>
        </>
      )
    case 'closing':
    case 'note':
    case 'goingOn':
      return <>{record.words}</>
    default:
      return null
  }
}
