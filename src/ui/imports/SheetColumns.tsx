import type { SheetView } from '../../domain/imports/import-view.ts'
import { RowTable } from '../kit/RowTable.tsx'
import { useWords } from '../kit/words.tsx'

const SURE = 0.85
const LIKELY = 0.6

/** Each column: its header, what it was taken for, how sure that is. */
export function SheetColumns({ sheet }: { sheet: SheetView }) {
  const words = useWords()
  const say = words.desk.imports
  const confidence = (value: number) => {
    const percent = `${Math.round(value * 100)}%`
    if (value >= SURE) return `✓ ${say.sure} ${percent}`
    return value >= LIKELY ? `~ ${say.likely} ${percent}` : <strong>{`? ${say.unsure} ${percent}`}</strong>
  }
  return (
    <RowTable
      rowKey="column"
      className="import-columns"
      rows={sheet.columns}
      columns={[
        {
          key: 'column',
          title: say.column,
          width: 60,
          render: (_: unknown, { column }) => letters(column),
        },
        { key: 'header', title: say.header, dataIndex: 'header' },
        {
          key: 'meaning',
          title: say.meaning,
          render: (_: unknown, { meaning }) => words.imports.meanings[meaning],
        },
        {
          key: 'confidence',
          title: say.confidence,
          render: (_: unknown, column) => confidence(column.confidence),
        },
      ]}
    />
  )
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
