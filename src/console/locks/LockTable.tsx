import { Button, Space, Tag } from 'antd'
import { Link } from '@tanstack/react-router'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { dayOf } from '../../domain/kit/dates.ts'
import { isGone } from '../../domain/locks/lock.ts'
import type { LockRow } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { notifyForm, ownRemovalForm, patrolForm } from './lock-forms.ts'

/** Locks with their state, their next day, and the usual next deed. */
export function LockTable({ rows, ask }: { rows: readonly LockRow[]; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.locks
  const today = dayOf(new Date().toISOString())
  const nextDay = ({ state, dueOn, untilOn, patrolOn }: LockRow) =>
    isGone(state) ? patrolOn : state === 'postponed' ? untilOn : dueOn
  return (
    <RowTable<LockRow>
      rowKey="id"
      paged
      rows={rows}
      columns={[
        {
          key: 'label',
          title: say.label,
          render: (_, row) => <Link to={links.lock(row.id)}>{row.label}</Link>,
        },
        {
          key: 'home',
          title: say.home,
          render: (_, row) =>
            row.dwellingId ? (
              <Link to={links.home(row.dwellingId)}>{addressText(words, row)}</Link>
            ) : (
              row.compound
            ),
        },
        {
          key: 'state',
          title: say.state,
          render: (_, { state, reason, timesBack }) => (
            <>
              {words.locks.states[state]}
              {state === 'postponed' && reason ? ` · ${words.locks.reasons[reason]}` : ''}{' '}
              {timesBack > 0 ? <Tag>{fill(say.times, { n: timesBack })}</Tag> : null}
            </>
          ),
        },
        {
          key: 'next',
          title: say.untilDay,
          render: (_, row) => {
            const next = nextDay(row)
            if (!next) return ''
            return (
              <span className={next < today ? 'lock-over' : undefined}>
                {sayDay(words, language, next)}
                {next < today ? ` ${say.over}` : ''}
              </span>
            )
          },
        },
        { key: 'pictures', title: say.pictures, render: (_, { pictures }) => pictures.length || '' },
        {
          key: 'deeds',
          render: (_, { id, state }) => (
            <Space className="no-print">
              {!isGone(state) && session.mayDo('lock.notify') ? (
                <Button size="small" onClick={() => ask(notifyForm(words, id))}>
                  {words.actions['lock.notify']}
                </Button>
              ) : null}
              {!isGone(state) && session.mayDo('lock.ownRemoval') ? (
                <Button size="small" onClick={() => ask(ownRemovalForm(words, id))}>
                  {words.actions['lock.ownRemoval']}
                </Button>
              ) : null}
              {isGone(state) && session.mayDo('lock.patrol') ? (
                <Button size="small" onClick={() => ask(patrolForm(words, id))}>
                  {words.actions['lock.patrol']}
                </Button>
              ) : null}
            </Space>
          ),
        },
      ]}
    />
  )
}
