import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { recurring, type CompoundYear as Year } from '../../domain/cases/theme.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** 一年内的事 of a compound: how many, what comes again; opened, the latest of them. */
export function CompoundYear({ year }: { year: Year }) {
  const say = useWords().desk.agencies.recurring
  const [open, setOpen] = useState(false)
  const again = year.again.map(({ kind, n }) => fill(say.times, { kind, n })).join(', ')
  return (
    <details className="compound-year" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {fill(say.compoundYear, { n: year.total })}
        {again ? `: ${again}` : ''}
      </summary>
      {open ? <Latest compoundId={year.compoundId} total={year.total} /> : null}
    </details>
  )
}

function Latest({ compoundId, total }: { compoundId: string; total: number }) {
  const words = useWords()
  const language = useLanguage()
  const rows = useAsk(recurring, { compoundId }).data?.compound ?? []
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.caseId}>
            <span>
              <Link to={links.casePage(row.caseId)}>{row.title}</Link> <small>{row.kind}</small>
            </span>
            <span>
              {words.cases.states[row.state]} <small>{sayInstant(words, language, row.reportedAt)}</small>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && rows.length < total ? (
        <p>{fill(words.desk.agencies.recurring.latest, { n: rows.length })}</p>
      ) : null}
    </>
  )
}
