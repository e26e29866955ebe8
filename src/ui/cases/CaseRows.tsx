import { Table } from 'antd'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { tableColumns, type ListColumn } from '../kit/list-columns.ts'
import { RowKeys } from '../kit/RowKeys.tsx'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly columns: readonly ListColumn<CaseRow>[]
  readonly open: (caseId: string) => void
  readonly label: string
}

/** Cases as a list: ↑↓ choose, Enter opens. */
export function CaseRows({ rows, columns, open, label }: Props) {
  return (
    <RowKeys ids={rows.map(({ id }) => id)} open={open} label={label}>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={tableColumns(columns)}
        scroll={{ x: 'max-content' }}
        onRow={(row) => ({ onDoubleClick: () => open(row.id) })}
      />
    </RowKeys>
  )
}
