import { Breadcrumb, Button, Segmented } from 'antd'
import { useState } from 'react'
import { areaFigures, type AreaLine, type AreaView } from '../../domain/cases/area-queries.ts'
import { ratesOf, sayShare, shippedFormula } from '../../domain/cases/rates.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 各社区: what stands in each area below; a community opens as its own desk, anything above it one level down. */
export function AreaPanel() {
  const say = useWords().desk.reports.areas
  const [areaId, setAreaId] = useState<string>()
  const [isLast, setLast] = useState(false)
  const month = monthOf(isLast)
  const asked = useAsk(areaFigures, { month, ...(areaId ? { areaId } : {}) })
  return (
    <section className="today-part" aria-label={say.title}>
      <div className="page-head">
        <h2>{say.title}</h2>
        <Segmented
          className="no-print"
          aria-label={say.month}
          value={isLast ? 'last' : 'this'}
          onChange={(chosen) => setLast(chosen === 'last')}
          options={[
            { value: 'this', label: say.thisMonth },
            { value: 'last', label: say.lastMonth },
          ]}
        />
      </div>
      <Asked query={asked}>{(view) => <Figures view={view} look={setAreaId} />}</Asked>
    </section>
  )
}

function monthOf(isLast: boolean): string {
  const today = dayOf(new Date().toISOString())
  return (isLast ? addDays(`${today.slice(0, 7)}-01`, -1) : today).slice(0, 7)
}

interface Props {
  readonly view: AreaView
  readonly look: (areaId: string) => void
}

function Figures({ view, look }: Props) {
  const words = useWords()
  const say = words.desk.reports.areas
  const language = useLanguage()
  const session = useSession()
  if (view.asOf === null) return <EmptyState text={say.empty} />
  const open = ({ areaId, level }: AreaLine) =>
    level === 'community' ? session.choose(areaId) : look(areaId)
  return (
    <>
      {view.way.length > 1 ? (
        <Breadcrumb
          items={view.way.map(({ areaId, name }) => ({
            key: areaId,
            title: (
              <Button type="link" size="small" onClick={() => look(areaId)}>
                {name}
              </Button>
            ),
          }))}
        />
      ) : null}
      <AreaTable view={view} open={open} />
      <p>
        <small>{fill(say.asOf, { when: sayInstant(words, language, view.asOf) })}</small>
      </p>
    </>
  )
}

function AreaTable({ view, open }: { readonly view: AreaView; readonly open: (line: AreaLine) => void }) {
  const reports = useWords().desk.reports
  const say = reports.areas
  const total: AreaLine = { ...view.total, areaId: view.areaId, name: reports.total, level: 'street' }
  const number = (key: 'people' | 'open' | 'overdue' | 'closed', title: string) => ({
    key,
    title,
    align: 'right' as const,
    render: (_: unknown, line: AreaLine) => line[key].toLocaleString(),
  })
  const rate = (key: 'response' | 'solved' | 'satisfied' | 'composite') => ({
    key,
    title: reports[key],
    align: 'right' as const,
    render: (_: unknown, { counts }: AreaLine) => sayShare(ratesOf(counts, shippedFormula)[key]),
  })
  return (
    <RowTable<AreaLine>
      rowKey={(line) => (line === total ? 'total' : line.areaId)}
      rows={[...view.lines, total]}
      columns={[
        {
          key: 'name',
          title: say.area,
          render: (_, line) =>
            line === total ? (
              line.name
            ) : (
              <Button type="link" size="small" onClick={() => open(line)}>
                {line.name}
              </Button>
            ),
        },
        number('people', say.people),
        number('open', say.open),
        number('overdue', say.overdue),
        number('closed', say.closed),
        {
          key: 'inTime',
          title: say.inTime,
          align: 'right',
          render: (_, { closed, inTime }) => sayShare(closed === 0 ? null : inTime / closed),
        },
        { key: 'base', title: reports.base, align: 'right', render: (_, { counts }) => counts.base },
        rate('response'),
        rate('solved'),
        rate('satisfied'),
        rate('composite'),
      ]}
    />
  )
}
