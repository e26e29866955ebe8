import { recurring, type RecurringRow } from '../../domain/cases/theme.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { YearRows } from './YearRows.tsx'

/** 一年内的事: what a home or a person had to do with within a year, also what is closed; what comes again says how often. */
export function YearMatters({ of }: { of: { readonly dwellingId: string } | { readonly personId: string } }) {
  const say = useWords().desk.agencies.recurring
  const { data } = useAsk(recurring, of)
  const rows = data?.['dwellingId' in of ? 'home' : 'person'] ?? []
  const often = timesByKind(rows)
  return (
    <Panel title={say.year}>
      {data && rows.length === 0 ? <p>{say.yearNone}</p> : null}
      {often.map(([kind, n]) => (
        <p key={kind}>
          <strong>{fill(say.yearAgain, { kind, n })}</strong>
        </p>
      ))}
      <YearRows rows={rows} />
    </Panel>
  )
}

/** Kinds that came more than once, the most frequent first. */
function timesByKind(rows: readonly RecurringRow[]): readonly (readonly [kind: string, n: number])[] {
  const times = new Map<string, number>()
  for (const { kind } of rows) times.set(kind, (times.get(kind) ?? 0) + 1)
  return [...times].filter(([, n]) => n > 1).toSorted(([, a], [, b]) => b - a)
}
