import { Button } from 'antd'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { mayBeArchived } from '../../domain/mediation/must-list.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { archiveForm, closeForm } from './file-forms.tsx'
import { PaperLinks } from './PaperLinks.tsx'

const MARKS = { have: '✓', missing: '○', none: '–' } as const

/** 归档: every item of the volume, there or missing; then the closing report, and the file is put away. */
export function ArchivePanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const session = useSession()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const { actions, refusals, mediation } = words
  const ended = ['performing', 'performed', 'terminated'].includes(page.state)
  return (
    <Panel title={say.archive}>
      <ol className="must-list">
        {page.mustList.map(({ item, must, state }) => (
          <li key={item} className={state === 'missing' ? 'must-missing' : undefined}>
            {MARKS[state]} {mediation.volumeItems[item]}{' '}
            <small>
              {mediation.mustStates[state]}
              {must && state !== 'missing' ? ` · ${say.must}` : ''}
            </small>
          </li>
        ))}
      </ol>
      {ended ? (
        <p className="page-actions no-print">
          <Button onClick={() => ask(closeForm(words, page))}>{actions['mediation.close']}</Button>
          <ReasonButton
            type={mayBeArchived(page.mustList) ? 'primary' : 'default'}
            reason={mayBeArchived(page.mustList) ? undefined : refusals['must-list-open']}
            onClick={() => ask(archiveForm(words, page, session.me.name))}
          >
            {actions['mediation.archive']}
          </ReasonButton>
        </p>
      ) : null}
      <p className="page-actions">
        {(['cover', 'index', 'back', 'back-cover'] as const).map((paper) => (
          <PaperLinks
            key={paper}
            mediationId={page.id}
            paper={paper}
            label={words.desk.papers.kinds[`mediation-${paper}`]}
          />
        ))}
      </p>
      {dialog}
    </Panel>
  )
}
