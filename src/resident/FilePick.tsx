import { useId } from 'react'

interface Props {
  readonly label: string
  readonly button: string
  readonly accept: string
  readonly disabled?: boolean
  readonly picked: (file: File) => void
}

/** Chooses one file after the other. The browser's own control is small and speaks the system's language: it lies behind a label. */
export function FilePick({ label, button, accept, disabled = false, picked }: Props) {
  const id = useId()
  return (
    <div className="field">
      <p className="label" id={`${id}-label`}>
        {label}
      </p>
      <span className="file-pick">
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          aria-labelledby={`${id}-label ${id}-button`}
          onChange={(event) => {
            const file = event.target.files?.[0]
            // The same file may be chosen again.
            event.target.value = ''
            if (file) picked(file)
          }}
        />
        <label htmlFor={id} id={`${id}-button`}>
          {button}
        </label>
      </span>
    </div>
  )
}
