import { Link } from '@tanstack/react-router'
import { similarCases } from '../../domain/cases/case-queries.ts'
import { DueTag } from '../../ui/cases/DueTag.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** What is under way for this home. */
export function HomeCases({ dwellingId }: { dwellingId: string }) {
  const words = useWords()
  const { home } = words.desk.homes
  const { data } = useAsk(similarCases, { dwellingId })
  const rows = (data ?? []).filter(({ why }) => why.includes('sameHome'))
  return (
    <Panel title={home.cases}>
      {data && rows.length === 0 ? <p>{home.noCases}</p> : null}
      <ul className="plain-list">
        {rows.map(({ id, title, state, holder, dueAt }) => (
          <li key={id}>
            <Link to={links.casePage(id)}>{title}</Link>
            <span className="person-line">
              <span>
                {words.cases.states[state]} · {holder ?? words.cases.titles.nobody}
              </span>
              <DueTag dueAt={dueAt} state={state} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
