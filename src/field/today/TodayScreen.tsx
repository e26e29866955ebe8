import { useMemo } from 'react'
import { roundOf } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { EmptyScreen } from '../kit/EmptyScreen.tsx'
import { ProgressLine } from '../kit/ProgressLine.tsx'
import { useToday } from '../kit/use-today.ts'
import { Screen } from '../shell/Screen.tsx'
import { usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'
import { StairDoors } from './StairDoors.tsx'

/** 今天: the doors with something to do, in walking order; those that are done fold away. */
export function TodayScreen() {
  const { words, language } = useSpoken()
  const say = words.field.today
  const { records } = usePhoneView()
  const today = useToday()
  const rounds = useMemo(() => roundOf([...records.doors.values()], today), [records.doors, today])
  const left = rounds.reduce((sum, { todo }) => sum + todo.length, 0)
  const done = rounds.reduce((sum, round) => sum + round.done.length, 0)
  const open = rounds.filter(({ todo }) => todo.length > 0)
  return (
    <Screen
      title={sayDay(words, language, today)}
      below={
        left + done > 0 ? (
          <span>{`${fill(say.left, { n: left })} · ${fill(say.walked, { n: done })}`}</span>
        ) : null
      }
    >
      {left + done > 0 ? <ProgressLine done={done} all={left + done} /> : null}
      {records.doors.size === 0 ? <EmptyScreen title={say.noDoors} hint={say.noDoorsHint} /> : null}
      {records.doors.size > 0 && left === 0 ? (
        <EmptyScreen
          title={done > 0 ? say.allDone : say.empty}
          hint={done > 0 ? say.allDoneHint : say.emptyHint}
        />
      ) : null}
      {open.map((round) => (
        <StairDoors key={round.key} round={round} today={today} />
      ))}
      {done > 0 ? (
        <details className="done-doors">
          <summary>{fill(say.doneDoors, { n: done })}</summary>
          {rounds
            .filter((round) => round.done.length > 0)
            .map((round) => (
              <StairDoors key={round.key} round={{ ...round, todo: round.done }} today={today} over />
            ))}
        </details>
      ) : null}
    </Screen>
  )
}
