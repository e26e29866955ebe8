import { Button, Input } from 'antd'
import { useState } from 'react'
import { listKinds, type KindRow } from '../../domain/cases/case-queries.ts'
import { retireKind, writeKind } from '../../domain/cases/case-record.ts'
import { listProcedures } from '../../domain/procedures/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { kindForm } from './kind-form.ts'

/** 事项目录: the three-level catalogue of what a matter can be, with whose duty it is and how long it may take. */
export function KindsPage() {
  const words = useWords()
  const say = words.desk.ground.kinds
  const session = useSession()
  const asked = useAsk(listKinds, {})
  const procedures = useAsk(listProcedures, session.mayAsk('procedure.list') ? {} : undefined)
  const [sought, setSought] = useState('')
  const { ask, dialog } = useDeeds()
  const open = (form: DeedForm) => ask(form, () => void asked.refetch())
  const edit = (row?: KindRow) => open(kindForm(words, procedures.data ?? [], row))
  const retire = (row: KindRow): DeedForm => ({
    action: retireKind,
    title: say.retire,
    hint: `${row.path.join(' · ')}: ${say.retireHint}`,
    rest: () => ({ code: row.code }),
    fields: [],
    danger: true,
  })
  const may = session.mayDo(writeKind.name)
  const columns = [
    { key: 'path', title: say.path3, render: (_: unknown, row: KindRow) => row.path.join(' · ') },
    { key: 'duty', title: say.duty, render: (_: unknown, row: KindRow) => words.cases.duties[row.duty] },
    {
      key: 'limit',
      title: say.limit,
      render: (_: unknown, row: KindRow) => `${row.amount} ${words.cases.units[row.unit]}`,
    },
    { key: 'listItem', title: say.listItem, dataIndex: 'listItem' },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: KindRow) => (
        <span className="page-actions no-print">
          {row.retired ? <em>{say.retired}</em> : null}
          {may ? (
            <Button size="small" onClick={() => edit(row)}>
              {say.edit}
            </Button>
          ) : null}
          {session.mayDo(retireKind.name) && !row.retired ? (
            <Button size="small" onClick={() => open(retire(row))}>
              {say.retire}
            </Button>
          ) : null}
        </span>
      ),
    },
  ]
  return (
    <>
      <p>{say.intro}</p>
      <div className="page-actions audit-filter no-print">
        <Input
          className="settings-search"
          aria-label={say.search}
          placeholder={say.search}
          allowClear
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {may ? (
          <Button type="primary" onClick={() => edit()}>
            {say.add}
          </Button>
        ) : null}
      </div>
      <Asked query={asked}>
        {(rows) => {
          const found = rows.filter(({ keys }) => keys.includes(sought.trim().toLowerCase()))
          return found.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              <RowTable rowKey="code" rows={found} columns={columns} />
              <p>{fill(say.count, { n: found.length })}</p>
            </>
          )
        }}
      </Asked>
      {dialog}
    </>
  )
}
