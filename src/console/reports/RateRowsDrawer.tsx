import { Drawer } from 'antd'
import { Link } from '@tanstack/react-router'
import {
  rateRows,
  type RateDimension,
  type RateFigure,
  type RateRow,
} from '../../domain/cases/rate-queries.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

export interface Opened {
  readonly name: string
  readonly figure: RateFigure
  readonly by?: RateDimension
  readonly key?: string
}

interface Props {
  readonly opened: Opened | undefined
  readonly period: { readonly from: string; readonly to: string }
  readonly close: () => void
}

/** The matters behind one figure, the latest word first. */
export function RateRowsDrawer({ opened, period, close }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.reports
  const { name = '', figure = 'base', ...among } = opened ?? {}
  const pages = usePages(rateRows, opened ? { ...period, ...among, figure } : undefined)
  return (
    <Drawer
      open={opened !== undefined}
      onClose={close}
      size="large"
      title={fill(say.rowsOf, { name, figure: say.figures[figure] })}
    >
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.noRows} />
          ) : (
            <RowTable<RateRow>
              rowKey={({ caseId, resultNo }) => `${caseId}${resultNo}`}
              rows={rows}
              columns={[
                {
                  key: 'title',
                  title: words.cases.titles.title,
                  render: (_, row) => <Link to={links.casePage(row.caseId)}>{row.title}</Link>,
                },
                { key: 'kind', title: words.cases.titles.kind, dataIndex: 'kind' },
                {
                  key: 'saidOn',
                  title: say.saidOn,
                  render: (_, { saidOn }) => sayDay(words, language, saidOn),
                },
                {
                  key: 'said',
                  title: say.said,
                  render: (_, { solved, satisfaction }) =>
                    `${say.figures[solved ? 'solved' : 'notSolved']} · ${words.cases.satisfactions[satisfaction]}`,
                },
                { key: 'number', title: words.cases.titles.number, dataIndex: 'number' },
              ]}
            />
          )
        }
      </PagesShown>
    </Drawer>
  )
}
