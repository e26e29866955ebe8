import { useState } from 'react'
import { Field } from './Field.tsx'
import { useWords } from './settings.tsx'

/** More than this are found by typing. */
const EASILY_SEEN = 12

interface Props {
  readonly label: string
  readonly choices: readonly (readonly [id: string, text: string])[]
  readonly pick: (id: string) => void
}

/** One step of the way to a place: a large button each. */
export function PlaceButtons({ label, choices, pick }: Props) {
  const say = useWords().place
  const [typed, setTyped] = useState('')
  const fitting = choices.filter(([, text]) => text.includes(typed.trim()))
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.length > EASILY_SEEN ? (
        <Field label={say.filter} value={typed} change={setTyped} most={20} />
      ) : null}
      {fitting.length === 0 ? <p role="status">{say.noneSuch}</p> : null}
      <div className="choices">
        {fitting.slice(0, 4 * EASILY_SEEN).map(([id, text]) => (
          <button type="button" key={id} onClick={() => pick(id)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
