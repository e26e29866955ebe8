import { startStudy } from '../../domain/imports/study.ts'
import type { Results } from '../../domain/imports/results.ts'
import type { Answers } from '../../domain/imports/understanding.ts'
import type { OpenWorkbook } from './sheet-reader.ts'

/** Reads every sheet once, visible ones first, and understands it on the way. `onRows` hears of the rows read so far. */
export async function understandWorkbook(
  workbook: OpenWorkbook,
  answers: Answers = {},
  onRows: (rows: number) => void = () => undefined,
): Promise<Results> {
  const study = startStudy(answers)
  const order = workbook.sheets
    .map((head, position) => ({ head, position }))
    .toSorted((a, b) => Number(a.head.hidden) - Number(b.head.hidden))
  let rows = 0
  for (const { head, position } of order) {
    study.sheet(head)
    for await (const batch of workbook.rows(position)) {
      for (const row of batch) study.row(row)
      rows += batch.length
      onRows(rows)
    }
  }
  return study.finish()
}
