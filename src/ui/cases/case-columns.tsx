import { Tag } from 'antd'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import type { Catalogue, Language } from '../../text/catalogue.ts'
import type { ListColumn } from '../kit/list-columns.ts'
import { sayInstant } from '../kit/when.ts'
import { DueTag } from './DueTag.tsx'

/** The columns of 办件, for the screen and for the sheet that is exported from it. */
export function caseColumns(
  words: Catalogue,
  language: Language,
  open: (caseId: string) => void,
): readonly ListColumn<CaseRow>[] {
  const { titles, states } = words.cases
  return [
    {
      key: 'title',
      title: titles.title,
      always: true,
      text: ({ title }) => title,
      show: (row) => (
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
    { key: 'state', title: words.desk.cases.filterState, width: 96, text: ({ state }) => states[state] },
    {
      key: 'due',
      title: titles.due,
      width: 190,
      text: ({ dueAt }) => sayInstant(words, language, dueAt),
      show: ({ dueAt, state }) => <DueTag dueAt={dueAt} state={state} />,
    },
    { key: 'holder', title: titles.holder, width: 88, text: ({ holder }) => holder ?? titles.nobody },
    { key: 'place', title: titles.place, text: ({ place }) => place },
    { key: 'kind', title: titles.kind, width: 130, text: ({ kind }) => kind },
    { key: 'number', title: titles.number, width: 140, text: ({ number }) => number },
    {
      key: 'reported',
      title: titles.reportedAt,
      width: 150,
      text: ({ reportedAt }) => sayInstant(words, language, reportedAt),
    },
  ]
}
