import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { unmergeForm } from './join-forms.tsx'

/** Matters that were merged into this one; each can be split off again, with its reporters. */
export function JoinedMatters({ page, ask }: { page: CasePage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const session = useSession()
  if (page.merged.length === 0) return null
  const came = (number: string) => page.reporters.filter(({ cameWith }) => cameWith === number)
  return (
    <>
      <h3>{words.desk.cases.mergedMatters}</h3>
      <ul className="plain-list">
        {page.merged.map((one) => (
          <li key={one.id}>
            <span>
              <Link to={links.casePage(one.id)}>{one.title}</Link> <small>{one.number}</small>
            </span>
            {session.mayDo('case.unmerge') ? (
              <Button
                size="small"
                className="no-print"
                onClick={() => ask(unmergeForm(words, one.id, came(one.number)))}
              >
                {words.actions['case.unmerge']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
