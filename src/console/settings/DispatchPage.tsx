import { Button, Input } from 'antd'
import { useState } from 'react'
import { listKinds } from '../../domain/cases/case-queries.ts'
import { retireDispatch, writeDispatch } from '../../domain/cases/dispatch.ts'
import { listDispatch, type DispatchView } from '../../domain/cases/dispatch-queries.ts'
import { compounds as listCompounds, organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { DispatchHistory } from './DispatchHistory.tsx'
import { DispatchSheetButton } from './DispatchSheetButton.tsx'
import { dispatchForm } from './dispatch-form.tsx'

/** 派遣目录: kind × place → lead, assist or not ours, and who is asked; every change with who and when. */
export function DispatchPage() {
  const words = useWords()
  const say = words.desk.agencies.dispatch
  const session = useSession()
  const asked = useAsk(listDispatch, {})
  const may = session.mayDo(writeDispatch.name)
  const kinds = useAsk(listKinds, may ? {} : undefined)
  const compounds = useAsk(listCompounds, may && session.mayAsk('registry.compounds') ? {} : undefined)
  const units = useAsk(organisationList, may && session.mayAsk('organisation.list') ? {} : undefined)
  const [sought, setSought] = useState('')
  const { ask, dialog } = useDeeds()
  const edit = (row?: DispatchView) => {
    const choices = {
      kinds: kinds.data ?? [],
      compounds: (compounds.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      units: units.data?.rows ?? [],
    }
    ask(dispatchForm(words, choices, row), () => void asked.refetch())
  }
  const retire = (row: DispatchView) =>
    ask(
      {
        action: retireDispatch,
        title: words.actions['dispatch.retire'],
        hint: `${row.path.join(' · ')}: ${say.retireHint}`,
        rest: () => ({ entryId: row.id }),
        fields: [],
        danger: true,
      },
      () => void asked.refetch(),
    )
  const columns = [
    { key: 'path', title: say.kind, render: (_: unknown, row: DispatchView) => row.path.join(' · ') },
    {
      key: 'place',
      title: say.place,
      render: (_: unknown, row: DispatchView) => row.place ?? say.everywhere,
    },
    { key: 'duty', title: say.duty, render: (_: unknown, row: DispatchView) => words.cases.duties[row.duty] },
    { key: 'listItem', title: say.listItem, dataIndex: 'listItem' },
    {
      key: 'units',
      title: say.units,
      render: (_: unknown, row: DispatchView) => row.units.map(({ name }) => name).join('、'),
    },
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: DispatchView) =>
        may ? (
          <span className="page-actions no-print">
            <Button size="small" onClick={() => edit(row)}>
              {say.edit}
            </Button>
            <Button size="small" onClick={() => retire(row)}>
              {say.retire}
            </Button>
          </span>
        ) : null,
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
        {may ? <DispatchSheetButton done={() => void asked.refetch()} /> : null}
        <a href={`/api/dispatch.xlsx?at=${session.at}`}>{say.exportXlsx}</a>
        <a href={`/api/dispatch.csv?at=${session.at}`}>{say.exportCsv}</a>
      </div>
      <Asked query={asked}>
        {(rows) => {
          const found = rows.filter((row) => textOf(row).includes(sought.trim()))
          return found.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              <RowTable rowKey="id" rows={found} columns={columns} />
              <p>{fill(say.count, { n: found.length })}</p>
            </>
          )
        }}
      </Asked>
      {session.mayAsk('dispatch.history') ? <DispatchHistory /> : null}
      {dialog}
    </>
  )
}

function textOf({ path, place, listItem, units }: DispatchView): string {
  return [...path, place ?? '', listItem, ...units.map(({ name }) => name)].join(' ')
}
