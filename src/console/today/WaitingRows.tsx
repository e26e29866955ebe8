import { fill } from '../../text/shape.ts'
import { Folded } from '../../ui/kit/Folded.tsx'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

interface Line {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly forWhom: string
  readonly since: string
  readonly dueAt: string
}

/** Who holds it and since when: never a code. */
export function WaitingRows({
  title,
  rows,
  open,
  isOurs = false,
}: {
  title: string
  /** The office has done its part: its time is no longer what counts. */
  isOurs?: boolean
  rows: readonly Line[]
  open: (caseId: string) => void
}) {
  const words = useWords()
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <section className="today-part" aria-label={title}>
      <h2>
        {title} <small>{rows.length}</small>
      </h2>
      <Folded rows={rows}>
        {(shown) => (
          <RowKeys ids={shown.map(({ caseId }) => caseId)} open={open} label={title}>
            <ul className="today-waiting">
              {shown.map((row) => (
                <li key={`${row.caseId}${row.since}`} data-row-key={row.caseId}>
                  <a
                    href={`/cases/${row.caseId}`}
                    onClick={(event) => {
                      event.preventDefault()
                      open(row.caseId)
                    }}
                  >
                    {row.title}
                  </a>
                  <strong>{row.forWhom}</strong>
                  <span>
                    {fill(words.desk.today.since, { since: sayInstant(words, language, row.since) })}
                  </span>
                  <span className={!isOurs && Date.parse(row.dueAt) < Date.now() ? 'is-over' : undefined}>
                    {fill(words.desk.today.due, { due: sayInstant(words, language, row.dueAt) })}
                  </span>
                </li>
              ))}
            </ul>
          </RowKeys>
        )}
      </Folded>
    </section>
  )
}
