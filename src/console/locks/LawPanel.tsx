import { lockLaw } from '../../domain/locks/lock-law.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** What may be done without a vote and what needs one, in plain words with the source. */
export function LawPanel() {
  const say = useWords().desk.locks
  return (
    <details className="lock-law">
      <summary>{say.law}</summary>
      {lockLaw.map(({ code, words, source }) => (
        <p key={code}>
          {words} <small>{fill(say.lawSource, { source })}</small>
        </p>
      ))}
    </details>
  )
}
