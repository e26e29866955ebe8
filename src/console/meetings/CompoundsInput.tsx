import { Select } from 'antd'
import { compounds } from '../../domain/registry/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'

interface Props {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (value: readonly string[]) => void
}

/** Several compounds. */
export function CompoundsInput({ id, value = [], onChange }: Props) {
  const rows = useAsk(compounds, { limit: 200 }).data?.rows ?? []
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={[...value]}
      optionFilterProp="label"
      options={rows.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  )
}
