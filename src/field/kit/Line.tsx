import Input from 'antd-mobile/es/components/input'
import { useId, type ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<typeof Input>, 'onChange' | 'id'> {
  readonly label: string
  readonly change: (text: string) => void
  readonly wrong?: string | undefined
}

/** One line of text with its label. */
export function Line({ label, change, wrong, ...input }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Input id={id} onChange={change} aria-invalid={wrong ? true : undefined} {...input} />
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
