import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly min: string
  readonly change: (day: string) => void
}

/** A day, with the phone's own calendar. */
export function DayField({ label, value, min, change }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" min={min} value={value} onChange={({ target }) => change(target.value)} />
    </div>
  )
}
