import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { lockPatrols } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { Folded } from '../../ui/kit/Folded.tsx'
import { addressText } from '../../ui/homes/address-text.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { patrolForm } from '../locks/lock-forms.ts'

/** Places whose lock was removed and that somebody should look at today. */
export function PatrolsPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.locks
  const due = useAsk(lockPatrols, {})
  const { ask, dialog } = useDeeds()
  const rows = due.data ?? []
  if (rows.length === 0) return dialog
  return (
    <section className="today-part" aria-label={say.patrols}>
      <h2>
        {say.patrols} <small>{rows.length}</small>
      </h2>
      <Folded rows={rows}>
        {(shown) => (
          <ul className="today-waiting">
            {shown.map((row) => (
              <li key={row.id}>
                <Link to={links.lock(row.id)}>{row.label}</Link>
                <strong>{row.dwellingId ? addressText(words, row) : row.compound}</strong>
                <span>{fill(say.patrolDue, { when: sayDay(words, language, row.patrolOn ?? '') })}</span>
                <Button size="small" onClick={() => ask(patrolForm(words, row.id))}>
                  {words.actions['lock.patrol']}
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
