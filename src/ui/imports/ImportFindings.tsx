import type { ImportPage } from '../../domain/imports/import-view.ts'
import { doubtKinds, habitKinds, leftOutKinds, tidiedKinds } from '../../domain/imports/kinds.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../kit/Panel.tsx'
import { useWords } from '../kit/words.tsx'

/** What was noticed, by what it asks of the office: to check, nothing (tidied), to know. */
export function ImportFindings({ page }: { page: Pick<ImportPage, 'findings' | 'skipped'> }) {
  const words = useWords()
  const say = words.desk.imports
  const lines = (kinds: readonly string[], sentence: string) =>
    page.findings
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, count }) => fill(sentence, { kind: words.imports.findings[kind], n: count }))
  const doubts = [...lines(doubtKinds, say.countPeople), ...lines(leftOutKinds, say.countPeople)]
  const groups = [
    { title: say.doubts, hint: say.doubtsHint, all: doubts },
    { title: say.tidied, all: lines(tidiedKinds, say.countPeople) },
    { title: say.habits, all: lines(habitKinds, say.countOf) },
    {
      title: say.skipped,
      all: page.skipped.map(({ kind, count }) =>
        fill(say.countRows, { kind: words.imports.skips[kind], n: count }),
      ),
    },
  ].filter(({ all }) => all.length > 0)
  if (groups.length === 0) return <Panel title={say.doubts}>{say.nothingNoticed}</Panel>
  return groups.map(({ title, hint, all }) => (
    <Panel key={title} title={title}>
      <ul className="import-findings">
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hint ? <small>{hint}</small> : null}
    </Panel>
  ))
}
