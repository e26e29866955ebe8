import { Input } from 'antd'
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly change: (value: string) => void
}

/** A line to write on, with its name above. */
export function FieldLine({ label, value, most, change }: Props) {
  const id = useId()
  return (
    <p className="field-line">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={value} maxLength={most} onChange={(event) => change(event.target.value)} />
    </p>
  )
}
