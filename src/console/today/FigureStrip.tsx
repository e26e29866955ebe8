import { Link } from '@tanstack/react-router'
import type { TodayFigures } from '../../domain/cases/today-queries.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** A thin strip of figures; each opens the rows behind it. */
export function FigureStrip({ figures }: { figures: TodayFigures }) {
  const words = useWords().desk.today.figures
  const month = `${new Date().toISOString().slice(0, 8)}01`
  const opens: Record<keyof TodayFigures, Record<string, string>> = {
    open: { show: 'open' },
    overdue: { show: 'overdue' },
    soon: { show: 'soon' },
    closedThisMonth: { show: 'closed', closedFrom: month },
  }
  return (
    <ul className="figure-strip">
      {(Object.keys(opens) as (keyof TodayFigures)[]).map((name) => (
        <li key={name}>
          <Link
            to={links.cases()}
            search={opens[name]}
            className={name === 'overdue' && figures.overdue > 0 ? 'is-over' : undefined}
          >
            <strong>{figures[name]}</strong> {words[name]}
          </Link>
        </li>
      ))}
    </ul>
  )
}
