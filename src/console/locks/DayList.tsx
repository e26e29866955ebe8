import { App, Button } from 'antd'
import { useRef, type KeyboardEvent } from 'react'
import { addDayLocks, lockResults, recordLockResult, type LockResult } from '../../domain/locks/action-day.ts'
import { isGone } from '../../domain/locks/lock.ts'
import { lockList, type ActionDayPage } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { postponedForm } from './day-forms.ts'
import { DayLine } from './DayLine.tsx'

interface Props {
  readonly day: ActionDayPage
  readonly ask: (form: DeedForm) => void
}

/** The locks of a day. ↑↓ walk, 1–4 say the result of the one that is walked on; the next one is then at hand. */
export function DayList({ day, ask }: Props) {
  const words = useWords()
  const say = words.desk.locks
  const session = useSession()
  const { message } = App.useApp()
  const box = useRef<HTMLUListElement>(null)
  const { run } = useDo(recordLockResult)
  const may = day.state !== 'cancelled' && session.mayDo('actionDay.result')
  const record = async (lockId: string, result: LockResult) => {
    if (result === 'postponed') return ask(postponedForm(words, day.id, lockId))
    const outcome = await run({ dayId: day.id, lockId, result })
    const no = outcomeSentence(words, outcome)
    if (no) void message.error(no)
  }
  const walk = (from: Element, step: number) => {
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('li[data-lock]') ?? [])]
    lines[lines.findIndex((line) => line === from) + step]?.focus()
  }
  const keys = (event: KeyboardEvent<HTMLUListElement>) => {
    const line = event.target as HTMLElement
    if (line.tagName !== 'LI') return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const result = lockResults[Number(event.key) - 1]
    if (!step && !(may && result)) return
    event.preventDefault()
    if (step) return walk(line, step)
    void record(line.dataset['lock'] ?? '', result!)
    if (result !== 'postponed') walk(line, 1)
  }
  return (
    <>
      {may ? <p className="no-print day-keys">{say.resultHint}</p> : null}
      {day.state === 'planned' ? <AddLocks day={day} /> : null}
      {day.list.length === 0 ? <p>{say.listNone}</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its lines take the keys */}
      <ul className="day-list" ref={box} onKeyDown={keys}>
        {day.list.map((lock, at) => (
          <DayLine
            key={lock.id}
            lock={lock}
            number={at + 1}
            ask={ask}
            record={may ? (result) => void record(lock.id, result) : undefined}
          />
        ))}
      </ul>
    </>
  )
}

/** What still stands and is not on the list. */
function AddLocks({ day }: { day: ActionDayPage }) {
  const words = useWords()
  const session = useSession()
  const may = session.mayDo('actionDay.addLocks')
  const locks = useAsk(lockList, may ? {} : undefined)
  const { run, busy } = useDo(addDayLocks)
  const listed = new Set(day.list.map(({ id }) => id))
  const lockIds = (locks.data ?? [])
    .filter(({ id, state }) => !isGone(state) && !listed.has(id))
    .map(({ id }) => id)
  if (!may || lockIds.length === 0) return null
  return (
    <p className="no-print">
      <Button size="small" loading={busy} onClick={() => void run({ dayId: day.id, lockIds })}>
        {fill(words.desk.locks.addAll, { n: lockIds.length })}
      </Button>
    </p>
  )
}
