import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { issueClient, revokeClient } from '../../domain/connections/client.ts'
import { listClients, type ClientRow } from '../../domain/connections/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'

/** 对接平台: the keys by which other platforms send matters here; each shows itself once. */
export function ClientsPage() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.settings.clients
  const clients = useAsk(listClients, {})
  const issuing = useDo(issueClient)
  const revoking = useDo(revokeClient)
  const { message, modal } = App.useApp()
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const issue = async () => {
    const outcome = await issuing.run({ clientId: newId(), name })
    const no = outcomeSentence(words, outcome)
    if (no) return void message.error(no)
    if (outcome.status === 'done') setKey((outcome.secret as { key: string } | undefined)?.key ?? '')
    setName('')
    await clients.refetch()
  }
  const revoke = (row: ClientRow) =>
    modal.confirm({
      title: words.actions['client.revoke'],
      content: say.revokeHint,
      okButtonProps: { danger: true },
      okText: words.actions['client.revoke'],
      cancelText: words.desk.shell.cancel,
      onOk: async () => {
        const no = outcomeSentence(words, await revoking.run({ clientId: row.id }))
        if (no) void message.error(no)
        await clients.refetch()
      },
    })
  return (
    <>
      <p>{say.intro}</p>
      <div className="page-actions">
        <Input
          aria-label={say.name}
          placeholder={say.name}
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={() => (name.trim() ? void issue() : undefined)}
          style={{ width: 240 }}
        />
        <Button
          type="primary"
          disabled={name.trim() === ''}
          loading={issuing.busy}
          onClick={() => void issue()}
        >
          {words.actions['client.issue']}
        </Button>
      </div>
      {key ? (
        <Alert
          type="success"
          closable={{ onClose: () => setKey('') }}
          title={say.keyOnce}
          description={<code className="client-key">{key}</code>}
        />
      ) : null}
      <Asked query={clients}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <RowTable<ClientRow>
              rowKey="id"
              rows={rows}
              columns={[
                { key: 'name', title: say.name, dataIndex: 'name' },
                {
                  key: 'issued',
                  title: say.issued,
                  render: (_, row) => `${sayInstant(words, language, row.issuedAt)} ${row.issuedBy ?? ''}`,
                },
                { key: 'sent', title: say.sent, dataIndex: 'sent', align: 'right' },
                {
                  key: 'state',
                  render: (_, row) =>
                    row.revokedAt ? (
                      `${say.revoked} ${sayInstant(words, language, row.revokedAt)}`
                    ) : (
                      <Button size="small" onClick={() => revoke(row)}>
                        {words.actions['client.revoke']}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  )
}
