import { Button } from 'antd'
import type { RateDimension, RateFigure, RateLine, RateReport } from '../../domain/cases/rate-queries.ts'
import { ratesOf, sayShare } from '../../domain/cases/rates.ts'
import { fill } from '../../text/shape.ts'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import type { Opened } from './RateRowsDrawer.tsx'

interface Props {
  readonly report: RateReport
  readonly by: RateDimension
  /** Absent: whoever looks may see the figures but not the matters. */
  readonly open: ((opened: Opened) => void) | undefined
}

const COLUMNS = [
  ['response', 'contacted', 'notContacted'],
  ['solved', 'solved', 'notSolved'],
  ['satisfied', 'satisfied', 'not'],
] as const

/** `2026-11` as 2026年11月. */
function sayMonth(pattern: string, key: string): string {
  const [year = '', month = ''] = key.split('-')
  return fill(pattern, { year, month: Number(month) })
}

/** A line each, and the whole: the share, and below it how many of how many; both open their rows. */
export function RateTable({ report, by, open }: Props) {
  const words = useWords()
  const say = words.desk.reports
  // One matter may be with two agencies or with none: their lines do not add up to the whole.
  const whole = by === 'agency' ? say.wholeCommunity : say.total
  const total: RateLine = { key: '', name: whole, counts: report.total }
  const named = (line: RateLine) => {
    if (line === total) return whole
    return by === 'month' ? sayMonth(say.monthName, line.key) : line.name || say.unnamed
  }
  const opener = (line: RateLine, of: RateFigure, text: string) =>
    open ? (
      <Button
        type="link"
        size="small"
        aria-label={`${named(line)} ${text}`}
        onClick={() =>
          open({ name: named(line), figure: of, ...(line === total ? {} : { by, key: line.key }) })
        }
      >
        {text}
      </Button>
    ) : (
      <small> {text} </small>
    )
  /** Nothing behind a figure: nothing to open. */
  const figure = (line: RateLine, of: Exclude<RateFigure, 'base'>, n: number) =>
    n > 0 ? opener(line, of, fill(say.short[of], { n })) : null
  return (
    <RowTable<RateLine>
      rowKey={(line) => (line === total ? 'total' : `line-${line.key}`)}
      rows={[...report.lines, total]}
      columns={[
        { key: 'name', title: say.first[by], render: (_, line) => named(line) },
        {
          key: 'base',
          title: say.base,
          align: 'right',
          render: (_, line) => opener(line, 'base', String(line.counts.base)),
        },
        ...COLUMNS.map(([rate, yes, no]) => ({
          key: rate,
          title: say[rate],
          align: 'right' as const,
          render: (_: unknown, line: RateLine) => {
            const rates = ratesOf(line.counts, report.formula)
            const missing =
              line.counts.base - line.counts[yes] - (rate === 'satisfied' ? line.counts.basically : 0)
            return (
              <>
                {sayShare(rates[rate])} {figure(line, yes, line.counts[yes])}
                {rate === 'satisfied' ? figure(line, 'basically', line.counts.basically) : null}
                {figure(line, no, missing)}
              </>
            )
          },
        })),
        {
          key: 'composite',
          title: say.composite,
          align: 'right',
          render: (_, line) => sayShare(ratesOf(line.counts, report.formula).composite),
        },
      ]}
    />
  )
}
