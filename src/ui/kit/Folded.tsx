import { Button } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { fill } from '../../text/shape.ts'
import { useWords } from './words.tsx'

/** So many rows of a part stand on the page; the others one click away. */
const SHOWN = 8

/** 还有 {n} 件: a long part does not push the next one off the page. The button stays where it is, so that the keyboard does not lose its place. */
export function Folded<Row>({
  rows,
  children,
}: {
  rows: readonly Row[]
  children: (shown: readonly Row[]) => ReactNode
}) {
  const { more, less } = useWords().desk.today
  const [whole, setWhole] = useState(false)
  const id = useId()
  // One row behind a button is no shorter than the row.
  const folds = rows.length > SHOWN + 1
  return (
    <>
      <div id={id}>{children(folds && !whole ? rows.slice(0, SHOWN) : rows)}</div>
      {folds ? (
        <p className="page-actions no-print">
          <Button size="small" aria-expanded={whole} aria-controls={id} onClick={() => setWhole(!whole)}>
            {whole ? less : fill(more, { n: rows.length - SHOWN })}
          </Button>
        </p>
      ) : null}
    </>
  )
}
