import { Link } from '@tanstack/react-router'
import type { RecurringRow } from '../../domain/cases/theme.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** Matters of a year, one a line: what, of which kind, how it stands, since when. */
export function YearRows({ rows }: { rows: readonly RecurringRow[] }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.caseId}>
          <span>
            <Link to={links.casePage(row.caseId)}>{row.title}</Link> <small>{row.kind}</small>
          </span>
          <span>
            {words.cases.states[row.state]} <small>{sayInstant(words, language, row.reportedAt)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
