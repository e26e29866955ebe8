import { Table, Tag } from 'antd'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { RowKeys } from '../kit/RowKeys.tsx'
import { sayInstant } from '../kit/when.ts'
import { useLanguage, useWords } from '../kit/words.tsx'
import { DueTag } from './DueTag.tsx'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly open: (caseId: string) => void
  readonly label: string
  /** Fewer columns, for a panel. */
  readonly brief?: boolean
}

/** Cases as a list: ↑↓ choose, Enter opens. */
export function CaseRows({ rows, open, label, brief = false }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { titles } = words.cases
  const columns = [
    {
      key: 'title',
      title: titles.title,
      render: (_: unknown, row: CaseRow) => (
        <a
          href={`/cases/${row.id}`}
          onClick={(event) => {
            event.preventDefault()
            open(row.id)
          }}
        >
          {row.urgent ? <Tag color="error">!</Tag> : null}
          {row.title}
        </a>
      ),
    },
    {
      key: 'state',
      title: words.desk.cases.filterState,
      width: 96,
      render: (_: unknown, row: CaseRow) => words.cases.states[row.state],
    },
    {
      key: 'due',
      title: titles.due,
      width: 190,
      render: (_: unknown, row: CaseRow) => <DueTag dueAt={row.dueAt} state={row.state} />,
    },
    {
      key: 'holder',
      title: titles.holder,
      width: 88,
      render: (_: unknown, row: CaseRow) => row.holder ?? titles.nobody,
    },
    { key: 'place', title: titles.place, render: (_: unknown, row: CaseRow) => row.place },
    { key: 'kind', title: titles.kind, width: 130, dataIndex: 'kind' },
    { key: 'number', title: titles.number, width: 140, dataIndex: 'number' },
    {
      key: 'reported',
      title: words.cases.states.reported,
      width: 150,
      render: (_: unknown, row: CaseRow) => sayInstant(words, language, row.reportedAt),
    },
  ]
  return (
    <RowKeys ids={rows.map(({ id }) => id)} open={open} label={label}>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={brief ? columns.slice(0, 4) : columns}
        scroll={{ x: 'max-content' }}
        onRow={(row) => ({ onDoubleClick: () => open(row.id) })}
      />
    </RowKeys>
  )
}
