interface Props {
  readonly label: string
  readonly value: boolean
  readonly change: (value: boolean) => void
}

/** One thing to agree to, never ticked beforehand. */
export function Tick({ label, value, change }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" checked={value} onChange={(event) => change(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
