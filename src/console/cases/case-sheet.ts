import type { CaseRow } from '../../domain/cases/case-queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { csv } from '../../ui/kit/csv.ts'

/** The rows on the screen as a sheet, with the same words. */
export function caseSheet(words: Catalogue, rows: readonly CaseRow[]): string {
  const { titles, states } = words.cases
  const head = [
    titles.number,
    titles.title,
    titles.kind,
    words.desk.cases.filterState,
    titles.place,
    titles.holder,
    states.reported,
    titles.due,
  ]
  return csv([
    head,
    ...rows.map((row) => [
      row.number,
      row.title,
      row.kind,
      states[row.state],
      row.place,
      row.holder ?? '',
      row.reportedAt,
      row.dueAt,
    ]),
  ])
}
