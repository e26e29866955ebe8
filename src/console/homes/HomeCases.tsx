import { useNavigate } from '@tanstack/react-router'
import { similarCases } from '../../domain/cases/case-queries.ts'
import { CaseRows } from '../../ui/cases/CaseRows.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** What is under way for this home. */
export function HomeCases({ dwellingId }: { dwellingId: string }) {
  const { home } = useWords().desk.homes
  const navigate = useNavigate()
  const { data } = useAsk(similarCases, { dwellingId })
  const rows = (data ?? []).filter(({ why }) => why.includes('sameHome'))
  return (
    <Panel title={home.cases}>
      {data && rows.length === 0 ? <p>{home.noCases}</p> : null}
      {rows.length > 0 ? (
        <CaseRows
          brief
          rows={rows}
          label={home.cases}
          open={(caseId) => void navigate({ to: links.casePage(caseId) })}
        />
      ) : null}
    </Panel>
  )
}
