import type { AgencyWordView } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import { sayWhen } from './say-when.ts'
import { useSettings } from './settings.tsx'

/** 往来记录: what was sent stays to be seen, with its number; the newest first. */
export function AgencyWords({ words: said }: { words: readonly AgencyWordView[] }) {
  const { words, language } = useSettings()
  const say = words.agency
  if (said.length === 0) return null
  return (
    <section>
      <h2>{say.before}</h2>
      <ol className="track" reversed>
        {[...said].reverse().map((word) => (
          <li key={`${word.at}${word.kind}`}>
            <time dateTime={word.at}>{sayWhen(language, word.at)}</time>
            <strong>{headOf(word, say)}</strong>
            <span>{word.text}</span>
            {word.reference ? <span>{referenceOf(word, say)}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Say = ReturnType<typeof useSettings>['words']['agency']

function headOf({ kind, code }: AgencyWordView, say: Say): string {
  const result = code === 'done' || code === 'explained' ? ` · ${say.results[code]}` : ''
  return `${say.kinds[kind]}${result}`
}

function referenceOf({ kind, reference }: AgencyWordView, say: Say): string {
  if (kind === 'objection') return fill(say.reference.objection, { reference })
  return kind === 'answer' ? fill(say.reference.answer, { reference }) : reference
}
