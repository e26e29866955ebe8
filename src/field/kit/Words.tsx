import TextArea from 'antd-mobile/es/components/text-area'
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly change: (text: string) => void
  readonly rows?: number
  readonly most?: number
  readonly wrong?: string | undefined
}

/** A few sentences, typed or spoken into the phone's keyboard. */
export function Words({ label, hint, value, change, rows = 2, most = 1000, wrong }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <TextArea
        id={id}
        rows={rows}
        autoSize={{ minRows: rows, maxRows: 8 }}
        maxLength={most}
        value={value}
        onChange={change}
        placeholder={hint ?? ''}
      />
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
