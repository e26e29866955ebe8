import { useEffect, useRef } from 'react'
import { fill } from '../text/shape.ts'
import { useSpeech } from './read-aloud.ts'
import { useSettings } from './settings.tsx'
import type { Put } from './use-asking.ts'

interface Props {
  readonly put: Put
  readonly busy: boolean
  readonly pick: (choice: number) => void
  /** Another one, in words. */
  readonly inWords: () => void
}

/** Asked when there was much asking from here: 请点一下雨伞. Large, read aloud on a press, and in words for whoever cannot see. */
export function Question({ put: { challenge, missed }, busy, pick, inWords }: Props) {
  const { words, language } = useSettings()
  const say = words.question
  const speech = useSpeech(language)
  const box = useRef<HTMLElement>(null)
  const { id } = challenge
  useEffect(() => {
    if (!id) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'center' })
  }, [id])
  const isPictures = 'pictures' in challenge
  const ask = isPictures
    ? fill(say.pictures, { what: say.names[challenge.find] })
    : fill(say.words, { what: say.groups[challenge.find] })
  const spoken = isPictures ? ask : `${ask} ${challenge.words.map((word) => say.things[word]).join(', ')}`
  return (
    <section ref={box} tabIndex={-1} className="question" aria-label={ask}>
      {missed ? <p role="status">{say.missed}</p> : null}
      <p className="ask">{ask}</p>
      <div className="pictures">
        {isPictures
          ? challenge.pictures.map((picture, at) => (
              <button type="button" key={picture} disabled={busy} onClick={() => pick(at)}>
                <img src={picture} alt={fill(say.picture, { n: at + 1 })} />
              </button>
            ))
          : challenge.words.map((word, at) => (
              <button type="button" key={word} disabled={busy} onClick={() => pick(at)}>
                {say.things[word]}
              </button>
            ))}
      </div>
      <div className="choices">
        {speech ? (
          <button type="button" onClick={() => speech(spoken)}>
            {say.read}
          </button>
        ) : null}
        {isPictures ? (
          <button type="button" disabled={busy} onClick={inWords}>
            {say.cannotSee}
          </button>
        ) : null}
      </div>
      <p className="hint">{say.why}</p>
    </section>
  )
}
