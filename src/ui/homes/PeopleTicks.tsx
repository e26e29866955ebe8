import { Checkbox } from 'antd'

interface Props {
  readonly label: string
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (personIds: string[]) => void
}

/** Some of these people, to be ticked. */
export function PeopleTicks({ label, people, id, value, onChange }: Props) {
  return (
    <div id={id ?? ''} role="group" aria-label={label}>
      <Checkbox.Group
        className="people-ticks"
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={[...(value ?? [])]}
        {...(onChange ? { onChange } : {})}
      />
    </div>
  )
}
