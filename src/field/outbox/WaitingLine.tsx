import { useEffect, useState } from 'react'
import { fill } from '../../text/shape.ts'
import { doorName } from '../kit/door-text.ts'
import { sayMoment } from '../kit/say-attempt.ts'
import { links } from '../shell/route.ts'
import { refusalText } from '../refusal-text.ts'
import type { WaitingRecord } from '../store/phone-store.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'
import { DealSheet } from './DealSheet.tsx'
import { waitingSentence } from './waiting-sentence.ts'

interface Props {
  readonly one: WaitingRecord
  /** What was recorded with it. */
  readonly more?: readonly WaitingRecord[]
}

/** What was recorded at one moment: what, where, when, and how it stands; a refused record says why and what to do. */
export function WaitingLine({ one, more = [] }: Props) {
  const { words, language } = useSpoken()
  const say = words.field.outbox
  const { records, health } = usePhoneView()
  const [dealing, setDealing] = useState(false)
  const why = useWhy(one)
  const { envelope, about, state } = one
  const door = about?.kind === 'door' ? records.doors.get(about.id) : undefined
  const facts = [
    door ? doorName(words, door) : '',
    envelope ? sayMoment(words, language, envelope.madeAt) : '',
    // Sent once and never answered: while nothing is on its way, it waits like the others.
    say.states[state === 'sending' && !health.syncing ? 'waiting' : state],
  ]
  return (
    <article className={`waiting waiting-${state}`}>
      {[one, ...more].map((each) => (
        <strong key={each.seq}>{each.envelope ? waitingSentence(words, each.envelope) : say.sealed}</strong>
      ))}
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {[one, ...more].some(({ changedMeanwhile }) => changedMeanwhile) ? <p>{say.changedMeanwhile}</p> : null}
      {state === 'setAside' && one.reason ? <p>{one.reason}</p> : null}
      {state === 'refused' ? (
        <>
          <p className="why">{fill(say.why, { why })}</p>
          <p>{say.whatToDo}</p>
          <div className="chips">
            <button type="button" className="small-button" onClick={() => setDealing(true)}>
              {say.deal}
            </button>
            {door ? (
              <a className="small-button" href={links.door(door.id)}>
                {say.openDoor}
              </a>
            ) : null}
          </div>
          <DealSheet
            seq={one.seq}
            what={[
              envelope ? waitingSentence(words, envelope) : say.sealed,
              door ? doorName(words, door) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            open={dealing}
            close={() => setDealing(false)}
          />
        </>
      ) : null}
    </article>
  )
}

function useWhy({ outcome }: WaitingRecord): string {
  const { words, language } = useSpoken()
  const { outcomes } = words.field.outbox
  const [text, setText] = useState('')
  const refusal = outcome?.status === 'refused' ? outcome.refusal : undefined
  useEffect(() => {
    if (refusal) void refusalText(language, refusal).then(setText)
  }, [refusal, language])
  if (refusal) return text
  return outcome && outcome.status in outcomes ? outcomes[outcome.status as keyof typeof outcomes] : ''
}
