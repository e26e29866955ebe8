import { Button, Space, Table } from 'antd'
import { Link } from '@tanstack/react-router'
import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { leaveForm, noticeForm, visitForm } from './drive-forms.ts'

interface Props {
  readonly rows: readonly DriveTargetRow[]
  readonly open: boolean
  readonly ask: (form: DeedForm) => void
}

/** The list of a drive: where, where they stand, how often tried, when again; and what can be done at each door. */
export function TargetTable({ rows, open, ask }: Props) {
  const words = useWords()
  const session = useSession()
  const say = words.desk.drives
  const { stances, outcomes, leaving } = words.drives
  return (
    <Table<DriveTargetRow>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      dataSource={[...rows]}
      columns={[
        {
          key: 'where',
          title: say.target,
          render: (_, row) => (
            <>
              {row.label}{' '}
              {row.dwellingId ? <Link to={links.home(row.dwellingId)}>{addressText(words, row)}</Link> : null}
            </>
          ),
        },
        {
          key: 'stance',
          title: say.stance,
          render: (_, { left, stance }) => (left ? leaving[left] : stance ? stances[stance] : say.notYet),
        },
        {
          key: 'last',
          title: say.lastOutcome,
          render: (_, { lastOutcome }) => (lastOutcome ? outcomes[lastOutcome] : ''),
        },
        { key: 'times', title: say.times, dataIndex: 'attempts' },
        { key: 'next', title: say.next, dataIndex: 'nextOn' },
        { key: 'notices', title: say.notices, dataIndex: 'notices' },
        {
          key: 'deeds',
          render: (_, row) => (
            <Space className="no-print">
              {session.mayDo('driveVisit.record') ? (
                <Button size="small" onClick={() => ask(visitForm(words, row.id))}>
                  {words.actions['driveVisit.record']}
                </Button>
              ) : null}
              {session.mayDo('driveNotice.serve') ? (
                <Button size="small" onClick={() => ask(noticeForm(words, row.id))}>
                  {words.actions['driveNotice.serve']}
                </Button>
              ) : null}
              {open && !row.left && session.mayDo('driveTarget.leave') ? (
                <Button size="small" onClick={() => ask(leaveForm(words, row.id))}>
                  {words.actions['driveTarget.leave']}
                </Button>
              ) : null}
            </Space>
          ),
        },
      ]}
    />
  )
}
