import { Alert, Button, Table } from 'antd'
import { useState } from 'react'
import { createAccount, disableAccount, enableAccount, resetAccount } from '../../domain/identity/account.ts'
import { giveRole } from '../../domain/identity/account.ts'
import { areaTree, listAccounts, type AccountRow } from '../../domain/identity/queries.ts'
import { roles } from '../../domain/identity/role.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 账号岗位: who may sign in here and as what. A one-time password is told once. */
export function AccountsPage() {
  const words = useWords()
  const say = words.desk.settings
  const session = useSession()
  const accounts = useAsk(listAccounts, {})
  const areas = useAsk(areaTree, {})
  const [form, setForm] = useState<DeedForm>()
  const [password, setPassword] = useState('')
  const small = (action: DeedForm['action'], row: AccountRow): DeedForm => ({
    action,
    title: words.actions[action.name as 'account.reset'],
    hint: row.name,
    rest: () => ({ accountId: row.id }),
    fields: [],
  })
  const create: DeedForm = {
    action: createAccount,
    title: words.actions['account.create'],
    rest: () => ({ accountId: newId() }),
    fields: [
      { kind: 'line', key: 'login', label: words.desk.signIn.login },
      { kind: 'line', key: 'name', label: words.cases.titles.name },
    ],
  }
  const give = (row: AccountRow): DeedForm => ({
    action: giveRole,
    title: words.actions['role.give'],
    hint: row.name,
    rest: () => ({ accountId: row.id, grantId: newId(), from: dayOf(new Date().toISOString()) }),
    fields: [
      { kind: 'pick', key: 'role', label: say.role, choices: choicesOf(words.identity.roles, roles) },
      {
        kind: 'pick',
        key: 'areaId',
        label: say.area,
        choices: (areas.data ?? []).map(({ id, name, level }) => ({
          value: id,
          label: `${name} (${words.identity.levels[level]})`,
        })),
      },
    ],
  })
  const columns = [
    { key: 'name', title: words.cases.titles.name, dataIndex: 'name' },
    { key: 'login', title: words.desk.signIn.login, dataIndex: 'login' },
    {
      key: 'roles',
      title: say.role,
      render: (_: unknown, row: AccountRow) =>
        row.grants.map(({ role, areaName }) => `${words.identity.roles[role]} · ${areaName}`).join('、'),
    },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: AccountRow) => (
        <span className="page-actions">
          {[
            give(row),
            small(resetAccount, row),
            small(row.disabled ? enableAccount : disableAccount, row),
          ].map((one) => (
            <Button key={one.action.name} size="small" onClick={() => setForm(one)}>
              {one.title}
            </Button>
          ))}
        </span>
      ),
    },
  ]
  return (
    <>
      {session.mayDo('account.create') ? (
        <Button type="primary" onClick={() => setForm(create)}>
          {create.title}
        </Button>
      ) : null}
      {password ? <Alert type="success" closable showIcon title={`${say.oneTime} ${password}`} /> : null}
      <Asked query={accounts}>
        {(page) => (
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={[...page.rows]}
            columns={columns}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Asked>
      {form ? (
        <DeedDialog
          key={form.title}
          form={form}
          close={() => setForm(undefined)}
          done={(outcome) => {
            setForm(undefined)
            const secret =
              outcome.status === 'done' ? (outcome.secret as { password?: string } | undefined) : undefined
            if (secret?.password) setPassword(secret.password)
          }}
        />
      ) : null}
    </>
  )
}
