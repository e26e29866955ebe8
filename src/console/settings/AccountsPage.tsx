import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { disableAccount, enableAccount, resetAccount } from '../../domain/identity/account.ts'
import { areaTree, listAccounts, type AccountRow } from '../../domain/identity/queries.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { usePause } from '../homes/use-pause.ts'
import { useSession } from '../shell/session.tsx'
import { createForm, endForm, giveForm, renameForm } from './account-forms.ts'
import { GrantLines } from './GrantLines.tsx'

/** 账号岗位: who may sign in here, as what, since and until when. A one-time password is told once. */
export function AccountsPage() {
  const words = useWords()
  const say = words.desk.settings
  const session = useSession()
  const [typed, setTyped] = useState('')
  const sought = usePause(typed.trim())
  const pages = usePages(listAccounts, sought ? { words: sought } : {})
  const areas = useAsk(areaTree, {})
  const organisations = useAsk(organisationList, session.mayAsk('organisation.list') ? {} : undefined)
  const [form, setForm] = useState<DeedForm>()
  const [password, setPassword] = useState('')

  const done = (outcome: SendOutcome) => {
    setForm(undefined)
    const secret =
      outcome.status === 'done' ? (outcome.secret as { password?: string } | undefined) : undefined
    if (secret?.password) setPassword(secret.password)
    pages.again()
  }
  const plain = (action: DeedForm['action'], row: AccountRow): DeedForm => ({
    action,
    title: words.actions[action.name as 'account.reset'],
    hint: `${row.name} (${row.login})`,
    rest: () => ({ accountId: row.id }),
    fields: [],
  })
  const formsOf = (row: AccountRow): readonly DeedForm[] => [
    giveForm(words, row, areas.data ?? [], organisations.data?.rows ?? []),
    renameForm(words, row),
    plain(resetAccount, row),
    plain(row.disabled ? enableAccount : disableAccount, row),
  ]
  const columns = [
    {
      key: 'name',
      title: words.cases.titles.name,
      render: (_: unknown, row: AccountRow) => (
        <>
          {row.name} <small>{row.login}</small>
        </>
      ),
    },
    {
      key: 'roles',
      title: say.role,
      render: (_: unknown, row: AccountRow) => (
        <GrantLines row={row} end={(grant) => setForm(endForm(words, row, grant))} />
      ),
    },
    { key: 'state', title: say.state, render: (_: unknown, row: AccountRow) => <AccountState row={row} /> },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: AccountRow) => (
        <span className="page-actions no-print">
          {formsOf(row)
            .filter(({ action }) => session.mayDo(action.name as 'account.rename'))
            .map((one) => (
              <Button
                key={one.action.name}
                size="small"
                aria-label={`${one.title}: ${row.name}`}
                onClick={() => setForm(one)}
              >
                {one.title}
              </Button>
            ))}
        </span>
      ),
    },
  ]
  return (
    <>
      <div className="page-actions audit-filter no-print">
        <Input
          className="settings-search"
          aria-label={say.seekAccount}
          placeholder={say.seekAccount}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {session.mayDo('account.create') ? (
          <Button type="primary" onClick={() => setForm(createForm(words))}>
            {words.actions['account.create']}
          </Button>
        ) : null}
      </div>
      {password ? (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: () => setPassword('') }}
          title={`${say.oneTime} ${password}`}
        />
      ) : null}
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.noAccounts} />
          ) : (
            <RowTable rowKey="id" rows={rows} columns={columns} />
          )
        }
      </PagesShown>
      {form ? (
        <DeedDialog
          key={`${form.title} ${form.hint}`}
          form={form}
          close={() => setForm(undefined)}
          done={done}
        />
      ) : null}
    </>
  )
}

function AccountState({ row }: { readonly row: AccountRow }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.settings
  return (
    <>
      {row.disabled ? <Tag color="error">{say.disabled}</Tag> : null}
      {row.mustChangePassword ? <Tag color="warning">{say.mustChange}</Tag> : null}
      {row.secondFactor ? <Tag>{say.secondFactor}</Tag> : null}
      <small>{row.lastSeenAt ? sayInstant(words, language, row.lastSeenAt) : say.neverSeen}</small>
    </>
  )
}
