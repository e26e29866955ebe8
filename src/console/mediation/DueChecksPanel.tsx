import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { dueChecks } from '../../domain/mediation/queries.ts'
import { fill } from '../../text/shape.ts'
import { Folded } from '../../ui/kit/Folded.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { checkForm } from './after-forms.tsx'

/** 今天要查验的承诺: the own ones; for the secretary everybody's. */
export function DueChecksPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const due = useAsk(dueChecks, {})
  const { ask, dialog } = useDeeds()
  const rows = due.data ?? []
  if (rows.length === 0) return null
  return (
    <section className="today-part" aria-label={say.dueChecks}>
      <h2>
        {say.dueChecks} <small>{rows.length}</small>
      </h2>
      <Folded rows={rows}>
        {(shown) => (
          <ul className="today-waiting">
            {shown.map((row) => (
              <li key={row.checkId}>
                <span>{row.what}</span>
                <strong>{row.checker}</strong>
                <span>
                  {fill(say.dueSince, { when: sayDay(words, language, row.dueOn) })}{' '}
                  {row.tries > 0 ? fill(say.tries, { n: row.tries }) : ''}
                </span>
                {row.dwellingId ? (
                  <Link to={links.home(row.dwellingId)}>{words.desk.mediation.address}</Link>
                ) : null}
                <Button
                  size="small"
                  onClick={() => ask(checkForm(words, row.checkId, row.what, row.needsEvidence))}
                >
                  {words.actions['commitment.check']}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Folded>
      {dialog}
    </section>
  )
}
