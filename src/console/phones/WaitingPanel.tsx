import { Link } from '@tanstack/react-router'
import { doorWaiting } from '../../domain/doors/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** What phones have brought and somebody should look at today; nothing, nothing is shown. */
export function WaitingPanel() {
  const say = useWords().desk.phones
  const { data } = useAsk(doorWaiting, {})
  if (!data) return null
  const lines = [
    { n: data.corrections, to: links.corrections(), words: say.correctionsWaiting },
    { n: data.kept, to: links.keptRecords(), words: say.keptWaiting },
    { n: data.missing, to: links.settings('phones'), words: say.missing },
  ].filter(({ n }) => n > 0)
  if (lines.length === 0) return null
  return (
    <section className="today-part" aria-label={say.waiting}>
      <h2>{say.waiting}</h2>
      <ul className="today-waiting">
        {lines.map(({ n, to, words }) => (
          <li key={to}>
            <Link to={to}>{fill(words, { n })}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
