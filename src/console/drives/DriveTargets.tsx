import { Button, Switch } from 'antd'
import { fill } from '../../text/shape.ts'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import type { Pages } from '../../ui/kit/use-pages.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { ChosenTargets } from './ChosenTargets.tsx'
import { driveAddresses } from './drive-addresses.ts'
import { questionOf, type DriveShown } from './drive-filter.ts'
import { TargetTable } from './TargetTable.tsx'

interface Props {
  readonly driveId: string
  readonly name: string
  readonly isOpen: boolean
  readonly pages: Pages<DriveTargetRow>
  readonly shown: DriveShown
  readonly open: (targetId: string) => void
  readonly several: boolean
  readonly setSeveral: (several: boolean) => void
  readonly chosen: ReadonlySet<string>
  readonly setChosen: (chosen: ReadonlySet<string>) => void
  readonly ask: (form: DeedForm, after?: () => void) => void
}

/** The list with what can be done with it: export, door list, and for the chosen ones a day. */
export function DriveTargets(props: Props) {
  const { driveId, name, isOpen, pages, shown, open, several, setSeveral, chosen, setChosen, ask } = props
  const words = useWords()
  const say = words.desk.drives
  const session = useSession()
  const mayPlan = isOpen && session.mayDo('driveTarget.plan')
  const question = questionOf(driveId, shown)
  return (
    <PagesShown pages={pages}>
      {(rows) => (
        <>
          <p className="page-actions">
            <span role="status">{fill(pages.hasMore ? say.shownMore : say.shown, { n: rows.length })}</span>
            <Button size="small" className="no-print" href={driveAddresses.sheet(question, session.at)}>
              {say.export}
            </Button>
            <Button
              size="small"
              className="no-print"
              href={driveAddresses.doorList(question, session.at)}
              target="_blank"
            >
              {say.doorList}
            </Button>
            {mayPlan ? (
              <>
                <label className="no-print">
                  <Switch size="small" checked={several} onChange={setSeveral} /> {say.choose}
                </label>
                {several ? (
                  <ChosenTargets
                    drive={{ driveId, name }}
                    pages={pages}
                    shown={shown}
                    chosen={chosen}
                    setChosen={setChosen}
                    ask={ask}
                  />
                ) : null}
              </>
            ) : null}
          </p>
          {rows.length === 0 ? (
            <EmptyState text={say.noTargets} />
          ) : (
            <TargetTable
              rows={rows}
              open={shown.open}
              choose={open}
              chosen={chosen}
              setChosen={several ? setChosen : undefined}
            />
          )}
        </>
      )}
    </PagesShown>
  )
}
