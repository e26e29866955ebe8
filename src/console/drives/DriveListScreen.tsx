import { Button } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { listDrives, type DriveLine } from '../../domain/drives/drive-queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { LockTabs } from '../locks/LockTabs.tsx'
import { useSession } from '../shell/session.tsx'

/** 入户动员: every drive, the latest first. */
export function DriveListScreen() {
  const words = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const drives = useAsk(listDrives, {})
  const say = words.desk.drives
  const begin = session.mayDo('drive.open') ? (
    <Button type="primary" onClick={() => void navigate({ to: links.newDrive() })}>
      {say.begin}
    </Button>
  ) : null
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <span className="page-actions no-print">
          <Link to={links.meetings()}>{words.desk.meetings.title}</Link>
          {begin}
        </span>
      </div>
      <LockTabs current="drives" />
      <Asked query={drives}>
        {(rows) =>
          rows.length === 0 ? <EmptyState text={say.empty}>{begin}</EmptyState> : <Rows rows={rows} />
        }
      </Asked>
    </>
  )
}

function Rows({ rows }: { rows: readonly DriveLine[] }) {
  const words = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const say = words.desk.drives
  return (
    <RowKeys
      ids={rows.map(({ id }) => id)}
      label={say.title}
      open={(id) => void navigate({ to: links.drive(id) })}
    >
      <RowTable<DriveLine>
        rowKey="id"
        rows={rows}
        columns={[
          {
            key: 'name',
            title: say.name,
            render: (_, row) => <Link to={links.drive(row.id)}>{row.name}</Link>,
          },
          { key: 'compounds', title: say.compounds, render: (_, row) => row.compounds.join('、') },
          { key: 'state', title: say.state, render: (_, row) => words.drives.states[row.state] },
          {
            key: 'progress',
            title: say.progress,
            render: (_, { counted, open }) =>
              counted === null || open === null ? '' : fill(say.openOf, { open, counted }),
          },
          {
            key: 'openedAt',
            title: say.openedAt,
            render: (_, row) => sayInstant(words, language, row.openedAt),
          },
        ]}
      />
    </RowKeys>
  )
}
