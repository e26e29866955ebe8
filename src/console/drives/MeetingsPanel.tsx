import { Link } from '@tanstack/react-router'
import { listMeetings } from '../../domain/meetings/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { useSession } from '../shell/session.tsx'

/** 议事会 that belong to a drive. */
export function MeetingsPanel({ driveId }: { driveId: string }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.meetings
  const session = useSession()
  const mayAsk = session.mayAsk('meeting.list')
  const meetings = useAsk(listMeetings, mayAsk ? { driveId } : undefined)
  if (!mayAsk) return null
  return (
    <Panel
      title={say.title}
      actions={
        <LinkButton to={links.meetings()} search={{ drive: driveId }}>
          {session.mayDo('meeting.plan') ? say.plan : say.all}
        </LinkButton>
      }
    >
      <Asked query={meetings}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <ul className="drive-visits">
              {rows.map(({ id, title, state, onDay, atTime }) => (
                <li key={id}>
                  {session.mayAsk('meeting.page') ? <Link to={links.meeting(id)}>{title}</Link> : title}{' '}
                  {words.meetings.states[state]} ·{' '}
                  {fill(say.when, { day: sayDay(words, language, onDay), time: atTime })}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  )
}
