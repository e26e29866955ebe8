import { useWords } from './settings.tsx'

interface Props {
  readonly words: string | undefined
  readonly again?: () => void
  /** Leads to the telephones of the community. */
  readonly call?: (() => void) | undefined
}

/** Why something did not go through, read out when it appears; with a way to try again, or to call instead, where that makes sense. */
export function Trouble({ words, again, call }: Props) {
  const say = useWords()
  if (!words) return null
  return (
    <div className="trouble">
      <p role="alert">{words}</p>
      {again ? (
        <button type="button" onClick={again}>
          {say.again}
        </button>
      ) : null}
      {call ? (
        <button type="button" onClick={call}>
          {say.whomToCall}
        </button>
      ) : null}
    </div>
  )
}
