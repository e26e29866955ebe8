import { useId } from 'react'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { reasonsAt, type StairRound } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import { doorNumber, peopleLine, stairName } from '../kit/door-text.ts'
import { howShort } from '../kit/say-next.ts'
import { sayAttempt, sayAttemptShort } from '../kit/say-attempt.ts'
import { links } from '../shell/route.ts'
import { useSpoken } from '../words.tsx'

interface Props {
  readonly round: StairRound<DoorRecord>
  readonly today: string
  /** These have been walked already. */
  readonly over?: boolean
}

/** One stair's doors; its heading says how far one is there. */
export function StairDoors({ round, today, over = false }: Props) {
  const { words } = useSpoken()
  const id = useId()
  const { at, todo, done } = round
  return (
    <section className="stair" aria-labelledby={id}>
      <div className="stair-head">
        <h2 id={id}>{stairName(words, at)}</h2>
        {over ? null : (
          <span>
            {fill(words.field.today.progress, { done: done.length, all: done.length + todo.length })}
          </span>
        )}
      </div>
      <ul className="doors">
        {todo.map((door) => (
          <li key={door.id}>
            <DoorLine door={door} today={today} over={over} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DoorLine({ door, today, over }: { door: DoorRecord; today: string; over: boolean }) {
  const { words, language } = useSpoken()
  const reasons = over ? [] : reasonsAt(door, today)
  const how = reasons.includes('nextVisit') && door.nextHow ? howShort(words, door.nextHow) : []
  const last = door.attempts[0]
  return (
    <a className={over ? 'door door-over' : 'door'} href={links.door(door.id)}>
      <span className={door.room === null ? 'door-number door-place' : 'door-number'}>
        {over ? <i aria-hidden>✓</i> : null}
        {doorNumber(door)}
      </span>
      <span className="door-text">
        <strong>{peopleLine(words, door)}</strong>
        {reasons.length > 0 ? (
          <span className="reasons">
            {reasons.map((reason) => (
              <em key={reason} className={reason === 'due' ? 'reason reason-due' : 'reason'}>
                {[words.field.reasons[reason], ...(reason === 'nextVisit' ? how : [])].join(' · ')}
              </em>
            ))}
          </span>
        ) : null}
        {last ? (
          <small>{over ? sayAttempt(words, language, last) : sayAttemptShort(words, last, today)}</small>
        ) : null}
      </span>
    </a>
  )
}
