import { Checkbox } from 'antd'

interface Props {
  readonly id?: string
  readonly choices: readonly { readonly value: string | number; readonly label: string }[]
  readonly value?: readonly (string | number)[]
  readonly onChange?: (chosen: readonly (string | number)[]) => void
}

/** Several of a few. */
export function ManyInput({ id, choices, value, onChange }: Props) {
  return (
    <span id={id}>
      <Checkbox.Group
        options={[...choices]}
        value={[...(value ?? [])]}
        onChange={(chosen) => onChange?.(chosen)}
      />
    </span>
  )
}
