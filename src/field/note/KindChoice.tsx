import { useState } from 'react'
import { KIND_OTHER } from '../../domain/cases/resident-kind.ts'
import type { KindRecord } from '../../domain/sync/field-record.ts'
import { Line } from '../kit/Line.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly kinds: readonly KindRecord[]
  readonly kind: string | undefined
  /** Proposed by the words, not chosen by the person. */
  readonly guessed: boolean
  readonly choose: (code: string) => void
}

/** Which kind of matter: proposed from the words, found by typing, or left to the desk. */
export function KindChoice({ kinds, kind, guessed, choose }: Props) {
  const say = useWords().field.note
  const [open, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const named = kinds.find(({ code }) => code === kind && code !== KIND_OTHER)?.name ?? say.kindOther
  const found = kinds.filter(({ code, name }) => code !== KIND_OTHER && name.includes(sought.trim()))
  const pick = (code: string) => {
    choose(code)
    setOpen(false)
    setSought('')
  }
  if (!open) {
    return (
      <div className="plan">
        <p>
          <span className="label">{say.kind}</span>
          <span className="plan-text">{guessed && kind ? `${named} ${say.kindGuessed}` : named}</span>
          <button type="button" className="small-button" aria-expanded={false} onClick={() => setOpen(true)}>
            {say.kindChange}
          </button>
        </p>
      </div>
    )
  }
  return (
    <div className="field">
      <Line label={say.kind} placeholder={say.kindSearch} value={sought} change={setSought} autoFocus />
      <div className="chips chips-list">
        <button
          type="button"
          className="chip"
          aria-pressed={kind === KIND_OTHER}
          onClick={() => pick(KIND_OTHER)}
        >
          {say.kindOther}
        </button>
        {found.map(({ code, name }) => (
          <button
            type="button"
            className="chip"
            key={code}
            aria-pressed={kind === code}
            onClick={() => pick(code)}
          >
            {name}
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className="hint">{say.kindNone}</p> : null}
    </div>
  )
}
