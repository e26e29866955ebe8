import { Alert, Button } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { mediationPage } from '../../domain/mediation/queries.ts'
import type { MediationHead, MediationPage } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { StageBar } from '../../ui/kit/StageBar.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { mediationStages } from '../../ui/mediation/mediation-stages.ts'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { AfterPanel } from './AfterPanel.tsx'
import { AgreementPanel } from './AgreementPanel.tsx'
import { ArchivePanel } from './ArchivePanel.tsx'
import { CommitmentsPanel } from './CommitmentsPanel.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { EnclosuresPanel } from './EnclosuresPanel.tsx'
import { consultForm, reopenForm } from './file-forms.tsx'
import { PartiesPanel } from './PartiesPanel.tsx'
import { RegistrationPanel } from './RegistrationPanel.tsx'
import { volumeAddress } from './volume-address.ts'
import '../cases/case.css'
import './mediation.css'

/** 人民调解卷宗: where it stands, the sides, what was said, the agreement, what was promised, every paper. */
export function MediationScreen() {
  const { mediationId = '' } = useParams({ strict: false })
  const asked = useAsk(mediationPage, { mediationId })
  return (
    <Asked query={asked}>
      {(answer) => ('sealed' in answer ? <SealedFile head={answer.head} /> : <OneFile page={answer} />)}
    </Asked>
  )
}

function OneFile({ page }: { page: MediationPage }) {
  const words = useWords()
  const language = useLanguage()
  const { at } = useSession()
  const say = words.desk.mediation
  const open = ['registered', 'told', 'mediating'].includes(page.state)
  return (
    <article className="case mediation">
      <div className="page-head">
        <h1>
          {page.cause} <small>{page.serial}</small>
        </h1>
        <span className="page-actions no-print">
          {open ? <span>{fill(say.due, { when: sayDay(words, language, page.dueOn) })}</span> : null}
          <Link to={links.casePage(page.caseId)}>{say.backToCase}</Link>
          <Button href={volumeAddress(page.id, at)} target="_blank">
            {say.printVolume}
          </Button>
        </span>
      </div>
      <StageBar label={say.title} stages={mediationStages(words, language, page)} />
      {page.consentGap === 'party-refuses' && open ? (
        <Alert className="case-notice" type="warning" showIcon title={say.conflict} />
      ) : null}
      <div className="case-panels">
        <div>
          <PartiesPanel page={page} />
          <CoursePanel page={page} />
          <AgreementPanel page={page} />
          <CommitmentsPanel page={page} />
          <AfterPanel page={page} />
        </div>
        <div>
          <RegistrationPanel page={page} />
          <EnclosuresPanel page={page} />
          <ArchivePanel page={page} />
        </div>
      </div>
    </article>
  )
}

/** What is seen of an archived file until a reason was given. */
function SealedFile({ head }: { head: MediationHead }) {
  const words = useWords()
  const say = words.desk.mediation
  const session = useSession()
  const { ask, dialog } = useDeeds()
  return (
    <>
      <h1>{head.serial}</h1>
      <Alert
        type="info"
        showIcon
        title={say.sealedTitle}
        description={say.sealedHint}
        action={
          session.mayDo('mediation.consult') ? (
            <Button type="primary" onClick={() => ask(consultForm(words, head.id))}>
              {words.actions['mediation.consult']}
            </Button>
          ) : null
        }
      />
      <p className="page-actions">
        <Link to={links.casePage(head.caseId)}>{say.backToCase}</Link>
        {session.mayDo('mediation.reopen') ? (
          <Button onClick={() => ask(reopenForm(words, head))}>{words.actions['mediation.reopen']}</Button>
        ) : null}
      </p>
      {dialog}
    </>
  )
}
