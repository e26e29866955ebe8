import { useCallback, useEffect } from 'react'
import type { ResidentProgress } from '../domain/cases/resident-progress.ts'
import { fill } from '../text/shape.ts'
import { FileLine } from './FileLine.tsx'
import { hasSaid } from './has-said.ts'
import { ask, type Token } from './reach.ts'
import { sayWhen } from './say-when.ts'
import { useSettings, useWords } from './settings.tsx'
import { cameByMessage } from './sent-link.ts'
import { StepBar } from './StepBar.tsx'
import { StopMessages } from './StopMessages.tsx'
import { ThankForm } from './ThankForm.tsx'
import { Trouble } from './Trouble.tsx'
import { troubleOf } from './trouble.ts'
import { useAsked } from './use-asked.ts'
import { YourWord } from './YourWord.tsx'

/** Reads like a parcel: who has it now, what comes next, what happened; at the end the one question. */
export function Progress({ token, ended }: { token: Token; ended: () => void }) {
  const words = useWords()
  const question = useCallback(() => ask('resident.progress', token), [token])
  const { answer: progress, failed, again } = useAsked<ResidentProgress>(question)
  const isOver = failed?.kind === 'answer' && failed.status === 401
  useEffect(() => {
    if (isOver) ended()
  })
  const trouble = failed && !isOver ? troubleOf(words, failed) : undefined
  const refresh = () => void again()
  if (!progress && trouble) return <Trouble words={trouble} again={refresh} />
  if (!progress) return <p role="status">{words.loading}</p>
  const { caseId, mayThank, files, community, events } = progress
  const say = words.progress
  return (
    <>
      <Standing progress={progress} />
      <Trouble words={trouble} />
      <YourWord progress={progress} token={token} done={refresh} />
      {mayThank ? <ThankForm caseId={caseId} token={token} done={refresh} /> : null}
      <Happened events={events} />
      {files.length > 0 ? (
        <section>
          <h2>{say.files}</h2>
          <ul className="files">
            {files.map((file) => (
              <FileLine key={file.id} file={file} token={token} />
            ))}
          </ul>
        </section>
      ) : null}
      <div className="choices">
        <button type="button" onClick={refresh}>
          {say.refresh}
        </button>
      </div>
      {cameByMessage(token.value) ? <StopMessages token={token} /> : null}
      {community.phone ? (
        <a className="call" href={`tel:${community.phone}`}>
          {fill(say.call, { phone: community.phone })}
        </a>
      ) : null}
    </>
  )
}

/** Where it stands now, and what comes next. */
function Standing({ progress }: { progress: ResidentProgress }) {
  const { words, language } = useSettings()
  const say = words.progress
  const { number, stage, since, dueAt, result, events } = progress
  const facts = { holder: progress.holder.name }
  // Whoever has spoken is not asked again: the community ends it.
  const heard = stage === 'yourWord' && hasSaid(events)
  const isOpen = !['closed', 'notOurs', 'merged'].includes(stage)
  return (
    <section className="now" aria-live="polite">
      <p className="plain-number">{fill(say.number, { number })}</p>
      <StepBar stage={stage} />
      <h2>{heard ? say.heard : fill(words.stages[stage], facts)}</h2>
      {isOpen ? (
        <p>
          {fill(say.holder, facts)}, {fill(say.since, { since: sayWhen(language, since) })}
        </p>
      ) : null}
      {dueAt ? <p>{fill(say.due, { due: sayWhen(language, dueAt) })}</p> : null}
      {result ? <p>{say.results[result]}</p> : null}
      <p className="next">{heard ? say.heardNext : fill(words.next[stage], facts)}</p>
    </section>
  )
}

/** What happened, the newest first, as with a parcel. */
function Happened({ events }: { events: ResidentProgress['events'] }) {
  const { words, language } = useSettings()
  return (
    <section>
      <h2>{words.progress.happened}</h2>
      <ol className="track" reversed>
        {[...events].reverse().map(({ at, event, organisation }) => (
          <li key={`${at}${event}`}>
            <time dateTime={at}>{sayWhen(language, at)}</time>
            <span>{fill(words.events[event], { organisation: organisation ?? '' })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
