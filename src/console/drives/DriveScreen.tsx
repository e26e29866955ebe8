import { Button, Segmented } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { closeDrive } from '../../domain/drives/drive.ts'
import { doorsDue, isOpen } from '../../domain/drives/progress.ts'
import { drivePage, type DrivePage } from '../../domain/drives/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { DriveFigures } from './DriveFigures.tsx'
import { TargetTable } from './TargetTable.tsx'

/** One drive: how far it is, who is still open, and the list with its doors. */
export function DriveScreen() {
  const { driveId = '' } = useParams({ strict: false })
  const words = useWords()
  const session = useSession()
  const page = useAsk(drivePage, { driveId })
  const [shown, setShown] = useState<'all' | 'onlyOpen' | 'onlyDue'>('all')
  const { ask, dialog } = useDeeds()
  const say = words.desk.drives
  const today = dayOf(new Date().toISOString())
  const rowsOf = ({ targets }: DrivePage) => {
    if (shown === 'onlyDue') return doorsDue(targets, today)
    return shown === 'onlyOpen' ? targets.filter(isOpen) : targets
  }
  return (
    <>
      <Asked query={page}>
        {(answer) => (
          <>
            <h1>
              {answer.drive.name} <small>{words.drives.states[answer.drive.state]}</small>
            </h1>
            <DriveFigures progress={answer.progress} due={doorsDue(answer.targets, today).length} />
            <p className="no-print">
              <Segmented
                aria-label={say.show}
                value={shown}
                onChange={setShown}
                options={(['all', 'onlyOpen', 'onlyDue'] as const).map((value) => ({
                  value,
                  label: say[value],
                }))}
              />{' '}
              <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>{' '}
              {answer.drive.state === 'open' && session.mayDo('drive.close') ? (
                <Button
                  onClick={() =>
                    ask({
                      action: closeDrive,
                      title: words.actions['drive.close'],
                      rest: () => ({ driveId }),
                      fields: [],
                    })
                  }
                >
                  {words.actions['drive.close']}
                </Button>
              ) : null}
            </p>
            {rowsOf(answer).length === 0 ? (
              <EmptyState text={say.noTargets} />
            ) : (
              <TargetTable rows={rowsOf(answer)} open={answer.drive.state === 'open'} ask={ask} />
            )}
          </>
        )}
      </Asked>
      {dialog}
    </>
  )
}
