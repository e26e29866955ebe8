import { DatePicker, type DatePickerProps } from 'antd'
import type { Dayjs } from 'dayjs'

/** The first is how a day is shown; the others are how people type one. */
const WRITTEN = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日']

/** A day, picked or typed. */
export function DayInput(props: Omit<DatePickerProps<Dayjs, false>, 'format' | 'picker' | 'showTime'>) {
  return <DatePicker {...props} format={WRITTEN} />
}
