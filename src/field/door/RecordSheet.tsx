import { useMemo, useState } from 'react'
import type { DoorOutcome, NextVisit } from '../../domain/doors/visit.ts'
import type { Day } from '../../domain/kit/days.ts'
import { newId } from '../../domain/kit/new-id.ts'
import type { DoorAttempt, DoorRecord } from '../../domain/sync/field-record.ts'
import { knocksInVain, planNext } from '../../domain/sync/next-attempt.ts'
import { hasSpoken, unfinished, visitDeeds, type VisitSaid } from '../../domain/sync/visit-deeds.ts'
import { fill } from '../../text/shape.ts'
import { doorName } from '../kit/door-text.ts'
import { DayField } from '../kit/DayField.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { sayAttempt } from '../kit/say-attempt.ts'
import { Sheet } from '../kit/Sheet.tsx'
import { Words } from '../kit/Words.tsx'
import { useRecord, type Deed } from '../kit/use-record.ts'
import { useToday } from '../kit/use-today.ts'
import { useSpoken } from '../words.tsx'
import { Answers, type Said } from './Answers.tsx'
import { Looked } from './Looked.tsx'
import { NextPlan } from './NextPlan.tsx'
import { notedIn, type Noted } from './Noted.tsx'
import { SeenToo, seenDeeds, type SeenToo as Seen } from './SeenToo.tsx'

interface Props {
  readonly door: DoorRecord
  /** What was pressed; nothing: the sheet is away. */
  readonly outcome: DoorOutcome | undefined
  /** The record of today that was wrong. */
  readonly corrects: DoorAttempt | undefined
  readonly close: () => void
  readonly saved: (noted: readonly Noted[]) => void
}

const NOTHING_SAID = { stances: {}, votes: {}, returnVisits: {}, checks: {}, patrols: {}, evidence: {} }

/** How it went: one more tap saves it as it stands; answers, words and the next try are there for whoever has more to say. */
export function RecordSheet({ door, outcome, corrects, close, saved }: Props) {
  const { words, language } = useSpoken()
  const say = words.field
  const today = useToday()
  const { record, busy } = useRecord()
  const [said, setSaid] = useState<Said>(NOTHING_SAID)
  const [note, setNote] = useState('')
  const [awayUntil, setAwayUntil] = useState<Day>('')
  const [chosen, setChosen] = useState<NextVisit | null>()
  const [seen, setSeen] = useState<Seen>({ left: [], empty: true })
  const proposed = useMemo(() => {
    if (!outcome) return null
    const vain = outcome === 'nobody' || outcome === 'away' ? knocksInVain(door.attempts) + 1 : 0
    const undecided = Object.values(said.stances).some((one) => one === 'hesitates' || one === 'conditional')
    const hasPhone = door.residents.some(({ phones }) => phones.length > 0)
    const plan = planNext({ outcome, at: new Date().toISOString(), inVain: vain, hasPhone, undecided })
    return plan && awayUntil > plan.on ? { ...plan, on: awayUntil } : (plan ?? null)
  }, [outcome, door, said.stances, awayUntil])
  const next = chosen === undefined ? proposed : chosen
  if (!outcome)
    return (
      <Sheet title="" open={false} close={close}>
        {null}
      </Sheet>
    )

  const wrongRecord = corrects
    ? fill(say.record.corrects, { what: sayAttempt(words, language, corrects) })
    : ''
  const visit: VisitSaid = {
    outcome,
    awayUntil: outcome === 'away' && awayUntil ? awayUntil : null,
    words: [wrongRecord, note.trim()].filter(Boolean).join(' ').slice(0, 1000),
    next,
    ...said,
  }
  const half = unfinished(door, visit)
  const save = async () => {
    const deeds: readonly Deed[] = [
      ...visitDeeds(door, visit, { newId, today }),
      ...seenDeeds(door, outcome, seen, today),
    ]
    const done = fill(say.record.done, { outcome: words.doors.outcomes[outcome] })
    if (await record(deeds, { kind: 'door', id: door.id }, done)) saved(notedIn(deeds))
  }
  const foot = (
    <>
      {half.length > 0 ? (
        <p className="wrong" role="alert">
          {say.record.half}
        </p>
      ) : null}
      <MainButton text={say.save} press={() => void save()} busy={busy} disabled={half.length > 0} />
    </>
  )
  return (
    <Sheet
      title={fill(say.record.title, { door: doorName(words, door), outcome: words.doors.outcomes[outcome] })}
      open
      close={close}
      foot={foot}
    >
      {wrongRecord ? <p className="notice">{wrongRecord}</p> : null}
      {hasSpoken(outcome) ? <Answers door={door} said={said} change={setSaid} half={half} /> : null}
      {outcome === 'telephone' ? null : <Looked door={door} said={said} change={setSaid} />}
      {outcome === 'away' ? (
        <DayField label={say.record.backOn} min={today} value={awayUntil} change={setAwayUntil} />
      ) : null}
      <SeenToo door={door} outcome={outcome} seen={seen} change={setSeen} />
      <NextPlan next={next} today={today} change={setChosen} />
      <Words label={say.record.note} hint={say.record.noteHint} value={note} change={setNote} />
    </Sheet>
  )
}
