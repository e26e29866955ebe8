import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { leftToLookAt } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import { doorName } from '../kit/door-text.ts'
import { MainButton } from '../kit/MainButton.tsx'
import { sayAttempt } from '../kit/say-attempt.ts'
import { links } from '../shell/route.ts'
import { useSpoken } from '../words.tsx'

interface Props {
  readonly door: DoorRecord
  readonly next: DoorRecord | undefined
  readonly today: string
  /** Recorded on this phone and not fetched back yet. */
  readonly unsent: boolean
  readonly again: () => void
  readonly correct: () => void
}

/** This door is done: what is recorded, whether it has gone out, and where to go next. */
export function DoneToday({ door, next, today, unsent, again, correct }: Props) {
  const { words, language } = useSpoken()
  const say = words.field
  const last = door.attempts[0]
  const left = leftToLookAt(door, today)
  return (
    <section className="dock dock-done">
      <p role="status">
        <span className="tick-mark" aria-hidden>
          ✓
        </span>{' '}
        {last ? sayAttempt(words, language, last) : ''}
        <br />
        <small>{unsent ? say.door.touched : say.door.uploaded}</small>
      </p>
      {left.length > 0 ? (
        <p className="wrong">
          {fill(say.door.stillToLook, { what: left.map((one) => say.reasons[one]).join('、') })}
        </p>
      ) : null}
      <div className="dock-side">
        <button type="button" onClick={again}>
          {say.record.undo}
        </button>
        <button type="button" onClick={correct}>
          {say.corrections.short}
        </button>
      </div>
      <MainButton
        text={next ? fill(say.today.next, { door: doorName(words, next) }) : say.today.allDone}
        press={() => location.replace(next ? links.door(next.id) : links.tab('today'))}
      />
    </section>
  )
}
