import { useState } from 'react'
import { recurring, type CompoundYear as Year } from '../../domain/cases/theme.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { YearRows } from '../cases/YearRows.tsx'

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
  const say = useWords().desk.agencies.recurring
  const rows = useAsk(recurring, { compoundId }).data?.compound ?? []
  return (
    <>
      <YearRows rows={rows} />
      {rows.length > 0 && rows.length < total ? <p>{fill(say.latest, { n: rows.length })}</p> : null}
    </>
  )
}
