import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { isGone } from '../../domain/locks/lock.ts'
import { actionDayList, lockList, type ActionDayHead } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { planForm } from './day-forms.ts'
import { LawPanel } from './LawPanel.tsx'
import { LockTabs } from './LockTabs.tsx'

/** 联合行动: the days, latest first; a new one takes what still stands as its list. */
export function ActionDayListScreen() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.locks
  const session = useSession()
  const days = useAsk(actionDayList, {})
  const locks = useAsk(lockList, {})
  const { ask, dialog } = useDeeds()
  const standing = (locks.data ?? []).filter(({ state }) => !isGone(state)).map(({ id }) => id)
  return (
    <>
      <div className="page-head">
        <h1>{say.days}</h1>
        <span className="page-actions no-print">
          {session.mayDo('actionDay.plan') ? (
            <Button type="primary" disabled={!locks.data} onClick={() => ask(planForm(words, standing))}>
              {words.actions['actionDay.plan']}
            </Button>
          ) : null}
        </span>
      </div>
      <LockTabs current="days" />
      <Asked query={days}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.daysEmpty} />
          ) : (
            <RowTable<ActionDayHead>
              rowKey="id"
              rows={rows}
              columns={[
                {
                  key: 'day',
                  title: say.onDay,
                  render: (_, { id, onDay, atTime }) => (
                    <Link to={links.actionDay(id)}>
                      {sayDay(words, language, onDay)} {atTime}
                    </Link>
                  ),
                },
                { key: 'place', title: say.meetAt, dataIndex: 'meetAt' },
                { key: 'state', title: say.state, render: (_, { state }) => words.locks.dayStates[state] },
                {
                  key: 'done',
                  title: say.result,
                  render: (_, { done, locks: n }) => fill(say.progress, { done, locks: n }),
                },
              ]}
            />
          )
        }
      </Asked>
      <LawPanel />
      {dialog}
    </>
  )
}
