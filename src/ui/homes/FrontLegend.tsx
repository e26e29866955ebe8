import type { FrontCell } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'
import type { Meaning } from './front-meaning.ts'

/** What each colour and mark means, and how many homes have it. */
export function FrontLegend({ meaning, cells }: { meaning: Meaning; cells: readonly FrontCell[] }) {
  const { front, count } = useWords().desk.homes
  const painted = cells.map((cell) => meaning.of(cell))
  return (
    <ul className="house-legend" aria-label={`${front.legend}: ${meaning.name}`}>
      {meaning.paints.map((paint) => (
        <li key={paint.name}>
          <span className={`house-swatch tone-${paint.tone}`} aria-hidden>
            {paint.mark}
          </span>
          {paint.name}{' '}
          <small>{fill(count.homes, { n: painted.filter((one) => one === paint).length })}</small>
        </li>
      ))}
    </ul>
  )
}
