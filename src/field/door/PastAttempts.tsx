import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { sayAttempt } from '../kit/say-attempt.ts'
import { useSpoken } from '../words.tsx'

/** The last knocks: at which hour, and how they ended. */
export function PastAttempts({ door }: { door: DoorRecord }) {
  const { words, language } = useSpoken()
  const say = words.field.door
  return (
    <section aria-label={say.past} className="past">
      <h2>{say.past}</h2>
      {door.attempts.length === 0 ? <p className="hint">{say.neverTried}</p> : null}
      <ul>
        {door.attempts.map((attempt) => (
          <li key={`${attempt.at}${attempt.outcome}`}>{sayAttempt(words, language, attempt)}</li>
        ))}
      </ul>
    </section>
  )
}
