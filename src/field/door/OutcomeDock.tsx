import type { DoorOutcome } from '../../domain/doors/visit.ts'
import { knocksInVain } from '../../domain/sync/next-attempt.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { links } from '../shell/route.ts'
import { useWords } from '../words.tsx'

interface Props {
  readonly door: DoorRecord
  readonly choose: (outcome: DoorOutcome) => void
  readonly correct: () => void
}

/** How it went: under the thumb on every door, without scrolling. */
export function OutcomeDock({ door, choose, correct }: Props) {
  const words = useWords().field
  // The order of the buttons is the order of the words.
  const outcomes = Object.keys(words.outcomes) as DoorOutcome[]
  const vain = knocksInVain(door.attempts)
  return (
    <section className="dock" aria-label={words.door.outcomeTitle}>
      {outcomes.map((outcome) => (
        <button
          type="button"
          key={outcome}
          className={`outcome outcome-${outcome}`}
          onClick={() => choose(outcome)}
        >
          {words.outcomes[outcome]}
          {outcome === 'nobody' && vain > 0 ? <small>{fill(words.door.nth, { n: vain + 1 })}</small> : null}
        </button>
      ))}
      <button type="button" className="outcome outcome-side" onClick={correct}>
        {words.corrections.short}
      </button>
      <a className="outcome outcome-side" href={links.noteAt(door.id)}>
        {words.tabs.note}
      </a>
    </section>
  )
}
