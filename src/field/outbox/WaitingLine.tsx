import { useEffect, useState } from 'react'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { doorName } from '../kit/door-text.ts'
import { refusalText } from '../refusal-text.ts'
import type { WaitingRecord } from '../store/phone-store.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'
import { DealSheet } from './DealSheet.tsx'
import { waitingSentence } from './waiting-sentence.ts'

/** One record: what, where, when, and how it stands; a refused one says why and what to do. */
export function WaitingLine({ one }: { one: WaitingRecord }) {
  const { words, language } = useSpoken()
  const say = words.field.outbox
  const { records } = usePhoneView()
  const [dealing, setDealing] = useState(false)
  const why = useWhy(one)
  const { envelope, about, state } = one
  const door = about?.kind === 'door' ? records.doors.get(about.id) : undefined
  const facts = [
    door ? doorName(words, door) : '',
    envelope ? sayInstant(words, language, envelope.madeAt) : '',
    say.states[state],
  ]
  return (
    <article className={`waiting waiting-${state}`}>
      <strong>{envelope ? waitingSentence(words, envelope) : say.sealed}</strong>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {one.changedMeanwhile ? <p>{say.changedMeanwhile}</p> : null}
      {state === 'setAside' && one.reason ? <p>{one.reason}</p> : null}
      {state === 'refused' ? (
        <>
          <p className="why">{fill(say.why, { why })}</p>
          <p>{say.whatToDo}</p>
          <button type="button" className="small-button" onClick={() => setDealing(true)}>
            {say.deal}
          </button>
          <DealSheet seq={one.seq} open={dealing} close={() => setDealing(false)} />
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
