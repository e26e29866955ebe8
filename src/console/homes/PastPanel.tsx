import type { PastResident } from '../../domain/registry/home-view.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { PersonLink } from './PersonLink.tsx'

/** 以前住过的人, the latest first. */
export function PastPanel({ past }: { past: readonly PastResident[] }) {
  const words = useWords()
  const language = useLanguage()
  const { home } = words.desk.homes
  const reasons: Readonly<Record<string, string>> = words.registry.endReasons
  return (
    <Panel title={home.past}>
      {past.length === 0 ? <p>{home.noPast}</p> : null}
      <ul className="plain-list">
        {past.map(({ personId, name, relation, state, since, endedOn, endReason }) => (
          <li key={`${personId}${endedOn}${since ?? ''}`}>
            <span className="person-line">
              <PersonLink personId={personId} name={name} /> <span>{relation}</span>
            </span>
            <span>
              {fill(home.until, {
                from: since ? sayDay(words, language, since) : home.unknownDay,
                to: sayDay(words, language, endedOn),
              })}{' '}
              {(endReason && reasons[endReason]) ?? words.registry.personStates[state]}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
