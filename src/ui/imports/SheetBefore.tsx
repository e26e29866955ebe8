import type { SheetView } from '../../domain/imports/import-view.ts'
import { RowTable } from '../kit/RowTable.tsx'
import { useWords } from '../kit/words.tsx'
import { letters } from './SheetColumns.tsx'

/** The first rows as they stand in the sheet. */
export function SheetBefore({ sheet }: { sheet: SheetView }) {
  const say = useWords().desk.imports
  const width = Math.max(0, ...sheet.before.map(({ cells }) => cells.length))
  const headers = new Map(sheet.columns.map(({ column, header }) => [column, header]))
  return (
    <RowTable
      rowKey="row"
      rows={sheet.before}
      columns={[
        { key: 'row', title: say.row, dataIndex: 'row', width: 60 },
        ...Array.from({ length: width }, (_, at) => ({
          key: String(at),
          title: headers.get(at) || letters(at),
          render: (_: unknown, { cells }: SheetView['before'][number]) => (
            <span className="import-cell">{cells[at] ?? ''}</span>
          ),
        })),
      ]}
    />
  )
}
