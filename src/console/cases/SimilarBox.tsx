import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { similarCases, type Caller } from '../../domain/cases/case-queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { SimilarLine } from './SimilarLine.tsx'

/** From so many characters on what is said alone may find the same matter. */
const SAID_ENOUGH = 6
const PAUSE_MS = 300

interface Props {
  readonly kindCode: string | undefined
  readonly dwellingId: string | null
  readonly placeWords: string
  readonly title: string
  /** What was said, without names and numbers. */
  readonly said: string
  readonly caller: Caller | undefined
  readonly join: (caseId: string) => void
}

/** Open matters nearby that may be the same one, and what this resident brought before. */
export function SimilarBox({ kindCode, dwellingId, placeWords, title, said, caller, join }: Props) {
  const words = useWords()
  const say = words.desk.cases
  // Asked when the typing pauses, not at every stroke.
  const [paused, setPaused] = useState({ title, said })
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ title, said }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [title, said])
  const asked = kindCode || dwellingId || placeWords.length >= 2 || paused.said.length >= SAID_ENOUGH
  const similar = useAsk(
    similarCases,
    asked
      ? { ...(kindCode ? { kindCode } : {}), ...(dwellingId ? { dwellingId } : {}), placeWords, ...paused }
      : undefined,
  )
  const rows = asked ? (similar.data ?? []) : []
  const before = caller?.cases ?? []
  return (
    <div>
      {rows.length > 0 ? (
        <Panel title={words.cases.titles.similar}>
          <ul className="plain-list">
            {rows.map((row) => (
              <SimilarLine
                key={row.id}
                row={row}
                button={words.cases.titles.joinInstead}
                press={() => join(row.id)}
              />
            ))}
          </ul>
        </Panel>
      ) : null}
      {before.length > 0 ? (
        <Panel title={say.history}>
          <ul className="plain-list">
            {before.map((one) => (
              <li key={one.id}>
                <Link to={links.casePage(one.id)}>{one.title}</Link>
                <small>{words.cases.states[one.state]}</small>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  )
}
