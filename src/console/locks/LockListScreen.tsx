import { Button, Segmented } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { newId } from '../../domain/kit/ids.ts'
import { enterLocks, isGone } from '../../domain/locks/lock.ts'
import { lockList, type LockRow } from '../../domain/locks/queries.ts'
import { compounds as listCompounds } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { HomeChoice, isChosenHome } from '../homes/HomeChoice.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { LawPanel } from './LawPanel.tsx'
import { notifyManyForm } from './lock-forms.ts'
import { LockTable } from './LockTable.tsx'
import { LockTabs } from './LockTabs.tsx'
import { RelapseLine } from './RelapseLine.tsx'

const SHOWS = ['standing', 'gone', 'backAgain', 'all'] as const
type Show = (typeof SHOWS)[number]

const FITS: Readonly<Record<Show, (lock: LockRow) => boolean>> = {
  standing: ({ state }) => !isGone(state),
  gone: ({ state }) => isGone(state),
  backAgain: ({ timesBack }) => timesBack > 0,
  all: () => true,
}

/** 地锁: every lock, where it stands in its course, and what came back. */
export function LockListScreen() {
  const words = useWords()
  const say = words.desk.locks
  const session = useSession()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const show = SHOWS.find((one) => one === search['show']) ?? 'standing'
  const locks = useAsk(lockList, {})
  const compounds = useAsk(listCompounds, session.mayDo('lock.enter') ? {} : undefined)
  const { ask, dialog } = useDeeds()
  const unnotified = (locks.data ?? []).filter(({ state }) => state === 'listed').map(({ id }) => id)
  const choose = (next: string) =>
    void navigate({ to: links.locks(), search: next === 'standing' ? {} : { show: next }, replace: true })
  const enter = () =>
    ask({
      action: enterLocks,
      title: words.actions['lock.enter'],
      rest: () => ({}),
      shape: ({ label, compoundId, home }) => ({
        locks: [
          {
            lockId: newId(),
            label,
            compoundId: compoundId ?? null,
            dwellingId: isChosenHome(home) ? home.dwellingId : null,
          },
        ],
      }),
      fields: [
        { kind: 'line', key: 'label', label: say.label },
        {
          kind: 'pick',
          key: 'compoundId',
          label: say.compound,
          choices: (compounds.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: 'own', key: 'home', label: say.home, optional: true, control: <HomeChoice /> },
      ],
    })
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <span className="page-actions no-print">
          {unnotified.length > 1 && session.mayDo('lock.notifyMany') ? (
            <Button onClick={() => ask(notifyManyForm(words, unnotified))}>
              {fill(say.notifyListed, { n: unnotified.length })}
            </Button>
          ) : null}
          {session.mayDo('lock.enter') ? (
            <Button onClick={enter}>{words.actions['lock.enter']}</Button>
          ) : null}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      <LockTabs current="locks" />
      <Asked query={locks}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <>
              <RelapseLine locks={rows} openRows={() => choose('backAgain')} />
              <p className="no-print">
                <Segmented
                  aria-label={say.show}
                  value={show}
                  onChange={choose}
                  options={SHOWS.map((value) => ({
                    value,
                    label: `${say[value]} ${rows.filter(FITS[value]).length}`,
                  }))}
                />
              </p>
              {rows.some(FITS[show]) ? (
                <LockTable rows={rows.filter(FITS[show])} ask={ask} />
              ) : (
                <EmptyState text={fill(say.nothing)} />
              )}
            </>
          )
        }
      </Asked>
      <LawPanel />
      {dialog}
    </>
  )
}
