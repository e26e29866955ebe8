import { Button, Tabs } from 'antd'
import {
  mediationListNames,
  mediationLists,
  writeMediationList,
  type ListEntry,
  type MediationList,
  type MediationListName,
} from '../../domain/mediation/lists.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { MediationListHistory } from './MediationListHistory.tsx'
import { entryForm, nameOf, retireForm } from './mediation-list-forms.ts'

/** 调解目录: types of quarrels, ways of settling, terms of keeping; each change is a new edition, and the old ones stay. */
export function MediationListsPage() {
  const words = useWords()
  const say = words.desk.mediationLists
  const asked = useAsk(mediationLists, {})
  const { ask, dialog } = useDeeds()
  const open = (form: DeedForm) => ask(form, () => void asked.refetch())
  return (
    <>
      <p>{say.intro}</p>
      <Asked query={asked}>
        {(lists) => (
          <Tabs
            items={mediationListNames.map((list) => ({
              key: list,
              label: say.names[list],
              children: <OneList list={list} kept={lists[list]} ask={open} />,
            }))}
          />
        )}
      </Asked>
      {dialog}
    </>
  )
}

interface Props {
  readonly list: MediationListName
  readonly kept: MediationList
  readonly ask: (form: DeedForm) => void
}

function OneList({ list, kept, ask }: Props) {
  const words = useWords()
  const say = words.desk.mediationLists
  const may = useSession().mayDo(writeMediationList.name)
  const years = {
    key: 'years',
    title: say.years,
    render: (_: unknown, row: ListEntry) => row.years ?? say.forEver,
  }
  const columns = [
    {
      key: 'name',
      title: say.name,
      render: (_: unknown, row: ListEntry) => (
        <>
          {nameOf(words, list, row)} {row.retired ? <em>({say.retired})</em> : null}
        </>
      ),
    },
    ...(list === 'retention' ? [years] : []),
    {
      key: 'deeds',
      title: '',
      render: (_: unknown, row: ListEntry) =>
        may ? (
          <span className="page-actions no-print">
            <Button size="small" onClick={() => ask(entryForm(words, list, kept, row))}>
              {say.edit}
            </Button>
            <Button size="small" onClick={() => ask(retireForm(words, list, kept, row))}>
              {row.retired ? say.offerAgain : say.retire}
            </Button>
          </span>
        ) : null,
    },
  ]
  return (
    <>
      <p className="page-actions no-print">
        <span>{kept.edition === 0 ? say.asShipped : fill(say.edition, { n: kept.edition })}</span>
        {may ? (
          <Button type="primary" onClick={() => ask(entryForm(words, list, kept))}>
            {say.add}
          </Button>
        ) : null}
      </p>
      <RowTable rowKey="code" rows={kept.entries} columns={columns} />
      {kept.edition > 0 ? <MediationListHistory list={list} /> : null}
    </>
  )
}
