import type { FrontCell } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import type { HomeWords } from '../../text/catalogue.ts'
import type { Meaning } from './front-meaning.ts'

interface Props {
  readonly words: HomeWords
  readonly meaning: Meaning
  readonly cells: readonly FrontCell[]
}

/** What each colour and mark means, and how many homes have it. */
export function FrontLegend({ words, meaning, cells }: Props) {
  const { front, count } = words.desk.homes
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
