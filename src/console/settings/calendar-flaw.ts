import { workBlocks, type WorkCalendar } from '../../domain/cases/calendar.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

/** What keeps this calendar from being saved, in words; `undefined`: nothing. */
export function calendarFlaw(
  say: Catalogue['desk']['ground']['calendar'],
  { weekdays, blocks, seasons = [], exceptions }: WorkCalendar,
): string | undefined {
  if (weekdays.length === 0) return say.noWeekday
  const hours = [blocks, ...seasons.map((one) => one.blocks)]
  if (hours.some((one) => !workBlocks.safeParse(one).success)) return say.wrong
  const days = exceptions.map(({ day }) => day)
  const twice = days.find((day, at) => days.indexOf(day) !== at)
  return twice ? fill(say.twice, { day: twice }) : undefined
}
