import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly rows?: number
  readonly most: number
  readonly hint?: string
  readonly mode?: 'tel' | 'text'
}

/** One field with its label above it, large enough for a thumb. */
export function Field({ label, value, change, rows, most, hint, mode = 'text' }: Props) {
  const id = useId()
  const common = { id, value, maxLength: most, 'aria-describedby': hint ? `${id}-hint` : undefined }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => change(event.target.value)} />
      ) : (
        <input
          {...common}
          inputMode={mode}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
      {hint ? (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      ) : null}
    </div>
  )
}
