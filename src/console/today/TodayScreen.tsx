import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { today, type Today } from '../../domain/cases/today-queries.ts'
import { caseColumns } from '../../ui/cases/case-columns.tsx'
import { CaseRows } from '../../ui/cases/CaseRows.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { Folded } from '../../ui/kit/Folded.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { AreaPanel } from '../reports/AreaPanel.tsx'
import { EscalatedPanel } from '../agencies/EscalatedPanel.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { DueChecksPanel } from '../mediation/DueChecksPanel.tsx'
import { FailedPanel } from '../messages/FailedPanel.tsx'
import { ReachPanel } from '../messages/ReachPanel.tsx'
import { FilingsPanel } from './FilingsPanel.tsx'
import { NoticesPanel } from './NoticesPanel.tsx'
import { PatrolsPanel } from './PatrolsPanel.tsx'
import { WaitingPanel } from '../phones/WaitingPanel.tsx'
import { WaitingRows } from './WaitingRows.tsx'
import './today.css'

/** 今日: what I must do now, what waits for others and since when, what is owed. */
export function TodayScreen() {
  const session = useSession()
  const { today: words, agencies } = useWords().desk
  const board = agencies.board.open
  const mayAsk = session.mayAsk('case.today')
  const mayFile = session.mayAsk('filing.list')
  const place = session.me.committees.find(({ id }) => id === session.at)
  const isAbove = session.mayAsk('area.figures') && place !== undefined && place.level !== 'community'
  const asked = useAsk(today, mayAsk ? {} : undefined)
  // An agency's handler has a list of its own; whoever runs or audits the program has no matters of a day.
  if (!mayAsk && !mayFile && session.mayAsk('agencyTask.worklist'))
    return <Navigate to={links.agencyWork()} replace />
  if (!mayAsk && !mayFile) return <Navigate to={links.settings('accounts')} replace />
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        {session.mayAsk('agency.board') ? (
          <Link className="no-print" to={links.board()}>
            {board}
          </Link>
        ) : null}
      </div>
      <NoticesPanel />
      {session.mayAsk('message.recent') ? <FailedPanel /> : null}
      {session.mayAsk('reach.due') ? <ReachPanel /> : null}
      {isAbove ? <AreaPanel key={session.at} /> : null}
      {mayAsk ? <Asked query={asked}>{(answer) => <Panels answer={answer} />}</Asked> : null}
      {session.mayAsk('commitment.due') ? <DueChecksPanel /> : null}
      {session.mayAsk('case.escalated') && !mayAsk ? <EscalatedPanel /> : null}
      {mayFile ? <FilingsPanel /> : null}
      {session.mayAsk('door.waiting') ? <WaitingPanel /> : null}
      {session.mayAsk('lock.patrols') ? <PatrolsPanel /> : null}
    </>
  )
}

const PARTS = ['incoming', 'mine', 'contacts', 'checks', 'returnVisits', 'reviews'] as const

function Panels({ answer }: { answer: Today }) {
  const catalogue = useWords()
  const words = catalogue.desk.today
  const language = useLanguage()
  const navigate = useNavigate()
  const open = (caseId: string) => void navigate({ to: links.casePage(caseId) })
  const columns = caseColumns(catalogue, language, open).slice(0, 4)
  const parts = PARTS.filter((part) => answer[part].length > 0)
  const nothing =
    parts.length + answer.waiting.length + answer.answers.length + answer.extensions.length === 0
  return (
    <>
      <FigureStrip figures={answer.figures} />
      {nothing ? <EmptyState text={words.nothing} /> : null}
      <div className="today-parts">
        {parts.map((part) => (
          <section key={part} className={`today-part today-${part}`} aria-label={words[part]}>
            <h2>
              {words[part]} <small>{answer[part].length}</small>
            </h2>
            <Folded rows={answer[part]}>
              {(shown) => <CaseRows rows={shown} columns={columns} open={open} label={words[part]} />}
            </Folded>
          </section>
        ))}
        <WaitingRows isOurs title={words.answers} rows={answer.answers} open={open} />
        <WaitingRows title={words.waiting} rows={answer.waiting} open={open} />
        <WaitingRows
          title={words.extensions}
          rows={answer.extensions.map((row) => ({ ...row, forWhom: row.askedBy, since: row.askedAt }))}
          open={open}
        />
      </div>
    </>
  )
}
