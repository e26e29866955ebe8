import { useCallback, useEffect, useState } from 'react'
import type { ResidentProgress } from '../domain/cases/resident-progress.ts'
import { fill } from '../text/shape.ts'
import { ask, type Token } from './reach.ts'
import { YourWord } from './YourWord.tsx'
import { sayWhen, words } from './words.ts'
import { ThankForm } from './ThankForm.tsx'

/** Reads like a parcel: who has it now, what comes next, what happened; at the end the one question. */
export function Progress({ token }: { token: Token }) {
  const [progress, setProgress] = useState<ResidentProgress>()
  const [trouble, setTrouble] = useState('')
  const load = useCallback(async () => {
    const result = await ask('resident.progress', token)
    if (result.kind === 'answer' && result.status === 200)
      setProgress(result.body as unknown as ResidentProgress)
    else setTrouble(result.kind === 'answer' ? words.notFound : words.offline)
  }, [token])
  useEffect(() => void load(), [load])
  if (!progress) return <p role={trouble ? 'alert' : 'status'}>{trouble || words.agency.loading}</p>
  const facts = { holder: progress.holder.name }
  return (
    <>
      <section className="now" aria-live="polite">
        <p>{progress.number}</p>
        <h2>{fill(words.stages[progress.stage], facts)}</h2>
        <p>{fill(words.since, { since: sayWhen(progress.since) })}</p>
        {progress.dueAt ? <p>{fill(words.due, { due: sayWhen(progress.dueAt) })}</p> : null}
        <p>{fill(words.next[progress.stage], facts)}</p>
      </section>
      {progress.mayConfirm ? (
        <YourWord caseId={progress.caseId} token={token} done={() => void load()} />
      ) : null}
      {progress.mayThank ? (
        <ThankForm caseId={progress.caseId} token={token} done={() => void load()} />
      ) : null}
      <section>
        <h2>{words.happened}</h2>
        <ol className="events">
          {progress.events.map(({ at, event, organisation }) => (
            <li key={`${at}${event}`}>
              <time dateTime={at}>{sayWhen(at)}</time>{' '}
              {fill(words.events[event], { organisation: organisation ?? '' })}
            </li>
          ))}
        </ol>
      </section>
      {progress.community.phone ? (
        <p>
          {words.callCommunity} <a href={`tel:${progress.community.phone}`}>{progress.community.phone}</a>
        </p>
      ) : null}
    </>
  )
}
