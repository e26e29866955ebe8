import { Button, Grid, Select, Table } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type Key } from 'react'
import { agencyWorklist, workShown, type WorkShown } from '../../domain/cases/agency-queries.ts'
import type { AgencyWorkRow } from '../../domain/cases/agency-view.ts'
import { timeLeftWords } from '../../ui/cases/time-left-words.ts'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { NoticesPanel } from '../today/NoticesPanel.tsx'
import { BulkDeeds } from './BulkDeeds.tsx'
import { WhistleCalls } from './WhistleCalls.tsx'
import './agencies.css'

interface Shown {
  readonly show?: WorkShown
  readonly community?: string
}

/** Beside each other only where there is room: on a phone the same stands under what is asked. */
const wide = ['md' as const]

/** 请我们办的: what all communities have asked of this office, by due moment; several are taken up or answered at once. */
export function WorkScreen() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.work
  const session = useSession()
  const navigate = useNavigate()
  const { show = 'open', community } = useSearch({ strict: false }) as Shown
  const pages = usePages(agencyWorklist, { show, ...(community ? { committeeId: community } : {}) })
  const [chosen, setChosen] = useState<readonly Key[]>([])
  const change = (part: Shown) => {
    setChosen([])
    void navigate({ to: links.agencyWork(), search: { show, community, ...part }, replace: true })
  }
  const communities = session.me.committees.filter(({ roles }) => roles.includes('agencyHandler'))
  const narrow = Grid.useBreakpoint().md === false
  const columns = [
    { key: 'community', title: say.community, dataIndex: 'communityName', responsive: wide },
    { key: 'number', title: say.number, dataIndex: 'caseNumber', responsive: wide },
    {
      key: 'left',
      title: say.left,
      responsive: wide,
      render: (_: unknown, row: AgencyWorkRow) => <Left row={row} />,
    },
    {
      key: 'ask',
      title: say.ask,
      render: (_: unknown, row: AgencyWorkRow) => (
        <>
          <Link to={links.agencyMatter(row.committeeId, row.taskId)} className="agency-ask">
            {row.ask.slice(0, 60)}
          </Link>
          {narrow ? (
            <div className="agency-facts">
              <Left row={row} /> {row.communityName} · {say.states[row.state]} ·{' '}
              {sayInstant(words, language, row.dueAt)}
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'state',
      title: say.state,
      responsive: wide,
      render: (_: unknown, row: AgencyWorkRow) => say.states[row.state],
    },
    {
      key: 'due',
      title: say.due,
      responsive: wide,
      render: (_: unknown, row: AgencyWorkRow) => sayInstant(words, language, row.dueAt),
    },
  ]
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <div className="page-actions no-print">
          <Select
            aria-label={say.state}
            value={show}
            onChange={(value) => change({ show: value })}
            options={choicesOf(say.show, workShown) as { value: WorkShown; label: string }[]}
            popupMatchSelectWidth={false}
          />
          {communities.length > 1 ? (
            <Select
              aria-label={say.community}
              value={community ?? ''}
              onChange={(value) => change({ community: value })}
              options={[
                { value: '', label: say.everyCommunity },
                ...communities.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              popupMatchSelectWidth={false}
            />
          ) : null}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </div>
      </div>
      <NoticesPanel />
      <WhistleCalls />
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              <BulkDeeds
                rows={rows.filter(({ taskId }) => chosen.includes(taskId))}
                done={() => {
                  setChosen([])
                  pages.again()
                }}
              />
              <div className="agency-table">
                <Table<AgencyWorkRow>
                  size="small"
                  rowKey="taskId"
                  pagination={false}
                  dataSource={[...rows]}
                  columns={columns}
                  rowSelection={{
                    selectedRowKeys: [...chosen],
                    onChange: setChosen,
                    getCheckboxProps: ({ state, caseNumber }) => ({
                      disabled: !['sent', 'opened', 'accepted'].includes(state),
                      name: caseNumber,
                      'aria-label': caseNumber,
                    }),
                  }}
                />
              </div>
            </>
          )
        }
      </PagesShown>
    </>
  )
}

function Left({ row }: { row: AgencyWorkRow }) {
  const words = useWords()
  const paused = row.pausedAt ? words.agencies.timeLeft.paused : ''
  return (
    <strong className={row.isOverdue ? 'is-over' : ''}>
      {row.timeLeft ? timeLeftWords(words, row.timeLeft) : paused}
    </strong>
  )
}
