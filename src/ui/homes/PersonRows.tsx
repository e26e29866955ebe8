import { RowTable } from '../kit/RowTable.tsx'
import { tableColumns, type ListColumn } from '../kit/list-columns.ts'
import { RowKeys } from '../kit/RowKeys.tsx'
import type { PersonAddresses, PersonLine } from './person-columns.tsx'

interface Props {
  readonly rows: readonly PersonLine[]
  readonly columns: readonly ListColumn<PersonLine>[]
  readonly label: string
  readonly addresses: PersonAddresses
}

/** Residents as a list: ↑↓ choose, Enter opens. */
export function PersonRows({ rows, columns, label, addresses: { person, go } }: Props) {
  return (
    <RowKeys
      ids={rows.map(({ id }) => id)}
      open={(id) => (person ? go(person(id)) : undefined)}
      label={label}
    >
      <RowTable
        rowKey="id"
        rows={rows}
        columns={tableColumns(columns)}
        onRow={(row) => (person ? { onDoubleClick: () => go(person(row.id)) } : {})}
      />
    </RowKeys>
  )
}
