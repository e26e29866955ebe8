import { Button } from 'antd'
import { useState } from 'react'
import type { QuestionGroup } from '../../domain/imports/import-view.ts'
import { listImportQuestions } from '../../domain/imports/queries.ts'
import { fill } from '../../text/shape.ts'
import { QuestionLine } from '../../ui/imports/QuestionLine.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly importId: string
  readonly group: QuestionGroup
  readonly closed: boolean
  readonly takeAll: () => void
  readonly take: (answers: Readonly<Record<string, string>>) => void
}

/** At once; the rest is asked for when somebody wants to see it. */
const MORE = 200

/** All questions of one kind. What was chosen stays chosen until it is sent. */
export function QuestionKindPanel({ importId, group, closed, takeAll, take }: Props) {
  const words = useWords()
  const say = words.desk.imports
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [wide, setWide] = useState(false)
  const { kind, count, answered, first } = group
  const more = useAsk(
    listImportQuestions,
    wide ? { importId, kind, after: first.length, limit: MORE } : undefined,
  )
  const shown = [...first, ...(more.data?.rows ?? [])]
  const picked = Object.keys(chosen).length
  return (
    <section className="import-questions" aria-label={words.imports.questions[kind]}>
      <div className="import-questions-head">
        <h3>{words.imports.questions[kind]}</h3>
        <span className="page-actions no-print">
          <small>{fill(say.questionCount, { n: count, answered })}</small>
          <Button size="small" disabled={closed} onClick={takeAll}>
            {say.allProposed}
          </Button>
          {picked > 0 ? (
            <Button
              size="small"
              type="primary"
              disabled={closed}
              onClick={() => {
                take(chosen)
                setChosen({})
              }}
            >
              {fill(say.answer, { n: picked })}
            </Button>
          ) : null}
        </span>
      </div>
      <ul>
        {shown.map((question) => (
          <QuestionLine
            key={question.id}
            question={question}
            chosen={chosen[question.id]}
            disabled={closed}
            choose={(value) => setChosen((before) => ({ ...before, [question.id]: value }))}
          />
        ))}
      </ul>
      {shown.length < count && !wide ? (
        <Button size="small" onClick={() => setWide(true)}>
          {fill(say.moreQuestions, { n: count - shown.length })}
        </Button>
      ) : null}
    </section>
  )
}
