interface Props {
  readonly label: string
  readonly checked: boolean
  readonly change: (checked: boolean) => void
}

/** Yes or no; the whole line can be pressed. */
export function Tick({ label, checked, change }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      {label}
    </label>
  )
}
