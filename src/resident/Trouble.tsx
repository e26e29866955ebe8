import { useWords } from './settings.tsx'

/** Why something did not go through, read out when it appears; with a way to try again where that makes sense. */
export function Trouble({ words, again }: { words: string | undefined; again?: () => void }) {
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
    </div>
  )
}
