import { Button } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { newId } from '../../domain/kit/ids.ts'
import { listMeetings, type MeetingHead } from '../../domain/meetings/queries.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { planForm } from './meeting-forms.tsx'

/** 议事会: every meeting, the latest day first. */
export function MeetingListScreen() {
  const words = useWords()
  const say = words.desk.meetings
  const session = useSession()
  const navigate = useNavigate()
  const { drive } = useSearch({ strict: false })
  const driveId = typeof drive === 'string' ? drive : undefined
  const pages = usePages(listMeetings, driveId ? { driveId } : {})
  const { ask, dialog } = useDeeds()
  const plan = () => {
    const meetingId = newId()
    ask(planForm(words, meetingId, driveId ?? null), () => void navigate({ to: links.meeting(meetingId) }))
  }
  const planButton = session.mayDo('meeting.plan') ? (
    <Button type="primary" onClick={plan}>
      {say.plan}
    </Button>
  ) : null
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <span className="page-actions no-print">{planButton}</span>
      </div>
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.none}>{planButton}</EmptyState>
          ) : (
            <Rows rows={rows} mayOpen={session.mayAsk('meeting.page')} />
          )
        }
      </PagesShown>
      {dialog}
    </>
  )
}

function Rows({ rows, mayOpen }: { rows: readonly MeetingHead[]; mayOpen: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const say = words.desk.meetings
  return (
    <RowKeys
      ids={rows.map(({ id }) => id)}
      label={say.title}
      open={(id) => void navigate({ to: links.meeting(id) })}
    >
      <RowTable<MeetingHead>
        rowKey="id"
        rows={rows}
        columns={[
          {
            key: 'title',
            title: say.name,
            render: (_, { id, title }) => (mayOpen ? <Link to={links.meeting(id)}>{title}</Link> : title),
          },
          {
            key: 'when',
            title: say.onDay,
            render: (_, { onDay, atTime }) =>
              fill(say.when, { day: sayDay(words, language, onDay), time: atTime }),
          },
          { key: 'place', title: say.place, dataIndex: 'place' },
          { key: 'state', title: say.state, render: (_, { state }) => words.meetings.states[state] },
          {
            key: 'present',
            title: say.present,
            render: (_, { present, eligible }) =>
              present === null ? '' : fill(say.presentOf, { present, eligible }),
          },
        ]}
      />
    </RowKeys>
  )
}
