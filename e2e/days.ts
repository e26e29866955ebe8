import { addDays, dayOf } from '../src/domain/kit/dates.ts'

/** The day of the office so many days from now, as `2026-11-23`. */
export const dayIn = (days: number): string => addDays(dayOf(new Date().toISOString()), days)

/** As it stands on a screen, with the year before it or without: `11月23日`. */
export function sayMonthAndDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
