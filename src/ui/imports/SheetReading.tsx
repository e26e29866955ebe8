import { Tag } from 'antd'
import type { SheetView } from '../../domain/imports/import-view.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'
import { SheetAfter } from './SheetAfter.tsx'
import { SheetBefore } from './SheetBefore.tsx'
import { SheetColumns } from './SheetColumns.tsx'

/** How one sheet was read: its kind and fate, its header, its columns, five rows before and after. */
export function SheetReading({ sheet }: { sheet: SheetView }) {
  const words = useWords()
  const say = words.desk.imports
  const { kind, headerRows, rows, dataRows } = sheet
  return (
    <section aria-label={sheet.name}>
      <p>
        <Tag>
          {kind === 'unknown' ? `? ${words.imports.sheetKinds[kind]}` : words.imports.sheetKinds[kind]}
        </Tag>
        {words.imports.sheetFates[kind]}
      </p>
      <p>
        {headerRows.length > 0 ? fill(say.headerRows, { rows: headerRows.join(', ') }) : say.noHeader}
        {' · '}
        {fill(say.rowCount, { rows, data: dataRows })}
        {sheet.hidden ? ` · ${say.hidden}` : ''}
      </p>
      {sheet.before.length > 0 ? (
        <>
          <h3>{say.before}</h3>
          <SheetBefore sheet={sheet} />
        </>
      ) : null}
      {sheet.after.length > 0 ? (
        <>
          <h3>{say.after}</h3>
          <SheetAfter sheet={sheet} />
        </>
      ) : null}
      <small>{say.masked}</small>
      {sheet.columns.length > 0 ? (
        <>
          <h3>{say.columns}</h3>
          <SheetColumns sheet={sheet} />
        </>
      ) : null}
    </section>
  )
}
