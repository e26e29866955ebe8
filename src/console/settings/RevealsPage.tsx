import { auditReveals } from '../../domain/identity/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** 谁看过谁: every look at a full number, newest first, with its reason. */
export function RevealsPage() {
  const words = useWords()
  const language = useLanguage()
  const asked = useAsk(auditReveals, {})
  return (
    <Asked query={asked}>
      {(page) =>
        page.rows.length === 0 ? (
          <EmptyState text={words.desk.settings.noReveals} />
        ) : (
          <ul className="plain-list">
            {page.rows.map((row) => (
              <li key={row.id}>
                <span>
                  {sayInstant(words, language, row.at)} <strong>{row.accountName}</strong> {row.personName}{' '}
                  {words.registry.revealReasons[row.reason as keyof typeof words.registry.revealReasons] ??
                    row.reason}{' '}
                  {row.words}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  )
}
