import { Alert, Button, Tag } from 'antd'
import { useParams } from '@tanstack/react-router'
import { casePage, type CasePage } from '../../domain/cases/case-queries.ts'
import { isOpen } from '../../domain/cases/case-states.ts'
import { fill } from '../../text/shape.ts'
import { DueTag } from '../../ui/cases/DueTag.tsx'
import { caseStages } from '../../ui/cases/case-stages.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { StageBar } from '../../ui/kit/StageBar.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { DoorVisits } from '../homes/DoorVisits.tsx'
import { MediationPanel } from '../mediation/MediationPanel.tsx'
import { CaseMessages } from '../messages/CaseMessages.tsx'
import { RightNotice } from '../rights/RightNotice.tsx'
import { useSession } from '../shell/session.tsx'
import { AgenciesPanel } from './AgenciesPanel.tsx'
import { BasicsPanel } from './BasicsPanel.tsx'
import { CaseDeeds } from './CaseDeeds.tsx'
import { EscalationNotice } from './EscalationNotice.tsx'
import { ExtensionNotice } from './ExtensionNotice.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { PapersPanel } from './PapersPanel.tsx'
import { ProceduresPanel } from './ProceduresPanel.tsx'
import { RecurringNotice } from './RecurringNotice.tsx'
import { ReportersPanel } from './ReportersPanel.tsx'
import { SameMatterNotice } from './SameMatterNotice.tsx'
import { ThanksPanel } from './ThanksPanel.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import { WhistlePanel } from './WhistlePanel.tsx'
import './case.css'

/** 办件页: where it stands, who holds it since when, papers, agencies, people, what happened; everything prints. */
export function CaseScreen() {
  const { caseId } = useParams({ strict: false }) as { caseId: string }
  const asked = useAsk(casePage, { caseId })
  return <Asked query={asked}>{(page) => <OneCase page={page} />}</Asked>
}

function OneCase({ page }: { page: CasePage }) {
  const words = useWords()
  const session = useSession()
  const language = useLanguage()
  const say = words.desk.cases
  return (
    <article className="case">
      <div className="page-head">
        <h1>
          {page.urgent ? <Tag color="error">!</Tag> : null}
          {page.title} <small>{page.number}</small>
        </h1>
        <span className="page-actions">
          <DueTag dueAt={page.dueAt} state={page.state} />
          {isOpen(page.state) ? <span>{holderLine(words, page)}</span> : null}
          <Button className="no-print" onClick={() => window.print()}>
            {say.printAll}
          </Button>
        </span>
      </div>
      <StageBar label={words.cases.titles.timeline} stages={caseStages(words, language, page)} />
      {page.contactDueAt && !page.contactedAt ? (
        <Alert
          type="info"
          showIcon
          className="case-notice"
          title={fill(say.contactOwed, { when: sayInstant(words, language, page.contactDueAt) })}
        />
      ) : null}
      {page.dueUncertain.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className="case-notice"
          title={fill(words.cases.due.uncertain, { years: page.dueUncertain.join('、') })}
        />
      ) : null}
      <SameMatterNotice page={page} />
      <RightNotice page={page} />
      <ExtensionNotice page={page} />
      <EscalationNotice caseId={page.id} />
      {isOpen(page.state) ? (
        <RecurringNotice
          caseId={page.id}
          kindCode={page.kindCode}
          dwellingId={page.dwellingId}
          personId={page.reporters.find(({ personId }) => personId)?.personId ?? null}
        />
      ) : null}
      <CaseDeeds page={page} />
      <div className="case-panels">
        <div>
          <BasicsPanel page={page} />
          {page.dwellingId && session.mayAsk('door.visits') ? (
            <DoorVisits dwellingId={page.dwellingId} since={page.reportedAt} />
          ) : null}
          <ProceduresPanel page={page} />
          <AgenciesPanel page={page} />
          <MediationPanel page={page} />
          <WhistlePanel page={page} />
          <FilesPanel caseId={page.id} />
        </div>
        <div>
          <ReportersPanel page={page} />
          <CaseMessages page={page} />
          <PapersPanel page={page} />
          <ThanksPanel page={page} />
          <TimelinePanel caseId={page.id} />
        </div>
      </div>
    </article>
  )
}

const DAY_MS = 86_400_000

function holderLine(words: ReturnType<typeof useWords>, page: CasePage): string {
  if (!page.holder || !page.heldSince) return words.cases.titles.nobody
  const n = Math.floor((Date.now() - Date.parse(page.heldSince)) / DAY_MS)
  return fill(n > 0 ? words.desk.cases.held : words.desk.cases.heldToday, { who: page.holder, n })
}
