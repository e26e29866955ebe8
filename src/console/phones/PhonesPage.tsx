import { Alert, Button } from 'antd'
import { revokeDevice } from '../../domain/doors/device.ts'
import { listDevices, type DeviceRow } from '../../domain/doors/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { OutboxFileDrop } from './OutboxFileDrop.tsx'
import './phones.css'

/** 手机: whose, when it was last met, what was made on it and has come, and revoking a lost one. */
export function PhonesPage() {
  const say = useWords().desk.phones
  const session = useSession()
  const asked = useAsk(listDevices, {})
  return (
    <>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.noDevices} />
          ) : (
            <Phones rows={rows} again={() => void asked.refetch()} />
          )
        }
      </Asked>
      {session.mayDo('outboxFile.take') ? <OutboxFileDrop /> : null}
    </>
  )
}

function Phones({ rows, again }: { rows: readonly DeviceRow[]; again: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.phones
  const { ask, dialog } = useDeeds()
  const revoke = (row: DeviceRow) =>
    ask(
      {
        action: revokeDevice,
        title: say.revoke,
        hint: say.revokeHint,
        fields: [],
        rest: () => ({ deviceId: row.id }),
        danger: true,
      },
      again,
    )
  return (
    <>
      {rows
        .filter(({ missing }) => missing.length > 0)
        .map((row) => (
          <Alert
            key={row.id}
            type="warning"
            showIcon
            className="phone-missing"
            title={missingText(words, row)}
            description={say.missingHint}
          />
        ))}
      <RowTable<DeviceRow>
        rowKey="id"
        rows={rows}
        columns={[
          { key: 'whose', title: say.whose, render: (_, row) => row.accountName },
          { key: 'device', title: say.device, render: (_, row) => row.name || say.unnamed },
          { key: 'met', title: say.met, render: (_, row) => sayInstant(words, language, row.metAt) },
          {
            key: 'records',
            title: say.records,
            render: (_, row) => fill(say.recordsLine, { made: row.made, received: row.received }),
          },
          { key: 'state', title: say.state, render: (_, row) => stateText(words, language, row) },
          {
            key: 'deeds',
            title: '',
            render: (_, row) =>
              row.revokedAt ? null : (
                <Button size="small" danger onClick={() => revoke(row)}>
                  {say.revoke}
                </Button>
              ),
          },
        ]}
      />
      {dialog}
    </>
  )
}

function missingText(words: Catalogue, { accountName, name, missing }: DeviceRow): string {
  const say = words.desk.phones
  const n = missing.reduce((sum, [from, to]) => sum + to - from + 1, 0)
  const which = missing
    .slice(0, 5)
    .map(([from, to]) => fill(from === to ? say.missingOne : say.missingSome, { from, to }))
    .join(', ')
  const whose = [accountName, name].filter(Boolean).join(' · ')
  return fill(say.missingLine, { whose, n, which: missing.length > 5 ? `${which} …` : which })
}

function stateText(words: Catalogue, language: string, row: DeviceRow): string {
  const say = words.desk.phones
  const when = (instant: string) => sayInstant(words, language, instant)
  if (row.wipedAt) {
    const n = row.wipedUnsent ?? 0
    return fill(n > 0 ? say.wipedUnsent : say.wiped, { when: when(row.wipedAt), n })
  }
  return row.revokedAt ? fill(say.revoked, { when: when(row.revokedAt) }) : say.inUse
}
