import { useMemo, useState } from 'react'
import type { DoorOutcome } from '../../domain/doors/visit.ts'
import type { DoorItem } from '../../domain/sync/field-record.ts'
import { doorAfter, isKnockedToday } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { doorName } from '../kit/door-text.ts'
import { EmptyScreen } from '../kit/EmptyScreen.tsx'
import { sayNext } from '../kit/say-next.ts'
import { useToday } from '../kit/use-today.ts'
import { Screen } from '../shell/Screen.tsx'
import { links } from '../shell/route.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'
import { CorrectionSheet } from './CorrectionSheet.tsx'
import { DoneToday } from './DoneToday.tsx'
import { NotedLines, type Noted } from './Noted.tsx'
import { OpenItems } from './OpenItems.tsx'
import { OutcomeDock } from './OutcomeDock.tsx'
import { PastAttempts } from './PastAttempts.tsx'
import { People } from './People.tsx'
import { RecordSheet } from './RecordSheet.tsx'

/** 门: who lives here, what is open, and how it went, in two taps. */
export function DoorScreen({ id }: { id: string }) {
  const spoken = useSpoken()
  const { words, language } = spoken
  const say = words.field.door
  const { records } = usePhoneView()
  const today = useToday()
  const [outcome, setOutcome] = useState<DoorOutcome>()
  const [correcting, setCorrecting] = useState(false)
  const [again, setAgain] = useState(false)
  const [noted, setNoted] = useState<readonly Noted[]>([])
  const note = (more: readonly Noted[]) => setNoted((before) => [...before, ...more])
  const door = records.doors.get(id)
  const next = useMemo(() => doorAfter([...records.doors.values()], id, today), [records.doors, id, today])
  if (!door) {
    return (
      <Screen title={say.gone} back={links.tab('today')}>
        <EmptyScreen title={say.gone} hint={say.goneHint} />
      </Screen>
    )
  }
  const done = isKnockedToday(door, today) && !again
  const saysDay = (item: DoorItem) => item.kind === 'drive' && item.nextOn === door.nextOn
  return (
    <Screen title={doorName(words, door)} below={door.compound} back={links.tab('today')} docked>
      {door.nextOn !== null && !done && (door.nextHow || !door.open.some(saysDay)) ? (
        <p className="planned">
          {door.nextHow
            ? sayNext(spoken, door.nextOn, door.nextHow)
            : fill(say.nextOn, { day: sayDay(words, language, door.nextOn) })}
        </p>
      ) : null}
      <NotedLines door={door} noted={noted} />
      <People door={door} />
      <OpenItems door={door} />
      <PastAttempts door={door} />
      {done ? (
        <DoneToday
          door={door}
          next={next}
          today={today}
          again={() => setAgain(true)}
          unsent={records.touched.has(door.id)}
          correct={() => setCorrecting(true)}
        />
      ) : (
        <OutcomeDock door={door} choose={setOutcome} correct={() => setCorrecting(true)} />
      )}
      <RecordSheet
        key={outcome ?? ''}
        door={door}
        outcome={outcome}
        corrects={again ? door.attempts[0] : undefined}
        close={() => setOutcome(undefined)}
        saved={(seen) => {
          note(seen)
          setOutcome(undefined)
          setAgain(false)
        }}
      />
      <CorrectionSheet door={door} open={correcting} close={() => setCorrecting(false)} noted={note} />
    </Screen>
  )
}
