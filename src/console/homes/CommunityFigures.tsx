import { Link } from '@tanstack/react-router'
import { figures } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { flagNames } from '../../ui/homes/person-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** A thin strip of figures; each opens its rows. */
export function CommunityFigures() {
  const words = useWords()
  const say = words.desk.homes
  const { data } = useAsk(figures, {})
  if (!data) return null
  const { count } = say
  const chips = [
    { key: 'all', label: fill(count.people, { n: data.people }), search: {} },
    { key: '60', label: `${say.overSixty} ${data.over60}`, search: { ageFrom: 60 } },
    { key: '80', label: `${say.overEighty} ${data.over80}`, search: { ageFrom: 80 } },
    { key: '14', label: `${say.underFourteen} ${data.under14}`, search: { ageTo: 13 } },
    ...data.byFlag.map(({ flag, people }) => ({
      key: flag,
      label: `${flagNames(words, [flag]).join('')} ${people}`,
      search: { flag },
    })),
  ]
  return (
    <nav className="homes-figures" aria-label={say.figures}>
      <span>
        {fill(count.buildings, { n: data.buildings })} {fill(count.homes, { n: data.homes })}{' '}
        {fill(count.households, { n: data.households })}
      </span>
      {chips.map(({ key, label, search }) => (
        <Link key={key} to={links.persons()} search={search}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
