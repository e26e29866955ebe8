import { Button, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { CalendarException } from '../../domain/cases/calendar.ts'
import { DayInput } from '../../ui/kit/DayInput.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly year: number
  /** Of all years. */
  readonly exceptions: readonly CalendarException[]
  readonly change: (exceptions: CalendarException[]) => void
}

/** 放假和补班 of one year, each with its name and the notice it comes from. */
export function HolidayTable({ year, exceptions, change }: Props) {
  const words = useWords()
  const say = words.desk.ground.calendar
  const rows = exceptions
    .flatMap((one, at) => (one.day.startsWith(`${year}-`) ? [{ one, at }] : []))
    .toSorted((a, b) => a.one.day.localeCompare(b.one.day))
  const set = (at: number, part: Partial<CalendarException>) =>
    change(exceptions.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const last = rows.at(-1)?.one
  const add = () => {
    const on = dayjs(last?.day ?? `${year - 1}-12-31`).add(1, 'day')
    const day = on.year() === year ? on.format('YYYY-MM-DD') : `${year}-12-31`
    const { name = '', source } = last ?? {}
    change([...exceptions, { day, kind: 'holiday', name, ...(source ? { source } : {}) }])
  }
  return (
    <div>
      {rows.length === 0 ? <p>{say.noDays}</p> : null}
      {rows.map(({ one, at }) => (
        <div key={at} className="calendar-day">
          <DayInput
            aria-label={say.day}
            allowClear={false}
            value={dayjs(one.day)}
            onChange={(day) => day && set(at, { day: day.format('YYYY-MM-DD') })}
          />
          <Select
            aria-label={`${one.day} ${say.kind}`}
            value={one.kind}
            options={[
              { value: 'holiday' as const, label: say.holiday },
              { value: 'workday' as const, label: say.workday },
            ]}
            onChange={(kind) => set(at, { kind })}
          />
          <Input
            aria-label={`${one.day} ${say.dayName}`}
            placeholder={say.dayName}
            value={one.name}
            maxLength={40}
            onChange={(event) => set(at, { name: event.target.value })}
          />
          <Input
            aria-label={`${one.day} ${say.source}`}
            placeholder={say.source}
            value={one.source ?? ''}
            maxLength={80}
            onChange={(event) => set(at, { source: event.target.value })}
          />
          <Button size="small" onClick={() => change(exceptions.filter((_, index) => index !== at))}>
            {say.removeDay}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={add}>
        {say.addDay}
      </Button>
    </div>
  )
}
