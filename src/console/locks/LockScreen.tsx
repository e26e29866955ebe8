import { Button, Space } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { isGone } from '../../domain/locks/lock.ts'
import { lockPage, patrolRhythmList, type LockPage } from '../../domain/locks/queries.ts'
import { shippedRhythm } from '../../domain/locks/patrol.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { KeptList } from './KeptList.tsx'
import {
  keepForm,
  notifyForm,
  ownRemovalForm,
  patrolForm,
  planPatrolForm,
  postponeForm,
} from './lock-forms.ts'
import { LockTabs } from './LockTabs.tsx'
import { PicturesPanel } from './PicturesPanel.tsx'

/** One lock: its course, pictures, notices, looks afterwards, and what is kept for its owner. */
export function LockScreen() {
  const { lockId = '' } = useParams({ strict: false })
  const words = useWords()
  const page = useAsk(lockPage, { lockId })
  const { ask, dialog } = useDeeds()
  return (
    <>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <h1>
                {answer.lock.label} <small>{words.locks.states[answer.lock.state]}</small>
              </h1>
            </div>
            <LockTabs current="locks" />
            <Facts page={answer} />
            <Deeds page={answer} ask={ask} />
            <PicturesPanel lock={answer.lock} ask={ask} />
            <Course page={answer} />
            <Panel title={words.desk.locks.kept}>
              <KeptList things={answer.kept} ask={ask} />
            </Panel>
          </>
        )}
      </Asked>
      {dialog}
    </>
  )
}

function Facts({ page: { lock } }: { page: LockPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.locks
  const on = (title: string, day: string | null) => (day ? `${title} ${sayDay(words, language, day)}` : '')
  const facts = [
    on(say.dueOn, isGone(lock.state) ? null : lock.dueOn),
    lock.state === 'postponed' && lock.reason ? words.locks.reasons[lock.reason] : '',
    on(say.untilOn, lock.state === 'postponed' ? lock.untilOn : null),
    on(say.removedOn, lock.removedOn),
    on(say.next, lock.patrolOn),
    lock.timesBack > 0 ? fill(say.times, { n: lock.timesBack }) : '',
  ].filter(Boolean)
  return (
    <p>
      {lock.dwellingId ? (
        <Link to={links.home(lock.dwellingId)}>{addressText(words, lock)}</Link>
      ) : (
        lock.compound
      )}
      {facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}
    </p>
  )
}

function Deeds({ page: { lock }, ask }: { page: LockPage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const session = useSession()
  const forms = isGone(lock.state)
    ? [patrolForm(words, lock.id), planPatrolForm(words, lock.id, lock.patrolOn)]
    : [notifyForm(words, lock.id), ownRemovalForm(words, lock.id), postponeForm(words, lock.id)]
  return (
    <Space wrap className="no-print">
      {[...forms, keepForm(words, lock.id)]
        .filter(({ action }) => session.mayDo(action.name as 'lock.notify'))
        .map((form) => (
          <Button key={form.action.name} onClick={() => ask(form)}>
            {form.title}
          </Button>
        ))}
    </Space>
  )
}

function Course({ page: { notices, checks } }: { page: LockPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.locks
  const { days, source } = useAsk(patrolRhythmList, {}).data?.at(-1) ?? shippedRhythm
  return (
    <>
      <Panel title={say.notices}>
        {notices.length === 0 ? <p>{say.noticesNone}</p> : null}
        <ul className="plain-list">
          {notices.map(({ id, how, dueOn, at }) => (
            <li key={id}>
              <span>{sayInstant(words, language, at)}</span>
              <span>{words.locks.servings[how]}</span>
              <span>
                {say.dueOn} {sayDay(words, language, dueOn)}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={say.checks}>
        {checks.length === 0 ? <p>{say.checksNone}</p> : null}
        <ul className="plain-list">
          {checks.map(({ id, found, at, by }) => (
            <li key={id}>
              <span>{sayInstant(words, language, at)}</span>
              <strong>{words.locks.findings[found]}</strong>
              <span>{by}</span>
            </li>
          ))}
        </ul>
        <small>{fill(say.rhythm, { days: days.join('、'), source })}</small>
      </Panel>
    </>
  )
}
