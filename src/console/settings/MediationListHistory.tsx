import { mediationListHistory, type MediationListName } from '../../domain/mediation/lists.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { nameOf } from './mediation-list-forms.ts'

/** Every edition of one list: when, by whom, and what it held. */
export function MediationListHistory({ list }: { list: MediationListName }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediationLists
  const { data = [] } = useAsk(mediationListHistory, { list })
  return (
    <details className="no-print">
      <summary>{say.history}</summary>
      <ul className="plain-list">
        {data.map((edition) => (
          <li key={edition.edition}>
            <span>
              <strong>{fill(say.edition, { n: edition.edition })}</strong>{' '}
              <small>
                {edition.by} {sayInstant(words, language, edition.writtenAt)}
              </small>
              <br />
              {edition.entries
                .map((entry) => `${nameOf(words, list, entry)}${entry.retired ? ` (${say.retired})` : ''}`)
                .join('、')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
