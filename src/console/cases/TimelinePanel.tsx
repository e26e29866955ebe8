import { caseTimeline } from '../../domain/cases/case-queries.ts'
import { timelineActor, timelineSentence } from '../../text/timeline-sentence.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** What happened, newest first, in plain words. */
export function TimelinePanel({ caseId }: { caseId: string }) {
  const words = useWords()
  const language = useLanguage()
  const say = (instant: string) => sayInstant(words, language, instant)
  const lines = useAsk(caseTimeline, { caseId })
  return (
    <Panel title={words.cases.titles.timeline}>
      <ol className="timeline">
        {(lines.data ?? []).map((line) => (
          <li key={line.position}>
            <time dateTime={line.at}>{sayInstant(words, language, line.at)}</time>
            <span>
              <strong>{timelineActor(words, line)}</strong> {timelineSentence(words, line, say)}
              {line.text ? <q>{line.text}</q> : null}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
