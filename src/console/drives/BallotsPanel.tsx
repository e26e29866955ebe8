import { Link } from '@tanstack/react-router'
import { listBallots } from '../../domain/drives/ballot-queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { useSession } from '../shell/session.tsx'

/** 业主表决 of a drive: those under way and those sealed. */
export function BallotsPanel({ driveId, isOpen }: { driveId: string; isOpen: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ballots
  const session = useSession()
  const mayAsk = session.mayAsk('ballot.list')
  const ballots = useAsk(listBallots, mayAsk ? { driveId } : undefined)
  if (!mayAsk) return null
  return (
    <Panel
      title={say.title}
      actions={
        isOpen && session.mayDo('ballot.open') ? (
          <LinkButton to={links.newBallot(driveId)}>{say.begin}</LinkButton>
        ) : null
      }
    >
      <Asked query={ballots}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <ul className="drive-visits">
              {rows.map(({ id, topic, state, openedAt, closedAt }) => (
                <li key={id}>
                  <Link to={links.ballot(driveId, id)}>{topic}</Link> {say.state[state]} ·{' '}
                  {closedAt
                    ? fill(say.closed, { day: sayDay(words, language, dayOf(closedAt)) })
                    : fill(say.opened, { day: sayDay(words, language, dayOf(openedAt)) })}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  )
}
