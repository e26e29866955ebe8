import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { reachesDue } from '../../domain/cases/reach-queries.ts'
import { fill } from '../../text/shape.ts'
import { Folded } from '../../ui/kit/Folded.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { tryForm } from './reach-forms.ts'

/** 要联系的: whom a message has not reached, by the way that is to be tried now. */
export function ReachPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const session = useSession()
  const due = useAsk(reachesDue, {})
  const { ask, dialog } = useDeeds()
  const rows = due.data ?? []
  if (rows.length === 0) return dialog
  return (
    <section className="today-part" aria-label={say.reachToday}>
      <h2>
        {say.reachToday} <small>{rows.length}</small>
      </h2>
      <Folded rows={rows}>
        {(shown) => (
          <ul className="today-waiting">
            {shown.map((row) => (
              <li key={row.id}>
                {row.title && session.mayAsk('case.page') ? (
                  <Link to={links.casePage(row.caseId)}>{row.title}</Link>
                ) : (
                  <span>{row.number}</span>
                )}
                <strong>
                  {words.messages.steps[row.step]}: {row.nameMask || say.nameless}{' '}
                  {row.phoneMask || say.noPhone}
                </strong>
                <span>{fill(say.reachRow, { about: say.abouts[row.about], n: row.tries.length + 1 })}</span>
                <span>
                  {fill(words.desk.today.since, { since: sayInstant(words, language, row.stepSince) })}
                </span>
                {(row.step === 'knock' || !row.phoneMask) && !row.dwellingId ? (
                  <small>{say.noHome}</small>
                ) : null}
                <Button size="small" onClick={() => ask(tryForm(words, row), () => void due.refetch())}>
                  {words.actions['reach.try']}
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
