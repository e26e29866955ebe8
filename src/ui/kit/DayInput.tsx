import { DatePicker, type DatePickerProps } from 'antd'
import type { Dayjs } from 'dayjs'

/** A day or a moment, typed or chosen. The day that the mouse happens to lie on is never shown as if it had been typed. */
export function DayInput(props: DatePickerProps<Dayjs, false>) {
  return <DatePicker previewValue={false} {...props} />
}
