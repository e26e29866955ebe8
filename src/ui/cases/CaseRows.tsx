import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { RowTable } from '../kit/RowTable.tsx'
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
      <RowTable
        rowKey="id"
        rows={rows}
        columns={tableColumns(columns)}
        onRow={(row) => ({ onDoubleClick: () => open(row.id) })}
      />
    </RowKeys>
  )
}
