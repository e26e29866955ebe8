import { RRuleTemporal } from 'rrule-temporal'
import { addDays, startOfDay, type Day } from '../kit/dates.ts'

/**
 * The first day of a rhythm after a day (or on it, with `from`); `undefined`: none up to and with `until`. Days are China's;
 * the rule counts from `start`, so every second week stays the same weeks whoever asks.
 */
export function nextDay(
  rrule: string,
  start: Day,
  bound: { readonly after: Day } | { readonly from: Day },
  until?: Day | null,
): Day | undefined {
  const after = 'after' in bound ? bound.after : addDays(bound.from, -1)
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=Asia/Shanghai:${start.replaceAll('-', '')}T000000\nRRULE:${rrule}`,
  })
  // The day begins at midnight in China; after its last moment means on a later day.
  const found = rule.next(new Date(Date.parse(startOfDay(addDays(after, 1))) - 1))
  const day = found?.toPlainDate().toString()
  return day && (!until || day <= until) ? day : undefined
}

/** All days of a rhythm from one day to another, both included. */
export function daysBetweenOf(rrule: string, start: Day, from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = nextDay(rrule, start, { from }, to); day; day = nextDay(rrule, start, { after: day }, to))
    days.push(day)
  return days
}
