import { Button, Table } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { openDrive } from '../../domain/drives/drive.ts'
import { listDrives, type DriveHead } from '../../domain/drives/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { compounds as listCompounds } from '../../domain/registry/queries.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** 入户动员: every drive, the latest first; a new one is cut from a compound. */
export function DriveListScreen() {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const navigate = useNavigate()
  const drives = useAsk(listDrives, {})
  const compounds = useAsk(listCompounds, {})
  const { ask, dialog } = useDeeds()
  const say = words.desk.drives
  const begin = () => {
    const driveId = newId()
    ask(
      {
        action: openDrive,
        title: words.actions['drive.open'],
        rest: () => ({ driveId }),
        shape: ({ name, compoundId }) => ({ name, compoundIds: [compoundId] }),
        fields: [
          { kind: 'line', key: 'name', label: say.name },
          {
            kind: 'pick',
            key: 'compoundId',
            label: say.compound,
            choices: (compounds.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
        ],
      },
      () => void navigate({ to: links.drive(driveId) }),
    )
  }
  return (
    <>
      <h1>{say.title}</h1>
      {session.mayDo('drive.open') ? (
        <p>
          <Button type="primary" onClick={begin}>
            {words.actions['drive.open']}
          </Button>
        </p>
      ) : null}
      <Asked query={drives}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <Table<DriveHead>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...rows]}
              columns={[
                {
                  key: 'name',
                  title: say.name,
                  render: (_, row) => <Link to={links.drive(row.id)}>{row.name}</Link>,
                },
                { key: 'state', title: say.state, render: (_, row) => words.drives.states[row.state] },
                {
                  key: 'openedAt',
                  title: say.openedAt,
                  render: (_, row) => sayInstant(words, language, row.openedAt),
                },
              ]}
            />
          )
        }
      </Asked>
      {dialog}
    </>
  )
}
