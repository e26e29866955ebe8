import { gridSuccession } from '../../domain/registry/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** 历任网格员, when there has been more than one. */
export function GridWorkers({ gridId }: { gridId: string }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ground.grids
  const { data = [] } = useAsk(gridSuccession, { gridId })
  if (data.length < 2) return null
  return (
    <details className="no-print">
      <summary>{say.before}</summary>
      <ul>
        {data.map(({ from, workerName }) => (
          <li key={from}>
            {fill(say.since, { from: sayDay(words, language, dayOf(from)), name: workerName })}
          </li>
        ))}
      </ul>
    </details>
  )
}
