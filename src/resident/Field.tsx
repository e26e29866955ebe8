import { useEffect, useId, useRef } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly rows?: number
  readonly most: number
  readonly hint?: string
  /** What is wrong with it; the field is then marked and reached for. */
  readonly trouble?: string | undefined
  readonly mode?: 'tel' | 'text'
  /** What the browser may offer, such as the own name. */
  readonly fill?: 'name' | 'tel' | 'off'
}

/** One field with its label above it, large enough for a thumb. */
export function Field({
  label,
  value,
  change,
  rows,
  most,
  hint,
  trouble,
  mode = 'text',
  fill = 'off',
}: Props) {
  const id = useId()
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (trouble) box.current?.focus()
  }, [trouble])
  const notes = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ')
  const common = {
    id,
    value,
    ref: box,
    maxLength: most,
    autoComplete: fill,
    'aria-invalid': trouble ? true : undefined,
    'aria-describedby': notes || undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...common} inputMode={mode} onChange={(event) => change(event.target.value)} />
      )}
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {trouble ? (
        <p id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  )
}
