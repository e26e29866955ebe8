import {
  dispatchHistory,
  type DispatchChange,
  type DispatchView,
} from '../../domain/cases/dispatch-queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** Who changed what, when, with what stood there before and after. */
export function DispatchHistory() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.dispatch
  const { data } = useAsk(dispatchHistory, {})
  const rows = data?.rows ?? []
  return (
    <details className="dispatch-history">
      <summary>{say.history}</summary>
      {rows.length === 0 ? <p>{say.historyEmpty}</p> : null}
      <ul className="plain-list">
        {rows.map((change) => (
          <li key={change.id}>
            <span>
              <small>
                {sayInstant(words, language, change.at)} {change.by}
              </small>{' '}
              <strong>{kindOfChange(words, change)}</strong> {nameOf(change)}
              <br />
              {change.before ? `${say.before}: ${lineOf(words, change.before)}` : null}
              {change.before && change.after ? <br /> : null}
              {change.after ? `${say.after}: ${lineOf(words, change.after)}` : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function kindOfChange(words: Catalogue, { before, after }: DispatchChange): string {
  const say = words.desk.agencies.dispatch
  if (!before) return say.added
  return after ? say.changed : say.removed
}

function nameOf({ before, after }: DispatchChange): string {
  return (after ?? before)?.path.join(' · ') ?? ''
}

function lineOf(words: Catalogue, { place, duty, listItem, units }: DispatchView): string {
  const where = place ?? words.desk.agencies.dispatch.everywhere
  const parts = [where, words.cases.duties[duty], listItem, units.map(({ name }) => name).join('、')]
  return parts.filter((part) => part !== '').join(', ')
}
