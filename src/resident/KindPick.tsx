import { useState } from 'react'
import type { ResidentChoices } from '../domain/cases/resident-choices.ts'
import { guessKind } from '../domain/cases/resident-kind.ts'
import { fill } from '../text/shape.ts'
import { useWords } from './settings.tsx'

interface Props {
  readonly kinds: ResidentChoices['kinds']
  /** The sentence and the place, as far as they are written. */
  readonly words: string
  /** Empty: not chosen, the guess holds. */
  readonly value: string
  readonly change: (code: string) => void
}

/** What it seems to be about, guessed from the sentence as the server would; another kind is chosen in two presses. */
export function KindPick({ kinds, words, value, change }: Props) {
  const say = useWords().kind
  const [open, setOpen] = useState(false)
  const [area, setArea] = useState<string>()
  const code = value || guessKind(words, kinds)
  const kind = kinds.find((one) => one.code === code)
  if (kinds.length === 0 || (!kind && words.trim().length < 4)) return null
  const choose = (next: string) => {
    change(next)
    setOpen(false)
    setArea(undefined)
  }
  const areas = [...new Set(kinds.map(({ path }) => path[0]))]
  return (
    <div className="field kind">
      <div className="chosen">
        <p role="status">
          {kind ? fill(value ? say.chosen : say.guessed, { kind: kind.path[2] }) : say.none}
        </p>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {kind ? say.other : say.choose}
        </button>
      </div>
      {open ? (
        <fieldset>
          <legend>{area ?? say.which}</legend>
          <div className="choices">
            {area
              ? kinds
                  .filter(({ path }) => path[0] === area)
                  .map((one) => (
                    <button type="button" key={one.code} onClick={() => choose(one.code)}>
                      {one.path[2]}
                    </button>
                  ))
              : areas.map((one) => (
                  <button type="button" key={one} onClick={() => setArea(one)}>
                    {one}
                  </button>
                ))}
          </div>
          {area ? (
            <button type="button" className="plain" onClick={() => setArea(undefined)}>
              ← {say.back}
            </button>
          ) : null}
        </fieldset>
      ) : null}
    </div>
  )
}
