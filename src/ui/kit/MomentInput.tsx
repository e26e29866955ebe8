import dayjs from 'dayjs'
import { DayInput } from './DayInput.tsx'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (instant: string | undefined) => void
}

/** Day and time as an instant. */
export function MomentInput({ id, value, onChange }: Props) {
  return (
    <DayInput
      {...(id ? { id } : {})}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange?.(moment ? moment.toDate().toISOString() : undefined)}
    />
  )
}
