import { Link } from '@tanstack/react-router'
import { escalatedCases } from '../../domain/cases/escalation.ts'
import { fill } from '../../text/shape.ts'
import { Folded } from '../../ui/kit/Folded.tsx'
import { DueTag } from '../../ui/cases/DueTag.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** What came up to the street, on its own 今日: why, since when, in whose hands. */
export function EscalatedPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.escalation
  const asked = useAsk(escalatedCases, {})
  return (
    <section className="today-part" aria-label={say.title}>
      <h2>
        {say.title} <small>{asked.data?.length}</small>
      </h2>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.none} />
          ) : (
            <Folded rows={rows}>
              {(shown) => (
                <ul className="plain-list">
                  {shown.map((row) => (
                    <li key={row.caseId}>
                      <span>
                        <Link to={links.escalation(row.caseId)}>{`${row.number} ${row.title}`}</Link>{' '}
                        <small>
                          {words.agencies.escalation.because[row.because]} ·{' '}
                          {fill(say.rowSince, { at: sayInstant(words, language, row.lastAt) })} ·{' '}
                          {row.holder ?? say.nobody}
                        </small>
                      </span>
                      <DueTag dueAt={row.dueAt} state={row.state} />
                    </li>
                  ))}
                </ul>
              )}
            </Folded>
          )
        }
      </Asked>
    </section>
  )
}
