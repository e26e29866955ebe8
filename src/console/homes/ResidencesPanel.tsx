import { Link } from '@tanstack/react-router'
import type { Residence } from '../../domain/registry/person-view.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** 住处: where this person lives, then where before. */
export function ResidencesPanel({ residences }: { residences: readonly Residence[] }) {
  const words = useWords()
  const language = useLanguage()
  const { home, person } = words.desk.homes
  const reasons: Readonly<Record<string, string>> = words.registry.endReasons
  const day = (text: string | null) => (text ? sayDay(words, language, text) : home.unknownDay)
  return (
    <Panel title={person.residences}>
      {residences.length === 0 ? <p>{person.noResidence}</p> : null}
      <ul className="plain-list">
        {residences.map(({ id, home: place, relation, tenure, since, endedOn, endReason }) => (
          <li key={id}>
            <span className="person-line">
              <Link to={links.home(place.dwellingId)}>{addressText(words, place)}</Link>
              <span>{relation}</span>
              {tenure === 'unknown' ? null : <span>{words.registry.tenures[tenure]}</span>}
            </span>
            <span>
              {endedOn
                ? `${fill(home.until, { from: day(since), to: day(endedOn) })} ${(endReason && reasons[endReason]) || ''}`
                : `${person.present}${since ? `, ${fill(home.from, { day: day(since) })}` : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
