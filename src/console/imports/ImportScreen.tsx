import { Alert, Tabs, Tag } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { workingStates } from '../../domain/imports/import-states.ts'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { getImport } from '../../domain/imports/queries.ts'
import { ImportFindings } from '../../ui/imports/ImportFindings.tsx'
import { ImportNumbers } from '../../ui/imports/ImportNumbers.tsx'
import { importStages } from '../../ui/imports/import-stages.ts'
import { SheetReading } from '../../ui/imports/SheetReading.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { StageBar } from '../../ui/kit/StageBar.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { useSession } from '../shell/session.tsx'
import { ImportDeeds } from './ImportDeeds.tsx'
import { ImportWork } from './ImportWork.tsx'
import { QuestionsPanel } from './QuestionsPanel.tsx'
import { UndoneResult } from './UndoneResult.tsx'
import './imports.css'

/** While the program is at work the page is asked again this often; what is written in the books comes by itself. */
const LOOK_MS = 1_000

/** One import: where it stands, what it would do in numbers, what it asks, how each sheet was read. */
export function ImportScreen() {
  const { importId } = useParams({ from: '/imports/$importId' })
  const asked = useAsk(getImport, { importId })
  const { data, refetch } = asked
  const working = workingStates.some((state) => state === data?.state)
  useEffect(() => {
    if (!working) return undefined
    const timer = setInterval(() => void refetch(), LOOK_MS)
    return () => clearInterval(timer)
  }, [working, refetch])
  return <Asked query={asked}>{(page) => <OneImport page={page} />}</Asked>
}

function OneImport({ page }: { page: ImportPage }) {
  const words = useWords()
  const say = words.desk.imports
  const stages = importStages(words, page.state)
  return (
    <article className="import">
      <div className="page-head">
        <h1>
          {page.fileName} <Tag>{words.imports.states[page.state]}</Tag>
        </h1>
        <ImportDeeds page={page} />
      </div>
      {stages.length > 0 ? <StageBar label={say.state} stages={stages} /> : null}
      {page.unreadable ? (
        <Alert type="error" showIcon title={words.imports.unreadable[page.unreadable]} />
      ) : null}
      <ImportWork page={page} />
      <LocksFound page={page} />
      {page.undo && page.state === 'undone' ? <UndoneResult undo={page.undo} /> : null}
      {page.counts ? <ImportNumbers counts={page.counts} /> : null}
      {page.state === 'understood' || page.questions.length > 0 ? <QuestionsPanel page={page} /> : null}
      {page.sheets.length > 0 ? (
        <>
          <ImportFindings page={page} />
          <Panel title={say.sheets}>
            <Tabs
              items={page.sheets.map((sheet) => ({
                key: sheet.name,
                label: `${sheet.name} · ${words.imports.sheetKinds[sheet.kind]}`,
                children: <SheetReading sheet={sheet} />,
              }))}
            />
          </Panel>
        </>
      ) : null}
    </article>
  )
}

/** A list of locks is not written into the books of residents: it begins a drive. */
function LocksFound({ page: { sheets, importId } }: { page: ImportPage }) {
  const words = useWords()
  const session = useSession()
  if (!sheets.some(({ kind }) => kind === 'locks') || !session.mayDo('drive.open')) return null
  return (
    <Alert
      type="success"
      showIcon
      className="import-note"
      title={words.desk.imports.locksFound}
      action={
        <LinkButton type="primary" className="no-print" to={links.newDrive()} search={{ import: importId }}>
          {words.desk.drives.fromImport}
        </LinkButton>
      }
    />
  )
}
