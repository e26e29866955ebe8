interface Props<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly change: (value: T) => void
  readonly choices: readonly (readonly [T, string])[]
}

/** One question, a few large answers; the chosen one carries a tick beside its colour. */
export function Choice<T extends string>({ label, value, change, choices }: Props<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="choices">
        {choices.map(([one, text]) => (
          <button type="button" key={one} aria-pressed={value === one} onClick={() => change(one)}>
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
