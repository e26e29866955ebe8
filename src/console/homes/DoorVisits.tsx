import { doorVisits, type DoorVisit } from '../../domain/doors/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly dwellingId: string
  /** Only the knocks from then on, as for a matter; nothing is shown where there were none. */
  readonly since?: string
}

/** 上门记录: who knocked, how it went, what was said, when somebody comes again; as the phones brought it. */
export function DoorVisits({ dwellingId, since }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.homes.visits
  const { data } = useAsk(doorVisits, { dwellingId, ...(since ? { since } : {}) })
  if (!data || (since && data.length === 0)) return null
  return (
    <Panel title={since ? say.duringMatter : say.title}>
      {data.length === 0 ? <p>{say.none}</p> : null}
      <ul className="plain-list">
        {data.map((visit) => (
          <li key={visit.id}>
            <span>
              <strong>{words.doors.outcomes[visit.outcome]}</strong>{' '}
              <small>
                {sayInstant(words, language, visit.visitedAt)} {visit.visitedBy}
              </small>{' '}
              {visit.words ? <q>{visit.words}</q> : null} {whatNext(words, language, visit)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function whatNext(words: Catalogue, language: string, { next, awayUntil }: DoorVisit): string {
  const say = words.desk.homes.visits
  return [
    awayUntil ? fill(say.awayUntil, { day: sayDay(words, language, awayUntil) }) : '',
    next
      ? fill(say.next, {
          when: [sayDay(words, language, next.on), next.part ? words.doors.dayParts[next.part] : '']
            .filter(Boolean)
            .join(' '),
        })
      : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
