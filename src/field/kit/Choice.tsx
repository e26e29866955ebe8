import { useId } from 'react'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly (readonly [value: V, text: string])[]
  readonly value: V | undefined
  /** Pressing the chosen one again takes it back. */
  readonly choose: (value: V | undefined) => void
}

/** One of a few, as buttons that a gloved finger hits. */
export function Choice<V extends string>({ label, options, value, choose }: Props<V>) {
  const id = useId()
  return (
    <div className="choice" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      <div className="chips">
        {options.map(([one, text]) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={value === one}
            onClick={() => choose(value === one ? undefined : one)}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
