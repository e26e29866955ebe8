import { Button } from 'antd'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { drivePage, listTargets, type DrivePage } from '../../domain/drives/drive-queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { TakeLocks } from '../locks/TakeLocks.tsx'
import { useSession } from '../shell/session.tsx'
import { BallotsPanel } from './BallotsPanel.tsx'
import { questionOf, readShown, shorten, type DriveShown } from './drive-filter.ts'
import { DriveFigures } from './DriveFigures.tsx'
import { DriveFilters } from './DriveFilters.tsx'
import { DriveFront } from './DriveFront.tsx'
import { DriveGrids } from './DriveGrids.tsx'
import { closeForm } from './drive-forms.tsx'
import { DrivePapers } from './DrivePapers.tsx'
import { DriveTargets } from './DriveTargets.tsx'
import { LocateAgain } from './LocateAgain.tsx'
import { MeetingsPanel } from './MeetingsPanel.tsx'
import { TargetPane } from './TargetPane.tsx'
import '../homes/homes.css'
import './drives.css'

/** One drive: how far it is, its house fronts, the list, and the visits of one target beside it. */
export function DriveScreen() {
  const { driveId = '' } = useParams({ strict: false })
  const page = useAsk(drivePage, { driveId })
  return <Asked query={page}>{(answer) => <OneDrive driveId={driveId} page={answer} />}</Asked>
}

function OneDrive({ driveId, page }: { driveId: string; page: DrivePage }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const navigate = useNavigate()
  const shown = readShown(useSearch({ strict: false }))
  const pages = usePages(listTargets, questionOf(driveId, shown))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [several, setSeveral] = useState(false)
  const { ask, dialog } = useDeeds()
  const { drive, progress, buildings, grids } = page
  const isOpen = drive.state === 'open'
  const go = (next: DriveShown) =>
    void navigate({ to: links.drive(driveId), search: { ...shorten(next) }, replace: true })
  const open = (targetId: string) => go({ ...shown, open: targetId })
  const toggle = (targetIds: readonly string[]) => {
    const has = targetIds.some((id) => chosen.has(id))
    const next = new Set(chosen)
    for (const id of targetIds)
      if (has) next.delete(id)
      else next.add(id)
    setChosen(next)
  }
  return (
    <>
      <div className="page-head">
        <h1>
          {drive.name}{' '}
          <small>
            {words.drives.states[drive.state]} ·{' '}
            {fill(words.desk.drives.since, { when: sayInstant(words, language, drive.openedAt) })}
          </small>
        </h1>
        <span className="page-actions no-print">
          {drive.ballotId ? (
            <Link to={links.ballot(driveId, drive.ballotId)}>{words.desk.ballots.ofVote}</Link>
          ) : null}
          <TakeLocks driveId={driveId} />
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
          {isOpen && session.mayDo('drive.close') ? (
            <Button onClick={() => ask(closeForm(words, driveId, progress.open))}>
              {words.actions['drive.close']}
            </Button>
          ) : null}
        </span>
      </div>
      <DriveFigures page={page} go={go} />
      {isOpen ? <LocateAgain driveId={driveId} unlocated={progress.unlocated} /> : null}
      <div className="drive-beside">
        <div className="drive-main">
          <DriveFront
            driveId={driveId}
            buildings={buildings}
            building={shown.building}
            pick={(building) => go({ ...shown, building, stair: undefined })}
            open={open}
            choosing={several ? { chosen, toggle } : undefined}
          />
          <DriveFilters page={page} shown={shown} go={go} />
          <DriveTargets
            driveId={driveId}
            name={drive.name}
            isOpen={isOpen}
            pages={pages}
            shown={shown}
            open={open}
            several={several}
            setSeveral={setSeveral}
            chosen={chosen}
            setChosen={setChosen}
            ask={ask}
          />
        </div>
        <aside className="drive-aside">
          <TargetPane targetId={shown.open} ask={ask} />
        </aside>
      </div>
      <DrivePapers driveId={driveId} ask={ask} />
      <MeetingsPanel driveId={driveId} />
      <BallotsPanel driveId={driveId} isOpen={isOpen} />
      <DriveGrids grids={grids} />
      {dialog}
    </>
  )
}
