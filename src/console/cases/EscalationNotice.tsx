import { Alert } from 'antd'
import { caseEscalation } from '../../domain/cases/escalation.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { escalatedSince } from '../agencies/escalated-since.ts'

/** On the matter's own page: that it came up to the street, why, and what the street asks. */
export function EscalationNotice({ caseId }: { caseId: string }) {
  const words = useWords()
  const language = useLanguage()
  const { data: one } = useAsk(caseEscalation, { caseId })
  if (!one) return null
  const say = words.desk.agencies.escalation
  const asked = one.instructions.length > 0
  const since = fill('{title}: {since}', { title: say.title, since: escalatedSince(words, language, one) })
  return (
    <Alert
      type={asked ? 'warning' : 'info'}
      showIcon
      className="case-notice"
      title={since}
      description={
        asked ? (
          <ul className="plain-list">
            {one.instructions.map(({ id, by, at, words: text }) => (
              <li key={id}>
                <span>
                  <strong>{say.instructions}</strong> <q>{text}</q>{' '}
                  <small>
                    {by} {sayInstant(words, language, at)}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        ) : undefined
      }
    />
  )
}
